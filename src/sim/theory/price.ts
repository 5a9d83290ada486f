import { checkCount } from './argument';

/** The schemes of table 1 of 1802.04434. */
export type Scheme = 'sgd' | 'qsgd' | 'terngrad' | 'vote';

/**
 * Bits of one step, all M workers, both directions (1802.04434, table 1): SGD 64Md, QSGD and TernGrad (2 + log₂(2M +
 * 1))Md, the vote of signSGD 2Md. One-bit QSGD pays for it with a variance that is up to √d times larger.
 */
export function bitsPerStep(scheme: Scheme, workers: number, dimension: number): number {
  checkCount('The dimension', dimension);
  return bitsPerCoordinate(scheme, workers) * workers * dimension;
}

/** The same for one worker and one coordinate: 64, 2 + log₂(2M + 1) or 2. */
export function bitsPerCoordinate(scheme: Scheme, workers: number): number {
  checkCount('The number of workers', workers);
  if (scheme === 'sgd') return 64;
  return scheme === 'vote' ? 2 : 2 + Math.log2(2 * workers + 1);
}

/**
 * Bits of one scaled sign, one worker and one direction: Σ_l (d_l + 32), one number of 32 bits a layer (1901.09847).
 */
export function scaledSignBits(layers: readonly number[]): number {
  return layers.reduce((bits, size) => {
    checkCount('The size of a layer', size);
    return bits + size + 32;
  }, 0);
}
