import { BETS } from '../../components/story/parts/bets';
import { type Linked, parseLink, writeLink } from '../link';
import { shownOn } from '../link-shown';
import { THEME } from '../theme';

/** An address that leads to what is on the screen or to a part of it, and what to say of it, or ''. */
export interface Address {
  text: string;
  says: string;
}

/** Where the page stands: its address up to the query, its hash, its route, and the figure that is looked at. */
export interface Here {
  base: string;
  hash: string;
  route: string;
  figure: { id: string; hash: string; title: string } | null;
}

/**
 * What a code of the present state may say, the whole state first and less and less of it after. A reader who scans it gets the page: what is on a stage leads to
 * the same figure in its chapter, without what the hall has guessed or drawn, and what is shown large for a projector to the page as it is.
 */
export function addresses(linked: Linked, { base, hash, route, figure }: Here): Address[] {
  const theme = linked.theme === 'projector' ? THEME.default : linked.theme;
  const shown: Linked = { ...shownOn(route, linked), mode: 'page', stage: '', theme };
  const nothing: Linked = { ...parseLink('').linked, theme };
  const isStage = linked.mode === 'present';
  const knobs = (id: string) =>
    Object.fromEntries(Object.entries(shown.figures[id]).filter(([knob]) => !isStage || !BETS.includes(knob)));
  const one = figure && {
    ...nothing,
    beat: shown.beat,
    figures: Object.hasOwn(shown.figures, figure.id) ? { [figure.id]: knobs(figure.id) } : {},
  };
  const long = 'The link of all that is on the page is too long for a code that can be scanned from afar';
  const all: (Address | null)[] = [
    isStage ? null : { text: base + writeLink(shown) + hash, says: '' },
    one && {
      text: base + writeLink(one) + figure.hash,
      says: isStage ? '' : `${long}; this one leads to the figure “${figure.title}”.`,
    },
    { text: base + writeLink(nothing) + hash, says: `${long}; this one leads to the page as it opens.` },
  ];
  return all.filter((each) => each !== null);
}
