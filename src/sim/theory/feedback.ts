import { checkCount, checkNotNegative, checkPositive } from './argument';

/** The δ of a δ-approximate compressor, ‖C(v) − v‖² ≤ (1 − δ)‖v‖², and the step size γ. */
function checkCompressor(delta: number, gamma: number): void {
  if (!(delta > 0 && delta <= 1)) throw new RangeError(`δ lies above 0 and up to 1, not at ${delta}.`);
  checkPositive('γ', gamma);
}

/**
 * E‖e_t‖² ≤ 4(1 − δ)γ²σ²/δ², the residual of error feedback (1901.09847). σ² bounds E‖g̃‖², the second moment, not the
 * variance.
 */
export function residualBoundExpected(delta: number, gamma: number, secondMoment: number): number {
  checkCompressor(delta, gamma);
  checkNotNegative('σ²', secondMoment);
  return (4 * (1 - delta) * gamma ** 2 * secondMoment) / delta ** 2;
}

/**
 * ‖e_t‖² ≤ (1 − δ)/(1 − √(1 − δ))²·γ²·max‖g̃‖² in every run and at every step, from ‖e‖ ≤ √(1 − δ)(‖e‖ + γ‖g̃‖); never
 * above 4(1 − δ)/δ² times the same. δ is the least of the steps so far, `largest` the longest stochastic gradient so
 * far.
 */
export function residualBoundPathwise(delta: number, gamma: number, largest: number): number {
  checkCompressor(delta, gamma);
  checkNotNegative('max‖g̃‖', largest);
  // (1 − √(1 − δ)) is written as δ/(1 + √(1 − δ)), which does not cancel for small δ.
  const root = Math.sqrt(1 - delta);
  return ((root * (1 + root) * gamma * largest) / delta) ** 2;
}

/** What theorem II is told; `secondMoment` bounds E‖g̃‖², `steps` is T, so that T + 1 iterates x_0 … x_T count. */
export interface FeedbackSetting {
  f0: number;
  fStar: number;
  /** The usual smoothness constant. */
  L: number;
  secondMoment: number;
  delta: number;
  gamma: number;
  steps: number;
}

/**
 * Theorem II of 1901.09847 (smooth, not convex), as one of a family in ρ ∈ (0, 2), ρ = 1 being the theorem:
 * avg_t E‖∇f(x_t)‖² ≤ (f₀ − f*)/(γ(1 − ρ/2)(T + 1)) + γLσ²/(2 − ρ) + 4γ²L²σ²(1 − δ)/(ρ(2 − ρ)δ²).
 * The least of the gradients is no larger. `compression` is the last of the three terms alone.
 */
export function theoremII(setting: FeedbackSetting, rho = 1): { bound: number; compression: number } {
  const { f0, fStar, L, secondMoment, delta, gamma, steps } = setting;
  checkNotNegative('f₀ − f*', f0 - fStar);
  checkNotNegative('L', L);
  checkCount('T', steps, 0);
  if (!(rho > 0 && rho < 2)) throw new RangeError(`ρ lies between 0 and 2, not at ${rho}.`);
  const compression = (L ** 2 * residualBoundExpected(delta, gamma, secondMoment)) / (rho * (2 - rho));
  const descent = (f0 - fStar) / (gamma * (1 - rho / 2) * (steps + 1));
  return { bound: descent + (gamma * L * secondMoment) / (2 - rho) + compression, compression };
}

/** What theorem III is told: `distance` is ‖x_0 − x*‖₂, `secondMoment` bounds E‖g̃‖², `steps` is T. */
export interface ConvexSetting {
  distance: number;
  secondMoment: number;
  delta: number;
  steps: number;
}

/**
 * Theorem III of 1901.09847 (convex, not smooth): E f(x̄_T) − f* ≤ ‖x_0 − x*‖²/(2γ(T + 1)) + γσ²(½ + 2√(1 − δ)/δ), x̄_T
 * being the mean of x_0 … x_T.
 */
export function theoremIII({ distance, secondMoment, delta, steps, gamma }: ConvexSetting & { gamma: number }): number {
  checkCompressor(delta, gamma);
  checkNotNegative('‖x₀ − x*‖', distance);
  checkNotNegative('σ²', secondMoment);
  checkCount('T', steps, 0);
  return distance ** 2 / (2 * gamma * (steps + 1)) + gamma * secondMoment * (0.5 + (2 * Math.sqrt(1 - delta)) / delta);
}

/** The step size at which theorem III is best, and the bound there: σ‖x_0 − x*‖√(1 + 4√(1 − δ)/δ)/√(T + 1). */
export function bestTheoremIII(setting: ConvexSetting): { gamma: number; bound: number } {
  const { distance, secondMoment, delta, steps } = setting;
  checkPositive('‖x₀ − x*‖', distance);
  checkPositive('σ²', secondMoment);
  const factor = 1 + (4 * Math.sqrt(1 - delta)) / delta;
  const gamma = distance / Math.sqrt(secondMoment * factor * (steps + 1));
  return { gamma, bound: theoremIII({ ...setting, gamma }) };
}
