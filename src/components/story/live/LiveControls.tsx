import { type ReactNode, useRef } from 'react';
import { Spoken } from '../../controls/Spoken';
import type { LiveRun, LiveState } from './LiveRun';
import { useLiveState } from './useLiveRun';
import './live.css';

interface Props {
  live: LiveRun;
  /** What follows the word “recorded”: what was recorded, and how long. */
  recording: ReactNode;
}

/** Play, pause and step of a live run, the way back to the recording, and which of the two is shown. */
export function LiveControls({ live, recording }: Props) {
  const now = useLiveState(live);
  const { state, playing, history } = now;
  const main = useRef<HTMLButtonElement>(null);
  const isLive = state !== 'recorded';
  const waiting = waitedFor(now);
  return (
    <div className="live">
      <div className="live-buttons">
        <button ref={main} type="button" className="button main" onClick={() => (playing ? live.pause() : live.play())}>
          {playing ? 'Pause' : state === 'finished' ? 'Play again' : 'Play'}
        </button>
        <button type="button" className="button" onClick={() => live.step()}>
          Step
        </button>
        {isLive && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              live.close();
              // This button goes, and the keyboard should not lose its place with it.
              main.current?.focus();
            }}
          >
            {waiting ? 'cancel: back to recorded' : 'back to recorded'}
          </button>
        )}
      </div>
      <Spoken text={spoken(now)} />
      <p className="live-said">
        <b>{isLive ? 'live' : 'recorded'}</b>
        {waiting && `. ${waiting}`}
        {!waiting && !isLive && recording}
        {!waiting && history && (
          <>
            {isResting(now) && ', paused'}, step <span className="number">{history.head}</span> of{' '}
            <span className="number">{history.settings.steps}</span>, trained in this browser on {history.machine.name}
          </>
        )}
      </p>
    </div>
  );
}

/** Which of the two is shown, and how far it is. */
export function spoken(now: LiveState): string {
  const { state, history } = now;
  const which = state === 'recorded' ? 'recorded' : isResting(now) ? 'live, paused' : 'live';
  const waiting = waitedFor(now);
  if (waiting) return `${which}. ${waiting}`;
  return history ? `${which}, step ${history.head} of ${history.settings.steps}` : which;
}

const isResting = ({ state, playing }: LiveState) => state === 'paused' && !playing;

/** What is being waited for and how far it is, or why the last run ended in a failure; else ''. */
function waitedFor({ state, sentence, until, history }: LiveState): string {
  if (state === 'recorded') return sentence;
  if (until === null) return state === 'loading' ? sentence || 'Starting the run.' : sentence;
  const goal = `Running again to step ${until}`;
  if (history && history.head <= until) return `${goal}: ${history.head} of ${until}.`;
  return sentence ? `${goal}. ${sentence}` : `${goal}.`;
}
