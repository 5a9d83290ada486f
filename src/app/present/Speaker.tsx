import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { BEATS } from '../../story/beats';
import { CHAPTERS } from '../../story/chapters';
import { PLACED } from '../../story/placed';
import { link } from '../linkStore';
import { type Command, openLine, type StageState } from './channel';
import { KeySheet } from './KeySheet';
import { actionOf, isHeld } from './keys';
import { beatAt, beside, type Place, samePlace } from './place';
import { Still } from './Still';
import './speaker.css';

/** The speaker's window: notes, the next beat and its picture, clock and elapsed time, freeze and blank; in step with its stage both ways. */
export function Speaker() {
  const { stage } = useSyncExternalStore(link.subscribe, link.get);
  const { state, command } = useStage(stage);
  const [sheet, setSheet] = useState(false);
  useSpeakerKeys(state, command, () => setSheet(true));
  if (!state) {
    return (
      <div className="speaker">
        <h1>Speaker</h1>
        <p role="status">
          No stage answers yet. Open the page, press P for the stage and S there for this window; it finds its stage
          again after a reload.
        </p>
      </div>
    );
  }
  const { place, frozen, blank, began } = state;
  const go = (to: Place) => command({ kind: 'go', place: to });
  const next = beside(place, 1);
  const isLast = samePlace(next, place);
  return (
    <div className="speaker">
      <header>
        <h1>
          {titleOf(place)}, beat <span className="number">{place.beat}</span> of{' '}
          <span className="number">{BEATS[place.chapter].length}</span>
        </h1>
        <Clock began={began} restart={() => command({ kind: 'restart' })} />
      </header>
      <p className="speaker-say">{beatAt(place).say}</p>
      <p className="speaker-notes">{beatAt(place).notes}</p>
      <div className="speaker-next">
        {!isLast && <Still place={next} />}
        <p>
          <b>{isLast ? 'Next' : `Next, at ${PLACED[beatAt(next).figure].title}:`}</b>{' '}
          {isLast ? 'the end.' : beatAt(next).say}
        </p>
      </div>
      <p className="speaker-held" role="status">
        {frozen ? `The hall still sees beat ${frozen.beat} of chapter ${numberOf(frozen)}. ` : ''}
        {blank ? 'The hall sees a blank screen.' : ''}
      </p>
      <div className="speaker-buttons">
        <button type="button" className="button" onClick={() => go(beside(place, -1))}>
          Back
        </button>
        <button type="button" className="button main" onClick={() => go(next)}>
          Next
        </button>
        <button
          type="button"
          className="button"
          aria-pressed={frozen !== null}
          onClick={() => command({ kind: 'freeze' })}
        >
          Freeze
        </button>
        <button type="button" className="button" aria-pressed={blank} onClick={() => command({ kind: 'blank' })}>
          Blank
        </button>
      </div>
      <KeySheet open={sheet} close={() => setSheet(false)} away />
    </div>
  );
}

const chapterOf = ({ chapter }: Place) => CHAPTERS.find(({ id }) => id === chapter) ?? CHAPTERS[0];
const numberOf = (place: Place): number => chapterOf(place).number;
const titleOf = (place: Place): string => `${chapterOf(place).number} ${chapterOf(place).title}`;

function Clock({ began, restart }: { began: number; restart: () => void }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((now - began) / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const time = new Date(now);
  return (
    <p className="speaker-clock number">
      <span>
        <span className="unseen">Clock </span>
        {two(time.getHours())}:{two(time.getMinutes())}
      </span>{' '}
      <span>
        <span className="unseen">Elapsed </span>
        {Math.floor(seconds / 60)}:{two(seconds % 60)}
      </span>{' '}
      <button type="button" className="text-button" onClick={restart}>
        restart the clock
      </button>
    </p>
  );
}

/** The stage as it last said it stands, and a way to ask things of it. */
function useStage(stage: string) {
  const [state, setState] = useState<StageState | null>(null);
  const line = useRef<ReturnType<typeof openLine>>(null);
  useEffect(() => {
    const opened = openLine(stage, (message) => {
      if (message.from === 'stage') setState('state' in message ? message.state : null);
    });
    line.current = opened;
    opened.say({ from: 'speaker', command: { kind: 'hello' } });
    return () => opened.close();
  }, [stage]);
  const command = (wanted: Command) => line.current?.say({ from: 'speaker', command: wanted });
  return { state, command };
}

function useSpeakerKeys(state: StageState | null, command: (wanted: Command) => void, sheet: () => void) {
  const now = useRef({ state, command, sheet });
  useEffect(() => {
    now.current = { state, command, sheet };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event);
      const { state, command, sheet } = now.current;
      if (action === null || !state || isHeld(action, event)) return;
      const { place } = state;
      const go = (to: Place) => command({ kind: 'go', place: to });
      if (typeof action === 'object') go({ chapter: CHAPTERS[action.chapter - 1].id, beat: 1 });
      else if (action === 'next' || action === 'back') go(beside(place, action === 'next' ? 1 : -1));
      else if (action === 'first') go({ ...place, beat: 1 });
      else if (action === 'last') go({ ...place, beat: BEATS[place.chapter].length });
      else if (action === 'freeze' || action === 'blank') command({ kind: action });
      else if (action === 'sheet') sheet();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
