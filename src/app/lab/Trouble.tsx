import type { RunState } from '../../sim/engine';

interface Props {
  state: RunState;
  sentence: string;
  forkedAt: number | null;
}

/** What the reader must know about the run: that it failed, or that it was forked. */
export function Trouble({ state, sentence, forkedAt }: Props) {
  return (
    <div className="trouble" role="alert">
      {state === 'failed' && (
        <p>
          {sentence || 'The run stopped for a reason unknown.'} What was computed is still shown; <b>Reset</b> starts
          again.
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
