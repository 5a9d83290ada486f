import { short } from '../../plots/format';
import { raised } from '../../plots/raised';

/** A power of ten for an axis: 100, 0.01, 10⁻⁴. */
export function power(value: number): string {
  const exponent = Math.round(Math.log10(value));
  return exponent < -2 ? `10${raised(exponent)}` : short(value);
}

/** A loss below this is what rounding leaves. */
const NOTHING = 1e-9;
/** As many as a double has. */
const MOST_DIGITS = 15;

/** A loss in three digits; what only rounding leaves of 0 is said to be small. */
export function loss(value: number): string {
  if (value < 0) return short(value);
  return value < NOTHING ? '< 10⁻⁹' : short(value);
}

/** Two losses in three digits, or in as many more as it takes to tell them apart; the same twice if both are next to nothing. */
export function losses(low: number, high: number): [string, string] {
  const told: [string, string] = [loss(low), loss(high)];
  for (let digits = 4; told[0] === told[1] && high >= NOTHING && digits <= MOST_DIGITS; digits++) {
    told[0] = short(low, digits);
    told[1] = short(high, digits);
  }
  return told;
}
