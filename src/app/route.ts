import { useSyncExternalStore } from 'react';
import { CHAPTERS } from '../story/chapters';
import { PLACED } from '../story/placed';

/** The pages there are: the way in, nine chapters, the lab and the ledger. */
export const ROUTES: readonly string[] = ['', ...CHAPTERS.map(({ id }) => id), 'lab', 'receipts'];

/** Where a hash leads. */
export interface Destination {
  route: string;
  /** The figure it asks for: one that the page shows, or on the ledger the one whose claims are asked for. */
  figure: string | null;
  /** What was asked for in vain. */
  unknown: string | null;
  unknownFigure: string | null;
}

/** Reads a hash such as `#/4-vote/jury`. What is not a route, such as `#main`, leaves the page as it is. */
export function routeOf(hash: string): Destination {
  const path = hash.startsWith('#/') ? hash.slice(2).replace(/\?.*$/, '').replace(/\/$/, '') : '';
  const [page, ...rest] = path.split('/');
  const wanted = rest.join('/');
  const route = pageOf(page);
  if (route === null) return { route: '', figure: null, unknown: path, unknownFigure: null };
  if (wanted === '') return { route, figure: null, unknown: null, unknownFigure: null };
  if (!Object.hasOwn(PLACED, wanted)) return { route, figure: null, unknown: null, unknownFigure: wanted };
  // A figure is found where it stands now, so that a link survives its move to another chapter.
  return {
    route: route === 'receipts' ? route : PLACED[wanted].chapter,
    figure: wanted,
    unknown: null,
    unknownFigure: null,
  };
}

/** A page by its name; a chapter also by its number, so that a link survives a new title. */
function pageOf(name: string): string | null {
  if (ROUTES.includes(name)) return name;
  const number = /^[1-9]/.exec(name)?.[0];
  return CHAPTERS.find((chapter) => String(chapter.number) === number)?.id ?? null;
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The hash of the address bar, while it names a page. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, pageHash, pageHash);
}

let last = '';

/** A hash such as `#main` leads to a place on the page, not to another one. */
function pageHash(): string {
  if (location.hash === '' || location.hash.startsWith('#/')) last = location.hash;
  return last;
}
