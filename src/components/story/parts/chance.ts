import { short } from '../../plots/format';

/** A chance as per cent in three digits, however small: 11.0 %, 0.00465 %. */
export function chance(share: number): string {
  const text = share === 0 || share < 1e-6 ? short(100 * share) : (100 * share).toPrecision(3);
  return `${text}\u202f%`;
}
