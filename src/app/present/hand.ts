let isHand = false;

/** Whether the focus was last moved by a pointer: what a hand has pressed does not take the keys of the lecture. */
export const byHand = (): boolean => isHand;

/**
 * Follows whether hand or keyboard moves the focus, and takes it from what a hand has let go of, a list once something is chosen from it; who
 * came by keyboard keeps the control. Answers how to leave off.
 */
export function watchHand(): () => void {
  const watch = new AbortController();
  const options = { capture: true, signal: watch.signal };
  addEventListener('pointerdown', () => set(true), options);
  addEventListener('keydown', ({ key }) => key === 'Tab' && set(false), options);
  for (const name of ['pointerup', 'click', 'change']) addEventListener(name, letGo, { signal: watch.signal });
  return () => {
    set(false);
    watch.abort();
  };
}

function set(next: boolean): void {
  isHand = next;
}

function letGo({ type }: Event): void {
  const { activeElement: held } = document;
  if (!isHand || !(held instanceof HTMLElement) || !held.closest('.lecture-figure')) return;
  if (type === 'change' || !held.matches('select')) held.blur();
}
