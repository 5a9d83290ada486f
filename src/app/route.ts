import { useSyncExternalStore } from 'react';

/** The pages there are. */
export const ROUTES = ['lab'] as const;
export type Route = (typeof ROUTES)[number];

/** Where a hash leads: a page, and whether it was named. What is not a route, such as `#main`, leaves the page as it is. */
export function routeOf(hash: string): { route: Route; unknown: string | null } {
  const name = hash.startsWith('#/') ? hash.slice(2).replace(/\/$/, '') : '';
  if (name === '') return { route: 'lab', unknown: null };
  const known = ROUTES.find((route) => route === name);
  return known ? { route: known, unknown: null } : { route: 'lab', unknown: name };
}

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The hash of the address bar. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}
