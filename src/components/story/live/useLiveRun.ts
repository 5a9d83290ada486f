import { type RefObject, useContext, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Settings } from '../../../sim/parameters';
import { AsOpened } from '../as-opened';
import { LiveRun, type LiveState } from './LiveRun';
import { watchSeen } from './seen';

/** While it runs, the link hears of it so often. */
const TELL_MS = 300;

/** The knob that says in the link how many steps are shown. */
interface LiveKnob {
  values: { live: number };
  turn: (change: { live: number }) => void;
}

/** In the place of a run where figures stand as they open: it is never played. */
const UNPLAYED = new LiveRun(0);

const useRun = (run: LiveRun): LiveRun => (useContext(AsOpened) ? UNPLAYED : run);

/** What a live run shows now. */
export function useLiveState(run: LiveRun): LiveState {
  const live = useRun(run);
  return useSyncExternalStore(live.subscribe, live.get, live.get);
}

/**
 * Ties a live run to the element that shows it and to its knob, once a figure: it trains `settings` (the same object as long as they are the
 * same), goes where the knob is turned to by others, and turns it as it goes itself. It rests while the element is off screen or the tab
 * hidden, and ends when the element leaves the page; the knob then stays, so that whoever comes back finds the run where it was.
 */
export function useLiveRun(
  run: LiveRun,
  settings: Settings,
  element: RefObject<HTMLElement | null>,
  { values: { live: step }, turn }: LiveKnob,
): LiveState {
  const live = useRun(run);
  /** What the knob and the run last agreed on. */
  const agreed = useRef(0);

  // Before the run can turn the knob again, so that no turn of its own is taken for somebody else's.
  useLayoutEffect(() => {
    const asked = step === agreed.current ? null : step;
    agreed.current = step;
    live.use(settings, asked);
  }, [live, settings, step]);

  useEffect(() => {
    let told = Number.NEGATIVE_INFINITY;
    return live.subscribe(() => {
      const now = live.get();
      const at = stepOf(now);
      if (at === agreed.current || (now.playing && performance.now() - told < TELL_MS)) return;
      told = performance.now();
      agreed.current = at;
      turn({ live: at });
    });
  }, [live, turn]);

  useEffect(() => {
    if (!element.current) return;
    const leave = watchSeen(element.current, (isSeen) => live.attend(isSeen));
    return () => {
      leave();
      live.close();
      live.attend(false);
      agreed.current = 0;
    };
  }, [live, element]);

  return useLiveState(run);
}

/** The step that a link should lead to: a run that was asked for is to make one step at least. */
function stepOf({ state, until, history }: LiveState): number {
  if (until !== null) return until;
  return state === 'recorded' ? 0 : Math.max(1, history?.head ?? 0);
}
