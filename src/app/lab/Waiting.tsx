import { Spoken } from '../../components/controls/Spoken';
import type { Session } from './playback';
import './waiting.css';

/** What a run is waited for, and how far that is, once it has lasted longer than a blink; and a way out. */
export function Waiting({ sentence, cancel }: { sentence: string; cancel: () => void }) {
  return (
    <div className="waiting">
      <p aria-hidden="true">{sentence}</p>
      <Spoken label="Waiting" text={sentence} />
      <button type="button" className="text-button" onClick={cancel}>
        cancel: back to step 0
      </button>
    </div>
  );
}

/** What an open run is waited for; '' where it is not. */
export function waitedFor({ state, sentence, goal, history }: Session): string {
  if (state === 'loading') return sentence || 'Opening the run.';
  if (state !== 'running' || goal === null || !history) return '';
  // Before the last fork the run may have gone further than where it is led.
  const share = history.head <= goal ? `: ${history.head} of ${goal}` : '';
  return `Running again to step ${goal}${share}.`;
}
