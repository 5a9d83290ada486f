import { type MouseEvent, useEffect, useRef } from 'react';

/** Where a page begins, below what is the same on all of them. */
const content = () => document.getElementById('main');

/** Leads past the header. The hash is the address of the page, so it stays. */
export function skipToContent(event: MouseEvent): void {
  event.preventDefault();
  content()?.focus({ preventScroll: true });
  content()?.scrollIntoView();
}

/** Whoever followed a link that went away with its page stands at the beginning of the new one, and hears it. */
export function useFocusOnContent(route: string): void {
  const last = useRef(route);
  useEffect(() => {
    if (last.current === route) return;
    last.current = route;
    if (document.activeElement === document.body) content()?.focus({ preventScroll: true });
  }, [route]);
}
