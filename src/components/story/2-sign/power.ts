import { short } from '../../plots/format';
import { raised } from '../../plots/raised';

/** A power of ten for an axis: 100, 0.01, 10⁻⁴. */
export function power(value: number): string {
  const exponent = Math.round(Math.log10(value));
  return exponent < -2 ? `10${raised(exponent)}` : short(value);
}

/** A loss in three digits; what only rounding leaves of 0 is said to be small. */
export function loss(value: number): string {
  return value >= 0 && value < 1e-9 ? '< 10⁻⁹' : short(value);
}
