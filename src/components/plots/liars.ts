import { COMPRESSORS } from '../../optim/compressors';
import type { Method } from '../../optim/methods';
import { type AttackKind, HUGE, isLiar, liarsOf } from '../../sim/attackers';
import type { Settings } from '../../sim/parameters';
import { plural } from './format';

/** A lie in one short word under the ballots, and what one liar and several do. */
const WORDS: Record<AttackKind, { word: string; it: string; they: string }> = {
  flip: { word: 'flips', it: 'flips its gradient', they: 'flip their gradients' },
  random: { word: 'coins', it: 'tosses a coin for every sign', they: 'toss a coin for every sign' },
  huge: {
    word: 'loud',
    it: `sends −${-HUGE} times its gradient`,
    they: `send −${-HUGE} times their gradients`,
  },
  omniscient: {
    word: 'spies',
    it: 'sends the opposite of this step’s honest mean before noise',
    they: 'send the opposite of this step’s honest mean before noise',
  },
};

type Told = Pick<Settings, 'attackers' | 'attack' | 'workers'>;

/** The word of a liar's lie, or null for an honest worker. */
export function lieOf(worker: number, settings: Told): string | null {
  return isLiar(worker, settings) ? WORDS[settings.attack].word : null;
}

/** Who lies and how, as a sentence; null where nobody does. */
export function liarsSentence(settings: Told): string | null {
  const liars = liarsOf(settings);
  if (liars === 0) return null;
  const { it, they } = WORDS[settings.attack];
  const first = settings.workers - liars + 1;
  if (liars === 1) return `Worker ${first} lies: it ${it}.`;
  return `${first === 1 ? `All ${plural(liars, 'worker')}` : `Workers ${first}–${settings.workers}`} lie: they ${they}.`;
}

/**
 * Whether the liars outweigh the honest in a method's mean, so that whoever follows it goes uphill. A shout counts as often as it is loud,
 * but once where ballots without scales are averaged.
 */
export function outweighed(settings: Told, { compressor }: Pick<Method, 'compressor'>): boolean {
  const liars = liarsOf(settings);
  const { ballot, scales } = COMPRESSORS[compressor];
  const loudness = ballot && scales === 0 ? 1 : -HUGE;
  const weight = { flip: 1, omniscient: 1, random: 0, huge: loudness }[settings.attack];
  return liars * weight > settings.workers - liars;
}
