import { short } from '../../plots/format';

/** Below this a number that should be 0 says only how it was computed. */
const NOTHING = 1e-12;

/** A number that is not negative as a sentence has it: in three digits, or that it is 0 but for rounding. */
export function rounded(value: number): string {
  return value < NOTHING ? '0 to rounding' : short(value);
}
