import { checkCount, checkNotNegative, checkWithin } from './argument';
import { type SignSetting, sums } from './setting';

/**
 * Theorem 2 of 1810.05291, the vote of M workers of which a share α < ½ sends the opposite of its own signs, with
 * unimodal symmetric noise, η = √((f₀ − f*)/(‖L‖₁K)) and batches of K: (1/K) Σ E‖g_k‖₁ ≤ (2/√K)(‖σ‖₁/((1 − 2α)√M) +
 * √(‖L‖₁(f₀ − f*))). The paper states the square of this, with N = K² calls a worker. RangeError for α outside [0, ½).
 */
export function faultTolerance(setting: SignSetting & { workers: number; alpha: number }): number {
  const { workers, alpha, K } = setting;
  checkCount('The number of workers', workers);
  checkWithin('α', alpha, 0, 0.5);
  const { gap, curvature, noise } = sums(setting);
  return (2 / Math.sqrt(K)) * (noise / ((1 - 2 * alpha) * Math.sqrt(workers)) + Math.sqrt(curvature * gap));
}

/**
 * Theorem 1 of 1810.05291, one worker with batches of 1, unimodal symmetric noise and η = √((f₀ − f*)/(‖L‖₁K)): the
 * mean over steps of E mixedNorm(g_k, σ) is at most 3 √(‖L‖₁(f₀ − f*)/K).
 */
export function theorem1SmallBatch(setting: Omit<SignSetting, 'sigma'>): number {
  const { gap, curvature } = sums({ ...setting, sigma: [] });
  return 3 * Math.sqrt((curvature * gap) / setting.K);
}

/**
 * The same where every coordinate is noisier than its gradient, σ_i² = σ²/d and L_i = L: the mean of E‖g_k‖₂² ≤
 * 3σ√(L(f₀ − f*)/K).
 */
export function lowSignalBound({
  f0,
  fStar,
  L,
  sigma,
  K,
}: {
  f0: number;
  fStar: number;
  L: number;
  sigma: number;
  K: number;
}): number {
  checkNotNegative('f₀ − f*', f0 - fStar);
  checkNotNegative('L', L);
  checkNotNegative('σ', sigma);
  checkCount('The number of steps', K);
  return 3 * sigma * Math.sqrt((L * (f0 - fStar)) / K);
}
