import type { Vector } from '../../optim/vector';

/**
 * For every coordinate the share of samples whose sign is that of the truth, [d]: what 1905.12938 calls ρ. A sample of
 * 0 counts ½, and NaN is returned where the truth itself is 0 and has no sign. RangeError without samples or for unlike
 * lengths.
 */
export function successRate(samples: readonly Vector[], truth: Vector): Float64Array {
  if (samples.length === 0) throw new RangeError('A rate needs at least one sample.');
  const right = new Float64Array(truth.length);
  for (const sample of samples) {
    checkLength(sample.length, truth.length);
    for (let i = 0; i < right.length; i++) right[i] += agreement(sample[i], truth[i]) / samples.length;
  }
  return right;
}

/**
 * The share of coordinates where a vote (−1, 0 or 1, or any update read by its sign) has not the sign of the truth. A
 * vote of 0 counts ½, coordinates whose truth is 0 are left out; NaN if none is left. RangeError for unlike lengths.
 */
export function wrongVoteRate(vote: ArrayLike<number>, truth: Vector): number {
  checkLength(vote.length, truth.length);
  let [wrong, counted] = [0, 0];
  for (let i = 0; i < truth.length; i++) {
    if (truth[i] === 0) continue;
    counted++;
    wrong += 1 - agreement(vote[i], truth[i]);
  }
  return wrong / counted;
}

/** 1 for the same sign, 0 for opposite ones, ½ where `guess` is 0, NaN where the truth is. */
function agreement(guess: number, truth: number): number {
  if (truth === 0 || Number.isNaN(guess)) return Number.NaN;
  if (guess === 0) return 0.5;
  return guess > 0 === truth > 0 ? 1 : 0;
}

function checkLength(length: number, wanted: number): void {
  if (length !== wanted) throw new RangeError(`${length} coordinates do not go with a truth of ${wanted}.`);
}
