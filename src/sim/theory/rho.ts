import { checkChance, checkCount, checkNotNegative } from './argument';
import { GAUSS_JOIN } from './bounds';
import { voteFailure } from './jury';

/**
 * The weight of |g_i| in the ρ_M-norm: 2 I(ρ; l, l) − 1 with l = ⌊(M + 1)/2⌋, which is 1 − 2 P[vote wrong] and 2ρ − 1
 * for one worker; negative where ρ < ½ (1905.12938). ρ is the chance that one worker's sign is right.
 */
export function rhoWeight(rho: number, workers = 1): number {
  checkChance('ρ', rho);
  checkCount('The number of workers', workers);
  return 1 - 2 * voteFailure(1 - rho, workers);
}

/**
 * ‖g‖_{ρ_M} = Σ (2 I(ρ_i; l, l) − 1)|g_i| (1905.12938): not a norm, but positive where every ρ_i > ½. RangeError for
 * unlike lengths.
 */
export function rhoNorm(g: ArrayLike<number>, rho: ArrayLike<number>, workers = 1): number {
  checkSameLength(g, rho);
  let sum = 0;
  for (let i = 0; i < g.length; i++) sum += rhoWeight(rho[i], workers) * Math.abs(g[i]);
  return sum;
}

/**
 * ‖g‖_{1,2} = Σ g_i²/(|g_i| + √3 σ_i), a lower bound of the ρ-norm for unimodal symmetric noise (1905.12938, lemma 1):
 * like ℓ₁ far from 0, like squared ℓ₂ near it. RangeError for unlike lengths or a negative σ_i.
 */
export function l12Norm(g: ArrayLike<number>, sigma: ArrayLike<number>): number {
  checkSameLength(g, sigma);
  let sum = 0;
  for (let i = 0; i < g.length; i++) {
    checkNotNegative('σ', sigma[i]);
    if (g[i] !== 0) sum += g[i] ** 2 / (Math.abs(g[i]) + Math.sqrt(3) * sigma[i]);
  }
  return sum;
}

/**
 * What theorem 1 of 1810.05291 bounds: |g_i| where |g_i| > (2/√3) σ_i and g_i²/σ_i elsewhere, summed. RangeError for
 * unlike lengths or a negative σ_i.
 */
export function mixedNorm(g: ArrayLike<number>, sigma: ArrayLike<number>): number {
  checkSameLength(g, sigma);
  let sum = 0;
  for (let i = 0; i < g.length; i++) {
    checkNotNegative('σ', sigma[i]);
    const size = Math.abs(g[i]);
    if (size > 0) sum += size > GAUSS_JOIN * sigma[i] ? size : size ** 2 / sigma[i];
  }
  return sum;
}

function checkSameLength(g: ArrayLike<number>, other: ArrayLike<number>): void {
  if (g.length !== other.length) throw new RangeError(`${g.length} gradients do not go with ${other.length} values.`);
}
