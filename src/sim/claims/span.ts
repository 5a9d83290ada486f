import { distanceToBasis, spanBasis } from '../measures/span';
import { type SpanProblem, span } from '../problems/span';
import { spanTestError, spanTrainError } from '../theory/span';
import { atMost, between, type Claim, equals } from './claim';
import { courseOf, iteratesOf, row } from './courses';
import { range } from './vectors';

const SPAN = 'Error feedback fixes signSGD, 1901.09847, the span experiment (authors’ notebook)';
const STEPS = 79;

/** The first seed whose training half has more +1 than −1. */
function leaningSeed(from: number): number {
  let seed = from;
  while (span({ seed }).labelSum <= 0) seed++;
  return seed;
}
const run = (problem: SpanProblem, id: string, stepSize: number, steps = STEPS, zero: 'zero' | 'plus' = 'zero') =>
  courseOf(problem, { method: row(id), stepSize, steps, path: true, dials: { zero } });

/** Distance from the span, training error, test error and accuracy of the last iterate. */
function ending(problem: SpanProblem, id: string, stepSize: number): number[] {
  const { end } = run(problem, id, stepSize);
  const distance = distanceToBasis(end, spanBasis(problem.train.rows));
  return [distance, problem.trainError(end), problem.testError(end), problem.accuracy(end)];
}

export const spanClaims: readonly Claim[] = [
  {
    id: 'span-closed-form',
    demo: 'D13',
    chapter: 7,
    sentence:
      'Where the training labels lean to plus, sign descent walks straight along one diagonal, and its loss is known in closed form.',
    setting:
      'three seeds with Σy > 0, γ = .05, .025, .0125, full batch, sign(0) = 0: largest |error − (1 − 4γk)²|, k ≤ 1/(4γ)',
    source: SPAN,
    expected: atMost({ 'γ = .05': 0, 'γ = .025': 0, 'γ = .0125': 0, 'formula at k = 2, γ = .05, minus .36': 0 }),
    why: 'Every coordinate of Xᵀy keeps its sign, so w = γk·sign(Xᵀy), and x·w = 4γk·y on the training half.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => {
      const problems = [leaningSeed(0), leaningSeed(20), leaningSeed(40)].map((seed) => span({ seed }));
      const gaps = [0.05, 0.025, 0.0125].map((gamma) => {
        const last = Math.round(1 / (4 * gamma));
        const errors = problems.flatMap((problem) =>
          iteratesOf(run(problem, 'signsgd', gamma, last)).map((w, k) =>
            Math.abs(problem.trainError(w) - (1 - 4 * gamma * k) ** 2),
          ),
        );
        return Math.max(...errors);
      });
      return [...gaps, Math.abs(spanTrainError(0.05, 2) - 0.36)];
    },
  },
  {
    id: 'span-sign-test-error',
    demo: 'D13',
    chapter: 7,
    sentence: 'Sign descent fits the training half perfectly and calls every test point plus.',
    setting:
      'three such seeds, γ = .05, 5 steps: training error; test error and accuracy less what the share p of plus labels foretells',
    source: SPAN,
    expected: equals({
      'training error': 0,
      'test error − (p/16 + 25(1 − p)/16)': 0,
      'accuracy − p': 0,
      'formula at p = ½': 13 / 16,
    }),
    why: 'A test point meets w in its three shared coordinates alone: x·w = (y + 2)/4, which is off by 1/4 for y = +1 and by 5/4 for y = −1.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => {
      const all = [leaningSeed(0), leaningSeed(20), leaningSeed(40)].map((seed) => {
        const problem = span({ seed });
        const { end } = run(problem, 'signsgd', 0.05, 5);
        const p = problem.plusShare;
        return [
          problem.trainError(end),
          Math.abs(problem.testError(end) - (p / 16 + (25 * (1 - p)) / 16)),
          Math.abs(problem.accuracy(end) - p),
        ];
      });
      return [...range(3).map((i) => Math.max(...all.map((numbers) => numbers[i]))), spanTestError(0.5)];
    },
  },
  {
    id: 'span-sign-stays-or-alternates',
    demo: 'D13',
    chapter: 7,
    sentence:
      'If the step divides the way, sign descent stops at the fit for good; if rounding misses it, it alternates.',
    setting:
      'a seed with Σy > 0: training error after 79 steps of .05; lower and upper one of steps 100 and 101 of .025',
    source: `${SPAN}; computed`,
    expected: equals({ 'γ = .05': 0, 'γ = .025, lower': 0, 'γ = .025, upper': 0.01 }),
    why: 'γk = ¼ at step 5, exactly so in doubles; else 0 and 16γ² in turn.',
    tolerance: [0, 1e-12, 1e-12],
    toleranceWhy: 'exact; rounding',
    measure: () => {
      const problem = span({ seed: leaningSeed(0) });
      const [even, odd] = iteratesOf(run(problem, 'signsgd', 0.025, 101))
        .slice(100)
        .map((w) => problem.trainError(w));
      return [problem.trainError(run(problem, 'signsgd', 0.05).end), Math.min(even, odd), Math.max(even, odd)];
    },
  },
  {
    id: 'span-sgd',
    demo: 'D13',
    chapter: 7,
    sentence: 'Gradient descent stays in the span of the training points and generalises.',
    setting:
      'γ = .5, 79 steps, seeds 0, 1, 2: worst distance from the span, training and test error, least accuracy with a minus',
    source: SPAN,
    expected: atMost({ distance: 1e-9, 'training error': 1e-30, 'test error': 0.0021, 'minus the accuracy': -1 }),
    why: 'Its gradients are sums of rows; it goes to the least-norm solution. Bounds from 100 seeds of another program.',
    tolerance: [0, 0, 1.3e-4, 0],
    toleranceWhy: 'inequalities; a tenth of the range of test errors, for a seed outside of 100',
    measure: () => worst('sgd', 0.5, [1, 1, 1, -1]),
  },
  {
    id: 'span-scaled-sign',
    demo: 'D13',
    chapter: 7,
    sentence: 'The scaled sign fits the training points, leaves their span and guesses on the test half.',
    setting: 'γ = 10, 79 steps, seed 0',
    source: SPAN,
    expected: between({
      distance: [3.9, 4.22],
      'training error': [0, 6e-5],
      'test error': [0.58, 0.95],
      accuracy: [0.37, 0.61],
    }),
    why: 'Ranges over 100 seeds of another program.',
    tolerance: [0.03, 6e-6, 0.04, 0.03],
    toleranceWhy: 'a tenth of each range, for a seed outside of 100',
    measure: () => ending(span({ seed: 0 }), 'scaled-sign', 10),
  },
  {
    id: 'span-feedback',
    demo: 'D13',
    chapter: 7,
    sentence: 'With error feedback signs come back to the span and generalise.',
    setting: 'γ = 10, 79 steps, seed 0',
    source: SPAN,
    expected: between({
      distance: [0.009, 0.28],
      'training error': [4e-7, 7e-4],
      'test error': [0.001, 0.01],
      accuracy: [1, 1],
    }),
    why: 'Ranges over 100 seeds of another program.',
    tolerance: [0.028, 7e-5, 0.0009, 0],
    toleranceWhy: 'a tenth of each range, for a seed outside of 100',
    measure: () => ending(span({ seed: 0 }), 'ef-signsgd', 10),
  },
  {
    id: 'span-distance-below-debt',
    demo: 'D13',
    chapter: 7,
    sentence: 'At every step the distance of error feedback from the span is at most the debt.',
    setting: 'EF, γ = 10, 79 steps, seed 0, sign(0) = 0 and +1: largest distance − ‖e‖',
    source: SPAN,
    expected: atMost({ 'sign(0) = 0': 0, 'sign(0) = +1': 0 }),
    why: 'x_t − e_t is a sum of gradients, so it lies in the span.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => {
      const problem = span({ seed: 0 });
      const basis = spanBasis(problem.train.rows);
      return (['zero', 'plus'] as const).map((zero) => {
        const course = run(problem, 'ef-signsgd', 10, STEPS, zero);
        const excess = iteratesOf(course).map(
          (w, k) => distanceToBasis(w, basis) - (course.residual?.[k] ?? Number.NaN),
        );
        return Math.max(...excess);
      });
    },
  },
];

/** The largest of the four numbers of `ending` over three seeds, each with its sign. */
function worst(id: string, stepSize: number, signs: readonly number[]): number[] {
  const all = [0, 1, 2].map((seed) => ending(span({ seed }), id, stepSize));
  return signs.map((sign, i) => Math.max(...all.map((numbers) => sign * numbers[i])));
}
