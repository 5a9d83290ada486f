import { checkChance, checkCount, checkPositive } from './argument';

/**
 * Mean (x·w − y)² over the training half of the span experiment (1901.09847, data after Wilson et al. 2017) after k
 * steps of the unscaled sign from w = 0, full batch: (1 − 4γk)². Holds while k ≤ 1/(4γ), where the labels of the
 * training half add up to more than 0, and with sign(0) = 0. RangeError for a later step.
 */
export function spanTrainError(step: number, steps: number): number {
  checkPositive('The step size', step);
  checkCount('The number of steps', steps, 0);
  // At γk = ¼ the last step is still inside, whatever rounding makes of it.
  if (4 * step * steps > 1 + 1e-12) throw new RangeError(`The closed form ends at 1/(4γ) = ${1 / (4 * step)} steps.`);
  return (1 - 4 * step * steps) ** 2;
}

/**
 * Mean (x·w − y)² over the test half once the sign method is done, where a share p of it has label +1: p/16 + 25(1 −
 * p)/16. Every test point gets the label +1, so the accuracy is p.
 */
export function spanTestError(plusShare: number): number {
  checkChance('The share of plus labels', plusShare);
  return plusShare / 16 + (25 * (1 - plusShare)) / 16;
}
