import { type Remote, wrap } from 'comlink';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { watchSeen } from '../live/seen';
import { ALL, type MapRuns } from './map-runs';
import type { MapWorker } from './map-worker';

/**
 * Runs the cells of a map in a worker of their own while the element is on screen. The worker is asked for one cell at a
 * time: off screen, or when a knob moves, it is simply not asked again.
 */
export function useMapRuns(runs: MapRuns, element: RefObject<HTMLElement | null>, isHeld: boolean): void {
  const remote = useRef<Remote<MapWorker> | null>(null);
  const [crash, setCrash] = useState('');

  // Nothing is started before the map is first seen.
  const started = useRef<Worker | null>(null);
  const open = useCallback(() => {
    if (remote.current) return remote.current;
    const worker = new Worker(new URL('./map-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      setCrash(`The part of the page that computes did not start${event.message ? ` (${event.message})` : ''}.`);
    });
    started.current = worker;
    remote.current = wrap<MapWorker>(worker);
    return remote.current;
  }, []);
  useEffect(
    () => () => {
      remote.current = null;
      started.current?.terminate();
    },
    [],
  );

  useEffect(() => {
    if (crash) runs.fail(crash);
  }, [crash, runs]);

  useEffect(() => {
    if (!element.current || isHeld) return;
    let stop = new AbortController();
    const leave = watchSeen(element.current, (isSeen) => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      if (!isSeen || runs.get().done === ALL) return;
      const worker = open();
      runs
        .play((...cell) => worker.runCell(...cell), signal)
        .catch((reason: unknown) => {
          if (!signal.aborted) runs.fail(reason instanceof Error ? reason.message : String(reason));
        });
    });
    return () => {
      stop.abort();
      leave();
    };
  }, [runs, element, open, isHeld]);
}
