import { PRICE } from './shown-in/1-price';
import { SIGN } from './shown-in/2-sign';
import { RULERS } from './shown-in/3-rulers';
import { VOTE } from './shown-in/4-vote';
import { TRAPS } from './shown-in/5-traps';
import { DEBT } from './shown-in/6-debt';
import { SPAN } from './shown-in/7-span';
import { WORLDS } from './shown-in/8-worlds';
import { LIARS } from './shown-in/9-liars';
import type { Sightings } from './shown-in/sighting';

export { NOT_SHOWN } from './shown-in/not-shown';
export type { Sighting } from './shown-in/sighting';

/** By the id of a claim: the figure, and the knobs, in which a reader sees it. What no figure shows stands in NOT_SHOWN. */
export const SHOWN_IN: Sightings = {
  ...PRICE,
  ...SIGN,
  ...RULERS,
  ...VOTE,
  ...TRAPS,
  ...DEBT,
  ...SPAN,
  ...WORLDS,
  ...LIARS,
};
