import { useSyncExternalStore } from 'react';
import { CHAPTERS } from '../story/chapters';

/** The pages there are: the way in, nine chapters, the lab and the ledger. */
export const ROUTES: readonly string[] = ['', ...CHAPTERS.map(({ id }) => id), 'lab', 'receipts'];

/** Where a hash leads: a page, and what was asked for in vain. What is not a route, such as `#main`, leaves the page as it is. */
export function routeOf(hash: string): { route: string; unknown: string | null } {
  const name = hash.startsWith('#/') ? hash.slice(2).replace(/\?.*$/, '').replace(/\/$/, '') : '';
  if (ROUTES.includes(name)) return { route: name, unknown: null };
  const number = /^[1-9]/.exec(name)?.[0];
  // A chapter is found by its number, so that a link survives a new title.
  const chapter = CHAPTERS.find((other) => String(other.number) === number);
  return chapter ? { route: chapter.id, unknown: null } : { route: '', unknown: name };
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The hash of the address bar, while it names a page. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, pageHash);
}

let last = '';

/** A hash such as `#main` leads to a place on the page, not to another one. */
function pageHash(): string {
  if (location.hash === '' || location.hash.startsWith('#/')) last = location.hash;
  return last;
}
