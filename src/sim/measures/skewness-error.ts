import { centralMoment, mean } from './statistics';

/**
 * The standard error of a sample's skewness whatever law the values follow: √(mean of ψ²/n) with its influence function
 * ψ(z) = z³ − 3z − γ − 3γ(z² − 1)/2 of the standardised value (delta method; for a normal law √(6/n)). NaN where all
 * values are the same. RangeError for fewer than three values.
 */
export function skewnessError(values: ArrayLike<number>): number {
  const n = values.length;
  if (n < 3) throw new RangeError(`A skewness needs at least three values, not ${n}.`);
  const centre = mean(values);
  const deviation = Math.sqrt(centralMoment(values, 2));
  const skew = centralMoment(values, 3) / deviation ** 3;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const z = (values[i] - centre) / deviation;
    sum += (z * z * z - 3 * z - skew - 1.5 * skew * (z * z - 1)) ** 2;
  }
  return Math.sqrt(sum) / n;
}
