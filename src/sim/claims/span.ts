import { distanceToBasis, spanBasis } from '../measures/span';
import { type SpanProblem, span } from '../problems/span';
import { atLeast, atMost, between, type Claim } from './claim';
import { iteratesOf } from './courses';
import { runSpan, SPAN, STEPS } from './span-run';
import { range } from './vectors';

/** Distance from the span, training error, test error and accuracy of the last iterate. */
function ending(problem: SpanProblem, id: string, stepSize: number): number[] {
  const { end } = runSpan(problem, id, stepSize);
  const distance = distanceToBasis(end, spanBasis(problem.train.rows));
  return [distance, problem.trainError(end), problem.testError(end), problem.accuracy(end)];
}

export const spanClaims: readonly Claim[] = [
  {
    id: 'span-sgd',
    demo: 'D13',
    chapter: 7,
    sentence: 'Gradient descent stays in the span of the training points and generalises.',
    setting: 'γ = .5, 79 steps, seeds 0, 1, 2: largest distance from the span, training and test error',
    source: SPAN,
    expected: atMost({ distance: 1e-9, 'training error': 1e-30, 'test error': 0.0021 }),
    why: 'Its gradients are sums of rows; it goes to the least-norm solution. Bounds from 100 seeds of another program.',
    tolerance: [0, 0, 1.3e-4],
    toleranceWhy: 'inequalities; a tenth of the range of test errors, for a seed outside of 100',
    measure: () => {
      const all = [0, 1, 2].map((seed) => ending(span({ seed }), 'sgd', 0.5));
      return range(3).map((i) => Math.max(...all.map((numbers) => numbers[i])));
    },
  },
  {
    id: 'span-sgd-accuracy',
    demo: 'D13',
    chapter: 7,
    sentence: 'Gradient descent gives every test point of the span experiment its right label.',
    setting: 'γ = .5, 79 steps, seeds 0, 1, 2: least accuracy on the test half',
    source: SPAN,
    expected: atLeast({ accuracy: 1 }),
    why: 'Accuracy 1 with each of 100 seeds of another program.',
    tolerance: 0,
    toleranceWhy: 'a share of counts',
    measure: () => {
      const problems = [0, 1, 2].map((seed) => span({ seed }));
      return [Math.min(...problems.map((problem) => problem.accuracy(runSpan(problem, 'sgd', 0.5).end)))];
    },
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
    why: 'x − e is a sum of gradients, so it lies in the span.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => {
      const problem = span({ seed: 0 });
      const basis = spanBasis(problem.train.rows);
      return (['zero', 'plus'] as const).map((zero) => {
        const course = runSpan(problem, 'ef-signsgd', 10, STEPS, zero);
        const excess = iteratesOf(course).map(
          (w, k) => distanceToBasis(w, basis) - (course.residual?.[k] ?? Number.NaN),
        );
        return Math.max(...excess);
      });
    },
  },
];
