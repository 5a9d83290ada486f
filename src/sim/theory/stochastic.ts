import { checkCount, checkNotNegative, checkPositive } from './argument';
import { sum } from './setting';

/** What the rates of stochastic sign descent are told; L holds one L_i a coordinate, so that d L̄ = ‖L‖₁. */
export interface DescentSetting {
  f0: number;
  fStar: number;
  L: ArrayLike<number>;
  K: number;
}

/**
 * 1905.12938, steps γ_k = γ₀/√(k + 1), any batch: min_{k<K} E‖∇f(x_k)‖_ρ ≤ K^{−1/2}[(f₀ − f*)/γ₀ + γ₀dL̄] + (γ₀dL̄/2)
 * log K/√K. With M workers the same holds in the ρ_M-norm.
 */
export function singleNodeRate(setting: DescentSetting & { gamma0: number }): number {
  const { gap, curvature } = checked(setting, setting.gamma0);
  const { K, gamma0 } = setting;
  return (gap / gamma0 + gamma0 * curvature + (gamma0 * curvature * Math.log(K)) / 2) / Math.sqrt(K);
}

/** 1905.12938, constant step γ: the mean over steps of E‖∇f(x_k)‖_ρ ≤ (f₀ − f*)/(γK) + γdL̄/2. */
export function constantStepRate(setting: DescentSetting & { gamma: number }): number {
  const { gap, curvature } = checked(setting, setting.gamma);
  return gap / (setting.gamma * setting.K) + (curvature * setting.gamma) / 2;
}

function checked({ f0, fStar, L, K }: DescentSetting, gamma: number): { gap: number; curvature: number } {
  checkNotNegative('f₀ − f*', f0 - fStar);
  checkPositive('γ', gamma);
  checkCount('The number of steps', K);
  return { gap: f0 - fStar, curvature: sum('L', L) };
}

/**
 * SSDM on homogeneous data, f L-smooth, σ² the total variance of a worker's gradient, momentum started at the first
 * gradient, β = 1 − 1/√K, γ = K^{−3/4}, any number of workers: the mean over steps of E‖∇f(x_k)‖₂ ≤ K^{−1/4}[f₀ − f* +
 * 2σ(1 + K^{−1/4}) + 2L√d + (Ld/2)K^{−1/2}]. Derived from E sign~(m) = m/‖m‖ and ‖sign~‖² = d; the constants are not
 * those that 1905.12938 prints.
 */
export function ssdmRate(setting: {
  f0: number;
  fStar: number;
  L: number;
  sigma: number;
  dimension: number;
  K: number;
}): number {
  const { f0, fStar, L, sigma, dimension, K } = setting;
  checkNotNegative('f₀ − f*', f0 - fStar);
  checkNotNegative('L', L);
  checkNotNegative('σ', sigma);
  checkCount('The dimension', dimension);
  checkCount('The number of steps', K);
  const noise = 2 * sigma * (1 + K ** -0.25);
  return K ** -0.25 * (f0 - fStar + noise + 2 * L * Math.sqrt(dimension) + (L * dimension) / (2 * Math.sqrt(K)));
}

/** The schedule of ssdmRate: β = 1 − 1/√K and γ = K^{−3/4}. */
export function ssdmSchedule(K: number): { beta: number; gamma: number } {
  checkCount('The number of steps', K);
  return { beta: 1 - 1 / Math.sqrt(K), gamma: K ** -0.75 };
}
