import { centralMoment, mean } from './statistics';

/**
 * The skewness of a sample, adjusted for its size (Fisher and Pearson's G₁), and the standard error it has if the
 * values are normal: √(6n(n − 1)/((n − 2)(n + 1)(n + 3))). NaN where all values are the same. RangeError for fewer than
 * three values.
 */
export function skewness(values: ArrayLike<number>): { value: number; standardError: number } {
  const n = values.length;
  if (n < 3) throw new RangeError(`A skewness needs at least three values, not ${n}.`);
  const plain = centralMoment(values, 3) / centralMoment(values, 2) ** 1.5;
  return {
    value: (plain * Math.sqrt(n * (n - 1))) / (n - 2),
    standardError: Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3))),
  };
}

/**
 * How far the values are from being symmetric about `centre` (their mean if left out): the largest gap between the
 * distribution of value − centre and that of centre − value, in [0, 1]; 0 for a symmetric sample. At 0 it is |P(above)
 * − P(below)|, the lean that a vote feels. RangeError for an empty list.
 */
export function foldedDistance(values: ArrayLike<number>, centre = mean(values)): number {
  if (values.length === 0) throw new RangeError('An empty list has no symmetry.');
  const away = Float64Array.from(values, (value) => value - centre).sort();
  const n = away.length;
  let [below, mirrored, largest] = [0, 0, 0];
  // Both lists ascend: `away` from its start, its mirror image from its end. They are compared after each place where
  // one of them steps.
  while (below < n || mirrored < n) {
    const here = Math.min(away[below] ?? Infinity, mirrored < n ? -away[n - 1 - mirrored] : Infinity);
    while (below < n && away[below] <= here) below++;
    while (mirrored < n && -away[n - 1 - mirrored] <= here) mirrored++;
    largest = Math.max(largest, Math.abs(below - mirrored) / n);
  }
  return largest;
}
