import { checkWithin } from './argument';
import { batchMeanWrong, momentsOf, type TwoPoint } from './two-point';

const CELLS = 4096;

/**
 * The chance that the momentum m ← βm + (1 − β)g̃ of a long run has not the sign of E g̃, for two-point g̃; m = 0
 * counts ½. The distribution function of m solves F(x) = Σ_i chance_i F((x − (1 − β)value_i)/β); it is iterated on a
 * grid between the two values, read linearly in between. Good to 3 digits; takes up to a tenth of a second as β nears
 * 1. RangeError for β outside [0, 1).
 */
export function momentumWrong(law: TwoPoint, beta: number): number {
  checkWithin('β', beta, 0, 1);
  const { mean } = momentsOf(law);
  if (mean === 0) throw new RangeError('A mean of 0 has no sign to get wrong.');
  if (beta === 0) return batchMeanWrong(law, 1);
  const low = Math.min(...law.values);
  const width = (Math.max(...law.values) - low) / CELLS;
  let current = Float64Array.from({ length: CELLS + 1 }, (_, i) => (low + i * width >= mean ? 1 : 0));
  let next = new Float64Array(CELLS + 1);
  for (let change = 1; change > 1e-10; [current, next] = [next, current]) {
    change = 0;
    for (let i = 0; i <= CELLS; i++) {
      const x = low + i * width;
      next[i] = 0;
      for (const side of [0, 1] as const) {
        const from = (x - (1 - beta) * law.values[side]) / beta;
        next[i] += law.chances[side] * read(current, (from - low) / width);
      }
      change = Math.max(change, Math.abs(next[i] - current[i]));
    }
  }
  const below = read(current, -low / width);
  return mean > 0 ? below : 1 - below;
}

/** The value at a place between grid points; 0 before the grid and 1 after it. */
function read(values: Float64Array, place: number): number {
  if (place < 0) return 0;
  if (place >= values.length - 1) return 1;
  const i = Math.floor(place);
  return values[i] + (place - i) * (values[i + 1] - values[i]);
}
