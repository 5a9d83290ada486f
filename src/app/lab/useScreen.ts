import { useSyncExternalStore } from 'react';

/** How the figures stand: in one column, the race above pairs, or the race between its neighbours. */
export type Screen = 'narrow' | 'middle' | 'wide';

/** As the style sheet has it. */
const NARROW = '(max-width: 720px)';
const WIDE = '(min-width: 1360px)';

/** The kind of screen. Figures come in the order in which it shows them, so that Tab and reading aloud follow the eye. */
export function useScreen(): Screen {
  return useSyncExternalStore(subscribe, screen, () => 'wide');
}

function screen(): Screen {
  if (matchMedia(NARROW).matches) return 'narrow';
  return matchMedia(WIDE).matches ? 'wide' : 'middle';
}

function subscribe(changed: () => void): () => void {
  const queries = [NARROW, WIDE].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
