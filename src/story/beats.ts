import type { Beat } from './beat';
import { BEATS as price } from './beats/1-price';
import { BEATS as sign } from './beats/2-sign';
import { BEATS as rulers } from './beats/3-rulers';
import { BEATS as vote } from './beats/4-vote';
import { BEATS as traps } from './beats/5-traps';
import { BEATS as debt } from './beats/6-debt';
import { BEATS as span } from './beats/7-span';
import { BEATS as worlds } from './beats/8-worlds';
import { BEATS as liars } from './beats/9-liars';

/** The lecture: the beats of every chapter by its id, in the order in which they are played. */
export const BEATS: Readonly<Record<string, readonly Beat[]>> = {
  '1-price': price,
  '2-sign': sign,
  '3-rulers': rulers,
  '4-vote': vote,
  '5-traps': traps,
  '6-debt': debt,
  '7-span': span,
  '8-worlds': worlds,
  '9-liars': liars,
};
