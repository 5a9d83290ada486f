import type { AttackKind } from '../../../sim/attackers';
import { HUGE } from '../../../sim/attackers';
import { binomialChances } from '../../../sim/theory/binomial';
import { normalCdf } from '../../../sim/theory/normal';

/**
 * The chance that the mean of M workers has the wrong sign where `liars` of them lie and honest gradients are normal with
 * signal-to-noise ratio S. Exact: sums of normal numbers are normal, and a liar that tosses coins is honest or flips,
 * each half of the time. (1810.05291 has the liars; the law is elementary.)
 */
export function meanFailure(kind: AttackKind, signalToNoise: number, workers: number, liars: number): number {
  const honest = workers - liars;
  const wrong = (signal: number, variance: number) => normalCdf((-signal * signalToNoise) / Math.sqrt(variance));
  switch (kind) {
    case 'flip':
      return wrong(honest - liars, workers);
    case 'huge':
      return wrong(honest + HUGE * liars, honest + HUGE ** 2 * liars);
    case 'omniscient':
      // Without an honest worker nothing is random: the mean is −g.
      return honest === 0 ? 1 : wrong(honest - liars, honest);
    case 'random':
      return binomialChances(liars, 0.5).reduce(
        (sum, chance, flipped) => sum + chance * wrong(workers - 2 * flipped, workers),
        0,
      );
  }
}
