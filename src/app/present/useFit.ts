import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { measureSizes } from '../../components/plots/useSize';
import { type Fit, fitAt, LAST, STARTS } from './fit-path';

/** The share of the room's height that may be left empty. */
const LOOSE = 0.03;
const TRIES = 10;

interface Fitted extends Fit {
  room: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Whether it is found, until when nothing should be seen of the search. */
  settled: boolean;
}

/**
 * The largest type and pictures with which some content is no higher than the room it stands in, found by trying along `fitAt`. Sought anew
 * when `subject` or the room changes; content that grows later is made smaller.
 */
export function useFit(subject: string): Fitted {
  const room = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Fit & { settled: boolean }>({ scale: 1, taller: 1, width: null, settled: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is fitted anew.
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, content.current];
    if (!outer || !inner) return;
    let [low, high, now, tries] = [0, LAST, STARTS, 0];
    let [lowHeight, highHeight] = [0, 0];
    let frame = 0;
    let isSettled = false;
    // A picture follows its width a frame later.
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        measureSizes();
        frame = requestAnimationFrame(judge);
      });
    };
    const propose = (place: number, settled: boolean) => {
      now = place;
      isSettled = settled;
      setFound({ ...fitAt(place, outer.clientWidth, outer.clientHeight), settled });
      look();
    };
    const begin = (place: number, most: number) => {
      [low, high, lowHeight, highHeight, tries] = [0, most, 0, 0, 0];
      outer.style.setProperty('--room', `${outer.clientHeight}px`);
      propose(place, false);
    };
    const judge = () => {
      const [height, space] = [inner.offsetHeight, outer.clientHeight];
      // Without a height it is still being loaded.
      if (isSettled || height === 0) return;
      const isFitting = height <= space;
      if (isFitting) [low, lowHeight] = [now, height];
      else [high, highHeight] = [now, height];
      tries++;
      const isFull = height >= space * (1 - LOOSE) || high - low < 0.02;
      if (isFitting && (isFull || now >= high)) return propose(now, true);
      if (tries > TRIES) return propose(low, true);
      if (highHeight === 0) return propose(high, false);
      propose(between(space), false);
    };
    /** Between a place that fits and one that does not, where a straight line has the height aimed at; not too near either of them. */
    const between = (space: number) => {
      const share = (space * (1 - LOOSE / 2) - lowHeight) / (highHeight - lowHeight);
      return low + (high - low) * (lowHeight === 0 ? 0.5 : Math.min(0.85, Math.max(0.15, share)));
    };
    let roomSize = '';
    const observer = new ResizeObserver(() => {
      // Its outer size: a scrollbar that comes and goes with the tries makes no other room.
      const size = `${outer.offsetWidth} × ${outer.offsetHeight}`;
      const isRoom = size !== roomSize;
      roomSize = size;
      // A sentence may have grown.
      const isOver = isSettled && inner.offsetHeight > outer.clientHeight && now > 0;
      if (isRoom) begin(STARTS, LAST);
      else if (isOver) begin(now * 0.9, now);
      else if (!isSettled) look();
    });
    observer.observe(outer);
    observer.observe(inner);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [subject]);
  return { room, content, ...found };
}
