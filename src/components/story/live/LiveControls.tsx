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
  const { state, sentence, playing, history } = useLiveState(live);
  const main = useRef<HTMLButtonElement>(null);
  const isLive = state !== 'recorded';
  const isGoing = playing && isLive && state !== 'finished';
  return (
    <div className="live">
      <div className="live-buttons">
        <button ref={main} type="button" className="button main" onClick={() => (isGoing ? live.pause() : live.play())}>
          {isGoing ? 'Pause' : state === 'finished' ? 'Play again' : 'Play'}
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
            back to recorded
          </button>
        )}
      </div>
      <Spoken text={spoken({ state, sentence, playing, history })} />
      <p className="live-said">
        <b>{isLive ? 'live' : 'recorded'}</b>
        {state === 'paused' && !playing && ', paused'}
        {sentence && `. ${sentence}`}
        {!sentence && !isLive && recording}
        {!sentence && history && (
          <>
            , step <span className="number">{history.head}</span> of{' '}
            <span className="number">{history.settings.steps}</span>, trained in this browser on {history.machine.name}
          </>
        )}
      </p>
    </div>
  );
}

/** Which of the two is shown, and how far it is. */
export function spoken({ state, sentence, playing, history }: LiveState): string {
  const which = state === 'recorded' ? 'recorded' : state === 'paused' && !playing ? 'live, paused' : 'live';
  if (sentence) return `${which}. ${sentence}`;
  return history ? `${which}, step ${history.head} of ${history.settings.steps}` : which;
}
