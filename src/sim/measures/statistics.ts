/** The mean. RangeError for an empty list. */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('An empty list has no mean.');
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** The mean of (value − mean)^power. RangeError for an empty list. */
export function centralMoment(values: ArrayLike<number>, power: number): number {
  const centre = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += (values[i] - centre) ** power;
  return sum / values.length;
}

/**
 * The standard deviation of what the values are a sample of: n − 1 in the denominator. RangeError for fewer than two
 * values.
 */
export function sd(values: ArrayLike<number>): number {
  if (values.length < 2) throw new RangeError('A spread needs at least two values.');
  return Math.sqrt((centralMoment(values, 2) * values.length) / (values.length - 1));
}

/** The standard error of the mean of independent values: sd/√n. RangeError for fewer than two values. */
export function standardError(values: ArrayLike<number>): number {
  return sd(values) / Math.sqrt(values.length);
}

/**
 * The quantile at `share` ∈ [0, 1], linear between the sorted values. RangeError for an empty list or a share outside.
 */
export function quantile(values: ArrayLike<number>, share: number): number {
  if (values.length === 0) throw new RangeError('An empty list has no quantiles.');
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`);
  const sorted = Float64Array.from(values).sort();
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
