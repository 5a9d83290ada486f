import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { measureSizes } from '../../components/plots/useSize';
import { type Fit, fitAt, LAST, STARTS } from './fit-path';

/** The share of the room's height that may be left empty. */
const LOOSE = 0.03;
/** Content that has become so much lower than its room is made larger again. */
const EMPTY = 0.06;
/** Content that has come to differ from its room by no more than this share of its height stays in sight while its size is found. */
const NEAR = 0.2;
/** A step along the path that changes the height by about three hundredths. */
const STEP = 0.04;
const TRIES = 10;

interface Fitted extends Fit {
  room: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** Whether it is found, until when nothing should be seen of the search. */
  settled: boolean;
}

/**
 * The largest type and pictures with which some content is no higher than the room it stands in, found by trying along `fitAt`. Sought anew
 * when `subject` or the room changes; content that grows later is made smaller, and content that shrinks larger, though not under a finger;
 * a line more or less of a sentence is made up for before the next paint, so that nothing blinks under a hand.
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
    let [lowHeight, highHeight, settledHeight] = [0, 0, 0];
    let frame = 0;
    let isSettled = false;
    let isLeft = false;
    const look = () => {
      cancelAnimationFrame(frame);
      // What is drawn at once may bring another figure.
      if (!isLeft) frame = requestAnimationFrame(judge);
    };
    const propose = (place: number, settled: boolean) => {
      now = place;
      isSettled = settled;
      // However busy the machine, what is judged in the next frame is what was proposed.
      flushSync(() => setFound({ ...fitAt(place, outer.clientWidth, outer.clientHeight), settled }));
      flushSync(measureSizes);
      settledHeight = inner.offsetHeight;
      look();
    };
    const begin = (place: number) => {
      [low, high, lowHeight, highHeight, tries] = [0, LAST, 0, 0, 0];
      outer.style.setProperty('--room', `${outer.clientHeight}px`);
      propose(place, false);
    };
    const judge = () => {
      // Pictures that have come only now have not been drawn yet.
      flushSync(measureSizes);
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
    const isHigh = () => inner.offsetHeight > outer.clientHeight;
    const shrink = () => {
      while (now > 0 && isHigh()) {
        while (now > 0 && isHigh()) propose(Math.max(0, now - STEP), true);
        // While it was too high, a scrollbar may have taken width.
        propose(now, true);
      }
    };
    const grow = () => {
      for (let steps = 0; steps < TRIES && now < LAST && !isHigh(); steps++) propose(Math.min(LAST, now + STEP), true);
      shrink();
    };
    let roomSize = '';
    const check = () => {
      // Its outer size: a scrollbar that comes and goes with the tries makes no other room.
      const size = `${outer.offsetWidth} × ${outer.offsetHeight}`;
      const isRoom = size !== roomSize;
      roomSize = size;
      const [height, space] = [inner.offsetHeight, outer.clientHeight];
      // A sentence may have grown, or a question have been answered.
      const isOver = isSettled && height > space && now > 0;
      const isUnder = isSettled && height < space * (1 - EMPTY) && height < settledHeight * (1 - LOOSE) && now < LAST;
      const isNear = Math.abs(height - space) < space * NEAR;
      if (isRoom) begin(STARTS);
      else if (isOver) isNear ? shrink() : begin(now * 0.9);
      else if (isUnder && !outer.matches(':active')) isNear ? grow() : begin(now);
      else if (!isSettled) look();
    };
    const observer = new ResizeObserver(check);
    addEventListener('pointerup', check);
    observer.observe(outer);
    observer.observe(inner);
    return () => {
      isLeft = true;
      cancelAnimationFrame(frame);
      removeEventListener('pointerup', check);
      observer.disconnect();
    };
  }, [subject]);
  return { room, content, ...found };
}
