import { checkCount, checkNotNegative, checkPositive } from './argument';

/** What EF21 is told: α is the δ of a δ-approximate compressor. */
export interface Ef21Setting {
  f0: number;
  fStar: number;
  gamma: number;
  /** Steps. */
  T: number;
  alpha: number;
  /** G⁰, the mean over workers of ‖G_n − ∇f_n(x_0)‖² at the start. */
  startError: number;
}

/**
 * EF21 (Richtárik, Sokolov, Fatkhullin 2021): E‖∇f(x̂)‖² ≤ 2(f₀ − f*)/(γT) + G⁰/(θT) for a uniformly drawn iterate x̂,
 * θ = 1 − √(1 − α), provided that γ is at most ef21Step.
 */
export function ef21Bound({ f0, fStar, gamma, T, alpha, startError }: Ef21Setting): number {
  checkNotNegative('f₀ − f*', f0 - fStar);
  checkPositive('γ', gamma);
  checkCount('T', T);
  checkNotNegative('G⁰', startError);
  return (2 * (f0 - fStar)) / (gamma * T) + startError / (contraction(alpha) * T);
}

/**
 * The largest step of ef21Bound: 1/(L + L̃√(β/θ)) with β = (1 − α)/θ, L that of f and L̃² the mean over workers of
 * L_n².
 */
export function ef21Step({ L, local, alpha }: { L: number; local: ArrayLike<number>; alpha: number }): number {
  checkPositive('L', L);
  checkCount('The number of workers', local.length);
  let squares = 0;
  for (let n = 0; n < local.length; n++) squares += local[n] ** 2 / local.length;
  // √(β/θ) is √(1 − α)/θ.
  return 1 / (L + (Math.sqrt(squares) * Math.sqrt(1 - alpha)) / contraction(alpha));
}

/** θ = 1 − √(1 − α), written so that it does not cancel for small α. */
function contraction(alpha: number): number {
  if (!(alpha > 0 && alpha <= 1)) throw new RangeError(`α lies above 0 and up to 1, not at ${alpha}.`);
  return alpha / (1 + Math.sqrt(1 - alpha));
}
