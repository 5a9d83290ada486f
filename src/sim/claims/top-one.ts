import { topOne } from '../problems/top-one';
import { topOneGrowth } from '../theory/counterexamples';
import { type Claim, equals } from './claim';
import { courseOf, extremes, row } from './courses';

const third = { keep: 1 / 3 } as const;
const top = (id: string) =>
  courseOf(topOne(), { method: row(id), stepSize: 0.01, steps: 100, workers: 3, path: true, dials: third });
const lengths = (id: string) => {
  const path = top(id).path ?? new Float64Array(0);
  return Array.from(
    { length: path.length / 3 },
    (_, k) => Math.hypot(...path.subarray(3 * k, 3 * k + 3)) / Math.sqrt(3),
  );
};

export const topOneClaims: readonly Claim[] = [
  {
    id: 'top-one-diverges',
    demo: 'D21',
    chapter: 6,
    sentence: 'Sending only the largest coordinate, without memory, walks away from the optimum at a steady rate.',
    setting: 'three nodes, γ = .01: ‖x‖/√3 after 1, 50 and 100 steps; and by the formula',
    source: 'Beznosikov, Horváth, Richtárik, Safaryan, 2002.12410',
    expected: equals({
      'after 1': 1.0183333333,
      'after 50': 2.480264475,
      'after 100': 6.151711868,
      'after 100, formula': 6.151711868,
    }),
    why: 'Every node sends −5.5t of its own coordinate, so x grows by 1 + 11γ/6.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding of the constants',
    measure: () => {
      const sizes = lengths('top-k');
      return [sizes[1], sizes[50], sizes[100], topOneGrowth(0.01, 100)];
    },
  },
  {
    id: 'top-one-repaired',
    demo: 'D21',
    chapter: 6,
    sentence: 'With memory, sending only the largest coordinate first leads astray as well, and then contracts.',
    setting: 'EF, γ = .01: ‖x‖/√3 after 1 and 100 steps; the largest on the way',
    source: 'Beznosikov, Horváth, Richtárik, Safaryan, 2002.12410; Sparsified SGD with memory, 1809.07599; computed',
    expected: equals({ 'after 1': 1.0183333333, largest: 1.0183333333, 'after 100': 0.3191 }),
    why: 'The first step has nothing to remember yet; then the coordinates that were left out grow and are sent.',
    tolerance: [1e-9, 1e-9, 5e-5],
    toleranceWhy: 'rounding; half a unit of the last place printed',
    measure: () => {
      const sizes = lengths('ef-top-k');
      return [sizes[1], extremes(sizes)[1], sizes[100]];
    },
  },
];
