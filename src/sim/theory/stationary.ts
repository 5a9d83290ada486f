import { checkPositive } from './argument';
import { batchMeanWrong, WALL_GRADIENT } from './two-point';

/** Half the width of counterexample 1's interval [−1, 1], and the slope of its f(x) = x/4. */
const WALL = 1;
const SLOPE = 1 / 4;

/** E[f(x_{k+1}) − f(x_k)] of one signSGD step of counterexample 1 away from the walls, batch 1: +γ/8, for every γ. */
export function wallDrift(step: number): number {
  checkPositive('The step size', step);
  return SLOPE * step * (2 * batchMeanWrong(WALL_GRADIENT, 1) - 1);
}

/**
 * The stationary mean of f of signSGD on counterexample 1 (1901.09847): f = x/4 on [−1, 1], projected after every step,
 * g̃ = 4 with chance ¼ and −1 else, averaged over `batch` draws, sign(0) by a fair coin. The walk's distance to the
 * wall it leans to is geometric, with ratio 3 for batch 1, so that E f = ¼ − γ/8 up to O(3^{−2/γ}). Exact where 2/γ is
 * whole, else up to that order.
 */
export function wallMean(step: number, batch = 1): number {
  checkStep(step);
  const up = batchMeanWrong(WALL_GRADIENT, batch);
  const ratio = Math.min(up, 1 - up) / Math.max(up, 1 - up);
  let [weight, total, distance] = [1, 0, 0];
  for (let k = 0; k <= cellsOf(step); k++, weight *= ratio) {
    total += weight;
    distance += weight * k * step;
  }
  return SLOPE * (up >= 0.5 ? 1 : -1) * (WALL - distance / total);
}

/**
 * The same of SGD, and of error feedback with the scaled sign, which in one dimension is SGD: up one cell of width γ
 * with chance ¾, down four else. Since it goes up by single cells, the flow through every cut gives π_k = (π_{k+1} + …
 * + π_{k+4})/3, exact in one pass. RangeError unless 2/γ is whole, since the walk then has no lattice.
 */
export function wallSgdMean(step: number): number {
  const cells = wholeCellsOf(step);
  const weights = new Float64Array(cells + 1);
  weights[cells] = 1;
  for (let k = cells - 1; k >= 0; k--) {
    let above = 0;
    for (let j = k + 1; j <= Math.min(k + 4, cells); j++) above += weights[j];
    weights[k] = above / 3;
    // Without this the weights of a thousand cells and more would overflow.
    if (weights[k] > 1e200) for (let j = k; j <= cells; j++) weights[j] *= 1e-200;
  }
  return meanOf(weights, step);
}

/** Residuals of more than this many steps have a chance below 10⁻¹¹. */
const MOST_RESIDUAL = 96;

/**
 * The same of error feedback with the unscaled sign, Δ = γ sign(γg̃ + e), by iterating the chain of (x, e) until it
 * stands still. `zero` is sign(0), asked whenever the residual pays its debt exactly. The time grows like γ⁻³.
 * RangeError unless 2/γ is whole.
 */
export function wallFeedbackMean(step: number, zero: 1 | 0 | -1): number {
  const cells = wholeCellsOf(step);
  const wide = cells + 1;
  // The residual in units of γ is at least −1, so row r holds e = r − 1.
  let law = new Float64Array(wide * MOST_RESIDUAL).fill(1 / (wide * MOST_RESIDUAL));
  let next = new Float64Array(law.length);
  for (let change = 1; change > 1e-13; [law, next] = [next, law]) {
    next.fill(0);
    for (let row = 0; row < MOST_RESIDUAL; row++) {
      for (const [gradient, chance] of [
        [4, 0.25],
        [-1, 0.75],
      ]) {
        const owed = row - 1 + gradient;
        const sent = owed > 0 ? 1 : owed < 0 ? -1 : zero;
        const to = Math.min(MOST_RESIDUAL - 1, owed - sent + 1) * wide;
        for (let k = 0; k <= cells; k++) {
          next[to + Math.min(cells, Math.max(0, k - sent))] += chance * law[row * wide + k];
        }
      }
    }
    change = 0;
    for (let i = 0; i < law.length; i++) change += Math.abs(next[i] - law[i]);
  }
  const weights = Float64Array.from({ length: wide }, (_, k) => {
    let weight = 0;
    for (let row = 0; row < MOST_RESIDUAL; row++) weight += law[row * wide + k];
    return weight;
  });
  return meanOf(weights, step);
}

/** E f from the weights of the cells, the first at −1. */
function meanOf(weights: Float64Array, step: number): number {
  let [total, mean] = [0, 0];
  weights.forEach((weight, k) => {
    total += weight;
    mean += weight * (k * step - WALL);
  });
  return (SLOPE * mean) / total;
}

function checkStep(step: number): void {
  if (!(step > 0 && step <= 2 * WALL)) throw new RangeError(`A step lies above 0 and up to 2, not at ${step}.`);
}

function cellsOf(step: number): number {
  return Math.floor((2 * WALL) / step + 1e-9);
}

function wholeCellsOf(step: number): number {
  checkStep(step);
  const cells = (2 * WALL) / step;
  if (Math.abs(cells - Math.round(cells)) > 1e-9 * cells) {
    throw new RangeError(`The interval [−1, 1] is not a whole number of steps of ${step}.`);
  }
  return Math.round(cells);
}
