import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { measureSizes } from '../../components/plots/useSize';

/** The share of the room's height that may be left empty. */
const LOOSE = 0.03;
const TRIES = 8;
/** A figure is laid out as for a page between these widths, in pixels of plain type, and enlarged. */
const WIDEST = 1180;
const NARROWEST = 800;
/** Type is not made smaller than this; what is still too high then is scrolled. */
const LEAST = 0.6;

interface Fit {
  room: RefObject<HTMLDivElement | null>;
  content: RefObject<HTMLDivElement | null>;
  /** How much larger than plain the type is, and the width in pixels. */
  scale: number;
  width: number | null;
  /** Whether they are found, until when nothing should be seen of the search. */
  settled: boolean;
}

/**
 * The largest scale at which some content is no higher than the room it stands in, found by trying. Sought anew when `subject` or the room
 * changes; content that grows later is made smaller.
 */
export function useFit(subject: string): Fit {
  const room = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<Pick<Fit, 'scale' | 'width' | 'settled'>>({
    scale: 1,
    width: null,
    settled: false,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another subject is fitted anew.
  useLayoutEffect(() => {
    const [outer, inner] = [room.current, content.current];
    if (!outer || !inner) return;
    let [low, high, now, tries] = [0, 0, 0, 0];
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
    const propose = (scale: number, settled: boolean) => {
      now = scale;
      isSettled = settled;
      setFound({ scale, width: Math.min(outer.clientWidth, Math.round(WIDEST * scale)), settled });
      look();
    };
    const begin = (scale: number) => {
      [low, high, tries] = [LEAST, outer.clientWidth / NARROWEST, 0];
      outer.style.setProperty('--room', `${outer.clientHeight}px`);
      propose(Math.min(high, Math.max(low, scale)), false);
    };
    const judge = () => {
      if (isSettled) return;
      const [height, space] = [inner.offsetHeight, outer.clientHeight];
      const isFitting = height <= space;
      if (isFitting) low = Math.max(low, now);
      else high = Math.min(high, now);
      tries++;
      const isFull = height >= space * (1 - LOOSE) || high - low < 0.01;
      if ((isFitting && isFull) || tries > TRIES) {
        propose(isFitting ? now : low, true);
        return;
      }
      // Heights grow about in proportion to the scale; a little under the aim, so that the next try fits.
      const guess = (now * space * (1 - LOOSE / 2)) / height;
      propose(guess > low && guess < high ? guess : (low + high) / 2, false);
    };
    const observer = new ResizeObserver((entries) => {
      const isRoom = entries.some(({ target }) => target === outer);
      // A figure that has only now been loaded, or whose sentence has grown.
      const isOver = isSettled && inner.offsetHeight > outer.clientHeight + 1 && now > LEAST;
      if (isRoom) begin(outer.clientWidth / WIDEST);
      else if (isOver) begin((now * outer.clientHeight) / inner.offsetHeight);
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
