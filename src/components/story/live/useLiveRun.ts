import { type RefObject, useEffect, useSyncExternalStore } from 'react';
import type { Settings } from '../../../sim/parameters';
import type { LiveRun, LiveState } from './LiveRun';

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
    let isSeen = true;
    const attend = () => live.attend(isSeen && !document.hidden);
    const observer = new IntersectionObserver((entries) => {
      isSeen = entries[entries.length - 1].isIntersecting;
      attend();
    });
    observer.observe(element.current);
    document.addEventListener('visibilitychange', attend);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', attend);
      live.close();
    };
  }, [live, element]);

  return useLiveState(live);
}
