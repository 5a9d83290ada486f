import { checkChance, checkCount } from './argument';
import { binomialChances } from './binomial';
import { failureOf, type TieCount } from './failure';

/**
 * What liars know. `blind`: each sends the opposite of its own honest sign, without knowing the truth (1810.05291).
 * `omniscient`: each knows the truth and always sends the wrong sign.
 */
export type LiarKind = 'blind' | 'omniscient';

/**
 * The share of omniscient liars below which the vote of ever more workers comes right: 1 − 1/(2p), since (1 − α)p > ½
 * is needed. p ∈ [½, 1] is the chance that an honest sign is right. Both thresholds are limits of M → ∞.
 */
export function omniscientThreshold(right: number): number {
  if (!(right >= 0.5 && right <= 1)) throw new RangeError(`p lies between ½ and 1, not at ${right}.`);
  return 1 - 1 / (2 * right);
}

/**
 * The chance that the vote of M workers is wrong where `liars` of them lie and each honest sign is wrong with chance
 * `wrong`. Exact; a share of liars α is `liars / workers`.
 */
export function voteFailureWithLiars(
  wrong: number,
  workers: number,
  liars: number,
  kind: LiarKind,
  tie: TieCount = 'half',
): number {
  checkChance('The chance of a wrong sign', wrong);
  checkCount('The number of workers', workers);
  checkCount('The number of liars', liars, 0);
  if (liars > workers) throw new RangeError(`There are ${workers} workers, so ${liars} of them cannot lie.`);
  const honest = binomialChances(workers - liars, wrong);
  const lying = binomialChances(liars, kind === 'blind' ? 1 - wrong : 1);
  const wrongBallots = new Float64Array(workers + 1);
  for (let a = 0; a < honest.length; a++) {
    for (let b = 0; b < lying.length; b++) wrongBallots[a + b] += honest[a] * lying[b];
  }
  return failureOf(wrongBallots, tie);
}
