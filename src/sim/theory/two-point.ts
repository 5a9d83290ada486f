import { checkChance, checkCount } from './argument';
import { binomialChances } from './binomial';
import { SHARE_OF_TIE, type TieCount } from './failure';

/** A stochastic gradient of one coordinate that takes two values; the chances add up to 1. */
export interface TwoPoint {
  values: readonly [number, number];
  chances: readonly [number, number];
}

/** Counterexample 1 of 1901.09847: 4 with chance ¼, −1 else; mean ¼. */
export const WALL_GRADIENT: TwoPoint = { values: [4, -1], chances: [0.25, 0.75] };

/** Remark 3 of 1802.04434, section 4: 50 with chance 1/10, −1 else; mean 4.1. */
export const FIFTY_GRADIENT: TwoPoint = { values: [50, -1], chances: [0.1, 0.9] };

/** A sum this small next to its terms is a zero that rounding spoiled. */
const ROUNDING = 1e-12;

/** Mean, variance and absolute third central moment ν³ of the law. RangeError if the chances do not add up to 1. */
export function momentsOf(law: TwoPoint): { mean: number; variance: number; third: number } {
  checkLaw(law);
  const [a, b] = law.values;
  const [p, q] = law.chances;
  const mean = p * a + q * b;
  const moment = (power: number) => p * Math.abs(a - mean) ** power + q * Math.abs(b - mean) ** power;
  return { mean, variance: moment(2), third: moment(3) };
}

/**
 * The chance that the mean of n draws has not the sign of the law's mean, exact. A batch mean of 0 is a tie. RangeError
 * where the law's own mean is 0, which has no sign to get wrong.
 */
export function batchMeanWrong(law: TwoPoint, batch: number, tie: TieCount = 'half'): number {
  checkCount('The batch', batch);
  const { mean } = momentsOf(law);
  const [a, b] = law.values;
  if (mean === 0) throw new RangeError('A mean of 0 has no sign to get wrong.');
  const largest = Math.max(Math.abs(a), Math.abs(b));
  const counts = binomialChances(batch, law.chances[0]);
  return counts.reduce((wrong, chance, count) => {
    const sum = (count * a + (batch - count) * b) * (mean < 0 ? -1 : 1);
    if (Math.abs(sum) <= ROUNDING * batch * largest) return wrong + SHARE_OF_TIE[tie] * chance;
    return sum < 0 ? wrong + chance : wrong;
  }, 0);
}

/**
 * Batches that are enough for a right sign more often than not (1905.12938): by lemma 2, τ > 2σ²/g²; by lemma 3,
 * τ > 2 min(σ²/g², ν³/(|g|σ²)).
 */
export function sufficientBatches(law: TwoPoint): { variance: number; thirdMoment: number } {
  const { mean, variance, third } = momentsOf(law);
  if (mean === 0) throw new RangeError('A mean of 0 has no sign to get right.');
  const byVariance = (2 * variance) / mean ** 2;
  return { variance: byVariance, thirdMoment: Math.min(byVariance, (2 * third) / (Math.abs(mean) * variance)) };
}

function checkLaw({ chances: [p, q] }: TwoPoint): void {
  checkChance('The chance of the first value', p);
  if (Math.abs(p + q - 1) > ROUNDING) throw new RangeError(`The chances add up to ${p + q}, not to 1.`);
}
