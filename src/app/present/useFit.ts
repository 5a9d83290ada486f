import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The share of the room that may be left empty. */
const LOOSE = 0.04;
const TRIES = 8;
/** The share of the room's width below which nothing is tried: what is still too high there is scrolled. */
const LEAST = 0.5;

interface Fit {
  room: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  width: number | null;
  /** Whether the width is found, until when nothing should be seen of the search. */
  settled: boolean;
}

/**
 * The largest width at which some content is no higher than the room it stands in, found by trying: a picture's height follows from its
 * width. Sought anew when `subject` or the room changes; content that grows later is made narrower.
 */
export function useFit(subject: string): Fit {
  const room = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<{ width: number | null; settled: boolean }>({ width: null, settled: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is fitted anew.
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, content.current];
    if (!outer || !inner) return;
    let [low, high, now, tries] = [0, 0, 0, 0];
    let frame = 0;
    // A picture follows its width a frame later.
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(judge);
      });
    };
    const propose = (width: number, settled: boolean) => {
      now = Math.round(width);
      setFound({ width: now, settled });
      if (!settled) look();
    };
    const begin = () => {
      [low, high, tries] = [outer.clientWidth * LEAST, outer.clientWidth, 0];
      propose(high, false);
    };
    const judge = () => {
      const [height, space] = [inner.offsetHeight, outer.clientHeight];
      const isFitting = height <= space;
      const isFull = now >= high || height >= space * (1 - LOOSE);
      if (isFitting) low = Math.max(low, now);
      else high = Math.min(high, now - 1);
      tries++;
      if ((isFitting && isFull) || high - low < 2 || tries > TRIES) {
        propose(isFitting ? now : low, true);
        return;
      }
      // Heights grow about in proportion to widths; a little under the aim, so that the next try fits.
      const guess = (now * space * (1 - LOOSE / 2)) / height;
      propose(guess > low + 1 && guess < high - 1 ? guess : (low + high) / 2, false);
    };
    const observer = new ResizeObserver((entries) => {
      if (entries.some(({ target }) => target === outer)) begin();
      else if (inner.offsetHeight > outer.clientHeight) look();
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
