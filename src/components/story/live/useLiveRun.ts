import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../../sim/parameters';
import type { LiveRun, LiveState } from './LiveRun';
import { watchSeen } from './seen';

/** What a live run shows now. */
export function useLiveState(live: LiveRun): LiveState {
  return useSyncExternalStore(live.subscribe, live.get, live.get);
}

/**
 * Ties a live run to the element that shows it, once a figure: it trains `settings` (the same object as long as they are the same), rests
 * while the element is off screen or the tab hidden, and ends when the element leaves the page.
 */
export function useLiveRun(live: LiveRun, settings: Settings, element: RefObject<HTMLElement | null>): LiveState {
  useEffect(() => {
    live.use(settings);
  }, [live, settings]);

  useEffect(() => {
    if (!element.current) return;
    const leave = watchSeen(element.current, (isSeen) => live.attend(isSeen));
    return () => {
      leave();
      live.close();
    };
  }, [live, element]);

  return useLiveState(live);
}
