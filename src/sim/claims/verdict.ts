import type { Claim, Measured } from './claim';

export interface Verdict {
  verdict: 'holds' | 'fails';
  /** The largest distance of a number from what is expected, in units of its tolerance; 0 inside an inequality. */
  distance: number;
}

/**
 * Judges the numbers of a claim: it holds if none is further off than its tolerance. NaN and ±∞ fail. Throws a
 * RangeError if there are more or fewer numbers or tolerances than the claim expects.
 */
export function verdictOf(claim: Claim, measured: Measured): Verdict {
  const { relation, values } = claim.expected;
  const expected = Object.values<number | readonly [number, number]>(values);
  if (measured.length !== expected.length) {
    throw new RangeError(`${claim.id} expects ${expected.length} numbers and measured ${measured.length}.`);
  }
  const tolerances = tolerancesOf(claim);
  let distance = 0;
  expected.forEach((value, i) => {
    const [low, high] = rangeOf(relation, value);
    const outside = Math.max(low - measured[i], measured[i] - high, 0);
    const units = outside === 0 ? 0 : outside / tolerances[i];
    distance = Number.isFinite(measured[i]) ? Math.max(distance, units) : Infinity;
  });
  return { verdict: distance <= 1 ? 'holds' : 'fails', distance };
}

/** One tolerance a number. Throws a RangeError if their numbers differ. */
export function tolerancesOf({ id, tolerance, expected }: Claim): readonly number[] {
  const count = Object.keys(expected.values).length;
  if (typeof tolerance === 'number') return new Array<number>(count).fill(tolerance);
  if (tolerance.length !== count) {
    throw new RangeError(`${id} has ${tolerance.length} tolerances for ${count} numbers.`);
  }
  return tolerance;
}

function rangeOf(
  relation: Claim['expected']['relation'],
  value: number | readonly [number, number],
): readonly [low: number, high: number] {
  if (typeof value !== 'number') return value;
  if (relation === 'at most') return [-Infinity, value];
  if (relation === 'at least') return [value, Infinity];
  return [value, value];
}
