import { PLACED } from '../story/placed';
import { START } from './lab/course';
import { type Linked, parseLink } from './link';

/** What a link says of a page, without what it remembers of the others. */
export function shownOn(route: string, linked: Linked): Linked {
  const { settings, forks, view } = parseLink('').linked;
  const figures = Object.entries(linked.figures).filter(([id]) => pageOf(id) === route);
  const isLab = route === 'lab';
  return {
    ...linked,
    ...(isLab ? {} : { settings, forks, view, moment: START }),
    figures: Object.fromEntries(figures),
    beat: isLab || route === 'receipts' || route === '' ? null : linked.beat,
  };
}

/** The page that shows a figure: its chapter, the first page for the one that no chapter has; the ledger's filters are the ledger's. */
function pageOf(id: string): string {
  if (id === 'receipts') return id;
  return Object.hasOwn(PLACED, id) ? PLACED[id].chapter : '';
}
