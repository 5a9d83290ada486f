import { PLACED } from '../story/placed';
import { parseLink, writeLink } from './link';
import { link } from './linkStore';

export type Knobs = Readonly<Record<string, string>>;

/** The hash of a figure: its chapter, and itself; the first page has but one. */
export function figureHash(id: string): string {
  return Object.hasOwn(PLACED, id) ? `#/${PLACED[id].chapter}/${id}` : '#/';
}

/** A link to one figure, from the page on: it says how the figure's knobs stand and which theme is on, and nothing else. */
export function figureAddress(id: string, knobs: Knobs): string {
  const figures = Object.keys(knobs).length > 0 ? { [id]: knobs } : {};
  const { theme } = link.get();
  return (writeLink({ ...parseLink('').linked, theme, figures }) || location.pathname) + figureHash(id);
}

/** Goes to a figure within the page, so that what was run is kept, and sets its knobs, from those it opens with; other figures keep theirs. */
export function goToFigure(id: string, knobs: Knobs): void {
  link.update(({ figures }) => ({ beat: null, figures: { ...figures, [id]: knobs } }));
  location.hash = figureHash(id);
}
