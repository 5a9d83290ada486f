import { flushSync } from 'react-dom';
import { drawSizes } from '../components/plots/useSize';

let isPrinting = false;
const listeners = new Set<() => void>();

/** Whether the page is being printed. */
export const printing = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): boolean => isPrinting,
};

/** Has every figure drawn as it opens, for the width of a sheet of paper, before the page is printed, and after as it was. */
export function watchPrinting(): void {
  const turn = (next: boolean) => {
    isPrinting = next;
    document.documentElement.toggleAttribute('data-printing', next);
    flushSync(() => {
      for (const listener of listeners) listener();
    });
    drawSizes();
  };
  let place = { y: 0, focus: document.activeElement };
  addEventListener('beforeprint', () => {
    place = { y: scrollY, focus: document.activeElement };
    turn(true);
  });
  addEventListener('afterprint', () => {
    turn(false);
    // The sheet was shorter than the page, and what had the focus may have been hidden.
    if (place.focus instanceof HTMLElement) place.focus.focus({ preventScroll: true });
    scrollTo({ top: place.y, behavior: 'instant' });
  });
}
