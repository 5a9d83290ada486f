import type { RunState } from '../../sim/engine';

interface Props {
  state: RunState;
  sentence: string;
  /** There is a run to go on with. */
  opened: boolean;
  forkedAt: number | null;
}

/** What the reader must know about the run: that it failed, or that it was forked. */
export function Trouble({ state, sentence, opened, forkedAt }: Props) {
  return (
    <div className="trouble" role="alert">
      {state === 'failed' && (
        <p>
          {sentence || 'The run stopped for a reason unknown.'}{' '}
          {opened ? 'What was computed is still shown; Play tries to go on, Reset starts again.' : 'Reset tries again.'}
        </p>
      )}
      {state !== 'failed' && forkedAt !== null && (
        <p className="unseen">
          Forked at step <span className="number">{forkedAt}</span>: a knob turned now takes effect there, and the old
          future stays as a faint line. Reset ends the fork.
        </p>
      )}
    </div>
  );
}
