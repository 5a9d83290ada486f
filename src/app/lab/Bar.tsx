import { memo } from 'react';
import type { RunState } from '../../sim/engine';
import type { ParameterId, Settings } from '../../sim/parameters';
import { Knobs, type Turn } from './Knobs';
import type { Actions } from './Lab';

/** What a lecturer needs at hand. */
const AT_HAND = ['data', 'workers', 'batch', 'noise', 'level', 'beta'] as const satisfies readonly ParameterId[];

interface Props {
  settings: Settings;
  turn: Turn;
  drawer: boolean;
  setDrawer: (open: boolean) => void;
  actions: Actions;
  playing: boolean;
  state: RunState;
  /** There is a run, failed or not, that Play may go on with. */
  opened: boolean;
}

/** The main knobs, and the buttons of the run. */
export const Bar = memo(function Bar({ settings, turn, drawer, setDrawer, actions, playing, state, opened }: Props) {
  return (
    <section className="knobs" aria-label="Knobs">
      <Knobs ids={AT_HAND} settings={settings} turn={turn} />
      <button
        type="button"
        className="text-button more"
        aria-expanded={drawer}
        aria-controls="drawer"
        onClick={() => setDrawer(!drawer)}
      >
        More knobs
      </button>
      <div className="transport">
        <button type="button" className="button main" onClick={actions.toggle} disabled={state === 'failed' && !opened}>
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
            <path d={playing ? 'M1 0h4v12h-4zM7 0h4v12h-4z' : 'M1 0l11 6l-11 6z'} fill="currentColor" />
          </svg>
          {playing ? 'Pause' : 'Play'}
        </button>
        <button
          type="button"
          className="button"
          onClick={actions.step}
          disabled={(state === 'failed' && !opened) || state === 'finished'}
        >
          Step
        </button>
        <button type="button" className="button" onClick={actions.reset}>
          Reset
        </button>
      </div>
    </section>
  );
});
