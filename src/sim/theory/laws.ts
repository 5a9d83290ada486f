import { BIMODAL, type NoiseKind, SKEWED, SPARSE_EVERY } from '../noise';
import { checkChance, checkCount, checkNotNegative } from './argument';
import { normalCdf, normalDensity } from './normal';

const GAUSSIAN = 2 / Math.PI;

/** (E|X|)² of bimodal noise, whose magnitude is a folded normal. */
function bimodalDensity(): number {
  const { centre, spread } = BIMODAL;
  return (2 * spread * normalDensity(centre / spread) + centre * (1 - 2 * normalCdf(-centre / spread))) ** 2;
}

const DENSITY: Record<NoiseKind, number> = {
  gaussian: GAUSSIAN,
  uniform: 3 / 4,
  laplace: 1 / 2,
  student: 4 / Math.PI ** 2,
  skewed: (SKEWED.chance * SKEWED.high - (1 - SKEWED.chance) * SKEWED.low) ** 2,
  bimodal: bimodalDensity(),
  sparse: GAUSSIAN / SPARSE_EVERY,
};

/**
 * The limit as d → ∞ of the density φ of a vector of independent numbers of this law: (E|X|)²/E X² (1802.04434, eq. 1).
 * Student's t with 3 degrees of freedom comes near it but slowly.
 */
export function densityOfLaw(law: NoiseKind): number {
  return DENSITY[law];
}

/** The mean density of d independent Gaussian numbers, exact: (1 + (d − 1)·2/π)/d. */
export function gaussianDensity(dimension: number): number {
  checkCount('The dimension', dimension);
  return (1 + (dimension - 1) * GAUSSIAN) / dimension;
}

/** Limit density of log-normal numbers, whose logarithm has standard deviation σ: e^{−σ²}. */
export function logNormalDensity(sigma: number): number {
  checkNotNegative('σ', sigma);
  return Math.exp(-sigma * sigma);
}

/**
 * Density where a share of the coordinates is ±1 and the others 0 (the share itself), or Gaussian and the others 0 (2/π
 * of it).
 */
export function sparseDensity(share: number, entries: 'sign' | 'gaussian'): number {
  checkChance('The share of coordinates', share);
  return entries === 'sign' ? share : share * GAUSSIAN;
}
