import { checkCount, checkNotNegative } from './argument';

/** What the theorems of signSGD are told. Only the sums ‖L‖₁ and ‖σ‖₁ and the largest L_i matter. */
export interface SignSetting {
  /** f at the start. */
  f0: number;
  /** A lower bound of f. */
  fStar: number;
  /** L_i of assumption 2, one a coordinate. */
  L: ArrayLike<number>;
  /** σ_i, the standard deviation of one stochastic gradient, one a coordinate. */
  sigma: ArrayLike<number>;
  /** Steps. */
  K: number;
}

/** f₀ − f*, ‖L‖₁ and ‖σ‖₁ of a setting, checked. */
export function sums({ f0, fStar, L, sigma, K }: SignSetting): { gap: number; curvature: number; noise: number } {
  checkNotNegative('f₀ − f*', f0 - fStar);
  checkCount('The number of steps', K);
  return { gap: f0 - fStar, curvature: sum('L', L), noise: sum('σ', sigma) };
}

/** Sum of numbers that must not be negative; RangeError else. */
export function sum(name: string, list: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < list.length; i++) {
    checkNotNegative(name, list[i]);
    total += list[i];
  }
  return total;
}
