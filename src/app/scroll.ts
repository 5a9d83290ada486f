import { useEffect, useRef } from 'react';
import { routeOf, useHash } from './route';

const PATIENCE_MS = 3000;
const SETTLED_MS = 150;
const SIGNS_OF_LIFE = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

/**
 * A new page starts at its top, or at the figure that the hash names; Back and a reload lead to where the reader was. The place is kept in
 * the entry of the browser's history, because chapters load after the browser would have scrolled by itself. A frame in another page, which
 * is no place to go to, takes neither scroll nor focus from it.
 */
export function useScrollPlace(route: string, isFrame: boolean): void {
  const { figure } = routeOf(useHash());
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
  useEffect(() => {
    const place = Number(history.state?.y ?? 0);
    if (isFrame) return;
    if (place === 0 && figure !== null && route !== 'receipts') return whileItGrows(returning, () => lead(figure));
    scrollTo(0, place);
    return place === 0 ? undefined : whileItGrows(returning, () => scrollTo(0, place));
  }, [route, figure, isFrame]);
}

/**
 * Goes to a place now, and again while the page grows: until its figures are loaded, the place is not where it was. A reader who moves on
 * is not held back, however he does it.
 */
function whileItGrows(returning: { current: boolean }, go: () => void): () => void {
  returning.current = true;
  let [y, height] = [0, 0];
  const goOn = () => {
    go();
    [y, height] = [scrollY, document.documentElement.scrollHeight];
  };
  goOn();
  const growing = new ResizeObserver(goOn);
  growing.observe(document.body);
  const filling = new MutationObserver(goOn);
  filling.observe(document.body, { childList: true, subtree: true });
  const leave = () => {
    returning.current = false;
    growing.disconnect();
    filling.disconnect();
    removeEventListener('scroll', scrolled);
  };
  // A browser also scrolls by itself, to keep in sight what is seen while the page above it grows.
  const scrolled = () => Math.abs(scrollY - y) > 1 && document.documentElement.scrollHeight === height && leave();
  addEventListener('scroll', scrolled, { passive: true });
  const enough = setTimeout(leave, PATIENCE_MS);
  // The key that led here is still on its way, and is no sign of moving on.
  const armed = setTimeout(() => {
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, leave, { once: true, passive: true });
  });
  return () => {
    clearTimeout(enough);
    clearTimeout(armed);
    leave();
    for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, leave);
  };
}

/** Brings a figure, or the place that is kept for it, to the top of the window, and gives it focus as soon as it is there. */
function lead(id: string): void {
  document.querySelector(`[data-place="${id}"]`)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  const figure = document.querySelector<HTMLElement>(`figure[data-figure="${id}"]`);
  if (figure && !figure.contains(document.activeElement)) figure.focus({ preventScroll: true });
}
