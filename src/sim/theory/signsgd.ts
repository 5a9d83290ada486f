import { checkCount, checkPositive, checkWithin } from './argument';
import { type SignSetting, sum, sums } from './setting';

/**
 * Theorem 1 of 1802.04434 with δ = 1/√(‖L‖₁K) and batches of K: E (1/K) Σ ‖g_k‖₁ ≤ (√‖L‖₁ (f₀ − f* + ½) + 2‖σ‖₁)/√K.
 * The paper states the square of this, with N = K² gradient calls.
 */
export function theorem1(setting: SignSetting): number {
  return descentBound(setting, 2);
}

/**
 * Theorem 2b of 1802.04434, the vote of M workers with unimodal symmetric noise: theorem 1 with (2/√M)‖σ‖₁; N = K²
 * calls a worker. Theorem 2a, for any noise, is theorem 1 itself.
 */
export function theorem2(setting: SignSetting & { workers: number }): number {
  checkCount('The number of workers', setting.workers);
  return descentBound(setting, 2 / Math.sqrt(setting.workers));
}

function descentBound(setting: SignSetting, noiseFactor: number): number {
  const { gap, curvature, noise } = sums(setting);
  return (Math.sqrt(curvature) * (gap + 0.5) + noiseFactor * noise) / Math.sqrt(setting.K);
}

/** What the same N = K² calls give SGD: E (1/K) Σ ‖g_k‖₂² ≤ (2‖L‖_∞ (f₀ − f*) + ‖σ‖₂²)/K (1802.04434, section 3). */
export function sgdBound(setting: SignSetting): number {
  const { gap } = sums(setting);
  let largest = 0;
  let variance = 0;
  for (let i = 0; i < setting.L.length; i++) largest = Math.max(largest, setting.L[i]);
  for (let i = 0; i < setting.sigma.length; i++) variance += setting.sigma[i] ** 2;
  return (2 * largest * gap + variance) / setting.K;
}

/** R₁ = √φ(L)/φ(g) and R₂ = φ(σ)/φ(g) from the densities of curvature, gradient and noise (1802.04434, section 3). */
export function ratios(phiL: number, phiG: number, phiSigma: number): { R1: number; R2: number } {
  for (const phi of [phiL, phiG, phiSigma]) {
    if (!(phi > 0 && phi <= 1)) throw new RangeError(`A density lies above 0 and up to 1, not at ${phi}.`);
  }
  return { R1: Math.sqrt(phiL) / phiG, R2: phiSigma / phiG };
}

/** The three cases of 1802.04434: both ratios ≫ 1, neither, or one of them. `much` is what counts as ≫ 1. */
export function favoured({ R1, R2 }: { R1: number; R2: number }, much = 2): 'sgd' | 'sign' | 'undecided' {
  if (R1 > much && R2 > much) return 'sgd';
  return R1 > much || R2 > much ? 'undecided' : 'sign';
}

/**
 * Warm-up steps of Signum, theorem 3 of 1802.04434: C(β) = min{C ≥ 1 : (C/2)β^C ≤ 1/((1 − β²)(C + 1)) and β^{C+1} ≤ ½}.
 * RangeError for β outside [0, 1).
 */
export function warmUp(beta: number): number {
  checkWithin('β', beta, 0, 1);
  let steps = 1;
  while ((steps / 2) * beta ** steps > 1 / ((1 - beta * beta) * (steps + 1)) || beta ** (steps + 1) > 0.5) steps++;
  return steps;
}

/**
 * How far Signum's momentum m_k/(1 − β^{k+1}) is from the gradient at step k ≥ C(β), with δ_k = δ/√(k + 1) and batches of
 * k + 1, summed over coordinates: E‖m − g‖₁ ≤ (2/√(k + 1))(8δ‖L‖₁β/(1 − β) + √3‖σ‖₁√(1 − β)), the lemmas behind theorem 3.
 * The first term is staleness, the second noise.
 */
export function momentumError(
  { L, sigma, delta, beta }: { L: ArrayLike<number>; sigma: ArrayLike<number>; delta: number; beta: number },
  step: number,
): { staleness: number; noise: number } {
  checkWithin('β', beta, 0, 1);
  checkPositive('δ', delta);
  checkCount('The step', step, 0);
  const scale = 2 / Math.sqrt(step + 1);
  return {
    staleness: (scale * 8 * delta * sum('L', L) * beta) / (1 - beta),
    noise: scale * Math.sqrt(3) * sum('σ', sigma) * Math.sqrt(1 - beta),
  };
}

/**
 * Theorem 3 of 1802.04434 (Signum) with its constants: the mean of E‖g_k‖₁ over the steps C ≤ k < K is at most
 * (f_C − f* + 2Σ δ_kξ(k) + ½‖L‖₁Σ δ_k²)/((K − C) δ/√K),
 * ξ(k) being the two terms of momentumError. `f0` is f after the warm-up. RangeError unless K exceeds the warm-up.
 */
export function theorem3(setting: SignSetting & { delta: number; beta: number }): number {
  const { delta, beta, K } = setting;
  const { gap, curvature } = sums(setting);
  const first = warmUp(beta);
  if (K <= first) throw new RangeError(`The warm-up takes ${first} steps, so ${K} are too few.`);
  let total = gap;
  for (let k = first; k < K; k++) {
    const step = delta / Math.sqrt(k + 1);
    const { staleness, noise } = momentumError(setting, k);
    total += 2 * step * (staleness + noise) + (curvature * step * step) / 2;
  }
  return (total * Math.sqrt(K)) / ((K - first) * delta);
}
