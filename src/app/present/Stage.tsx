import { type CSSProperties, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { KnobsAtOnce } from '../../components/story/parts/KnobList';
import { BEATS } from '../../story/beats';
import { CHAPTERS } from '../../story/chapters';
import { FigureSlot } from '../article/FigureSlot';
import { link } from '../linkStore';
import { useQr } from '../qr/useQr';
import { BaseContext } from './base';
import { byHand, watchHand } from './hand';
import { KeySheet } from './KeySheet';
import { type Action, actionOf, isHeld } from './keys';
import { toKnownBeat } from './known-beat';
import { lecture } from './lecture';
import { beatAt, type Place } from './place';
import { useFit } from './useFit';
import '../article/article.css';
import '../article/figure.css';
import './stage.css';

/** The stage of a lecture: one sentence, one figure as large as it can be, and nothing else. */
export function Stage() {
  const { place, frozen, blank } = useSyncExternalStore(lecture.subscribe, lecture.get);
  const [sheet, setSheet] = useState(false);
  const shown = frozen ?? place;
  useEffect(() => lecture.begin(), []);
  useEffect(watchHand, []);
  const [code, openCode] = useQr();
  useKeys(place, {
    sheet: () => setSheet((open) => !open),
    code: () => openCode(beatAt(shown).figure),
  });
  useScale();
  useKnownBeat(shown);
  return (
    <div className="lecture">
      <div className="lecture-frozen" inert={frozen !== null}>
        <OnStage shown={shown} />
      </div>
      <Progress shown={shown} frozen={frozen !== null} />
      <p className="unseen" role="status">
        {spoken(shown, frozen !== null, blank)}
      </p>
      {blank && <div className="lecture-blank" />}
      <KeySheet open={sheet} close={() => setSheet(false)} />
      {code}
    </div>
  );
}

function OnStage({ shown }: { shown: Place }) {
  const { say, figure, knobs = NONE } = beatAt(shown);
  const { room, content, scale, taller, width, settled } = useFit(figure);
  const base = useMemo(() => ({ figure, knobs }), [figure, knobs]);
  return (
    <>
      <h1 className="lecture-say">{say}</h1>
      <div className="lecture-room" ref={room}>
        <div
          className="lecture-figure"
          ref={content}
          style={
            {
              '--s': scale,
              '--taller': taller,
              width: width ?? undefined,
              opacity: settled ? undefined : 0,
            } as CSSProperties
          }
        >
          <BaseContext value={base}>
            <KnobsAtOnce value={KNOBS}>
              <Suspense>
                <FigureSlot id={figure} key={figure} />
              </Suspense>
            </KnobsAtOnce>
          </BaseContext>
        </div>
      </div>
    </>
  );
}

const NONE = {};
/** So many stand beside a picture that fills a screen. */
const KNOBS = 7;

function Progress({ shown, frozen }: { shown: Place; frozen: boolean }) {
  return (
    <div className="lecture-progress" aria-hidden="true">
      {frozen && <span className="lecture-held">frozen</span>}
      {BEATS[shown.chapter].map(({ say }, i) => (
        <i key={say} className={i < shown.beat ? 'past' : undefined} />
      ))}
    </div>
  );
}

function spoken({ chapter, beat }: Place, frozen: boolean, blank: boolean): string {
  const { number, title } = CHAPTERS.find(({ id }) => id === chapter) ?? CHAPTERS[0];
  const held = `${frozen ? ' The stage is frozen.' : ''}${blank ? ' The screen is blank.' : ''}`;
  return `Chapter ${number}, ${title}: beat ${beat} of ${BEATS[chapter].length}.${held}`;
}

function useKeys(place: Place, dialogs: { sheet: () => void; code: () => void }) {
  const now = useRef(dialogs);
  useEffect(() => {
    now.current = dialogs;
  });
  useEffect(() => {
    const act = (action: Action) => {
      if (typeof action === 'object') lecture.go({ chapter: CHAPTERS[action.chapter - 1].id, beat: 1 });
      else if (action === 'first') lecture.go({ ...place, beat: 1 });
      else if (action === 'last') lecture.go({ ...place, beat: BEATS[place.chapter].length });
      else if (action === 'speaker') openSpeaker();
      else if (action === 'sheet' || action === 'code') now.current[action]();
      // Who wants the picture back must not be thrown out of the lecture.
      else if (action === 'leave' && lecture.get().blank) lecture.blank();
      else lecture[action]();
    };
    const press = (event: KeyboardEvent) => {
      const action = actionOf(event, byHand());
      if (action === null) return;
      event.preventDefault();
      if (!isHeld(action, event)) act(action);
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [place]);
}

function openSpeaker() {
  const { theme } = link.get();
  // The projector's theme is for the lamp in the hall.
  const look = theme === 'light' || theme === 'dark' ? `&theme=${theme}` : '';
  const opened = open(
    `${location.pathname}?speaker=${lecture.id}${look}#/`,
    `speaker-${lecture.id}`,
    'popup,width=900,height=700',
  );
  if (!opened)
    link.say(
      'The browser did not let the page open the speaker’s window; allow pop-ups for this page, and press S again.',
    );
}

/** Type grows with the screen, so that the last row reads it. */
function useScale() {
  useEffect(() => {
    const { style } = document.documentElement;
    const grow = () => style.setProperty('--stage', String(Math.min(innerWidth / 1180, innerHeight / 700)));
    grow();
    addEventListener('resize', grow);
    return () => {
      removeEventListener('resize', grow);
      style.removeProperty('--stage');
    };
  }, []);
}

/** A link may name a beat that the chapter does not have. */
function useKnownBeat(shown: Place) {
  useEffect(() => {
    toKnownBeat(shown.chapter);
  }, [shown]);
}
