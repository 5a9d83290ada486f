import { useEffect, useRef } from 'react';

const PATIENCE_MS = 3000;
const SETTLED_MS = 150;
const SIGNS_OF_LIFE = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * A new page starts at its top; Back and a reload lead to where the reader was. The place is kept in the entry of the browser's history,
 * because chapters load after the browser would have scrolled by itself.
 */
export function useScrollPlace(route: string): void {
  const returning = useRef(false);
  useEffect(() => {
    history.scrollRestoration = 'manual';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      // On the way back to a place, where the page stands is not yet where the reader is.
      if (!returning.current) {
        timer = setTimeout(() => history.replaceState({ ...history.state, y: scrollY }, ''), SETTLED_MS);
      }
    };
    addEventListener('scroll', keep, { passive: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('scroll', keep);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new route is a new entry of the history.
  useEffect(() => {
    const place = Number(history.state?.y ?? 0);
    scrollTo(0, place);
    if (place === 0) return;
    // The page grows while its figures load, until then the place is not where it was; a reader who moves on is not held back.
    returning.current = true;
    const growing = new ResizeObserver(() => scrollTo(0, place));
    growing.observe(document.body);
    const leave = () => {
      returning.current = false;
      growing.disconnect();
    };
    const enough = setTimeout(leave, PATIENCE_MS);
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, leave, { once: true, passive: true });
    return () => {
      clearTimeout(enough);
      leave();
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, leave);
    };
  }, [route]);
}
