import { short } from '../../plots/format';
import { raised } from '../../plots/raised';

/** Below this a number that should be 0 says only how it was computed. */
const NOTHING = 1e-12;

/** A number that is not negative as a sentence has it: in three digits or as 1.5 · 10⁻¹⁰, or that it is 0 but for rounding. */
export function rounded(value: number): string {
  if (value < NOTHING) return '0 to rounding';
  if (!Number.isFinite(value) || (value >= 0.001 && value < 1e6)) return short(value);
  const [digits, power] = value.toExponential(1).split('e');
  return `${digits}\u202f·\u202f10${raised(Number(power))}`;
}
