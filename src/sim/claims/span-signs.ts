import { span } from '../problems/span';
import { spanTestError, spanTrainError } from '../theory/span';
import { atLeast, atMost, type Claim, equals } from './claim';
import { iteratesOf } from './courses';
import { runSpan, SPAN } from './span-run';
import { range } from './vectors';

/** The first seed whose training half leans to +1, or to −1. */
function leaningSeed(from: number, lean: 1 | -1 = 1): number {
  let seed = from;
  while (lean * span({ seed }).labelSum <= 0) seed++;
  return seed;
}
const LEANING_TO_MINUS = 'three seeds with Σy < 0, γ = .05, full batch, sign(0) = 0';
const leaningToMinus = () => [0, 20, 40].map((from) => span({ seed: leaningSeed(from, -1) }));

export const spanSignClaims: readonly Claim[] = [
  {
    id: 'span-closed-form',
    demo: 'D13',
    chapter: 7,
    sentence:
      'Where the training labels lean to plus, sign descent walks straight along one diagonal, and its loss is known in closed form.',
    setting:
      'three seeds with Σy > 0, γ = .05, .025, .0125, full batch, sign(0) = 0: largest |error − (1 − 4γk)²|, k ≤ 1/(4γ); the formula itself against .36 at γ = .05',
    source: SPAN,
    expected: atMost({ 'γ = .05': 0, 'γ = .025': 0, 'γ = .0125': 0, 'error of the formula at k = 2': 0 }),
    why: 'Every coordinate of Xᵀy keeps its sign, so w = γk·sign(Xᵀy), and x·w = 4γk·y on the training half.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => {
      const problems = [leaningSeed(0), leaningSeed(20), leaningSeed(40)].map((seed) => span({ seed }));
      const gaps = [0.05, 0.025, 0.0125].map((gamma) => {
        const last = Math.round(1 / (4 * gamma));
        const errors = problems.flatMap((problem) =>
          iteratesOf(runSpan(problem, 'signsgd', gamma, last)).map((w, k) =>
            Math.abs(problem.trainError(w) - (1 - 4 * gamma * k) ** 2),
          ),
        );
        return Math.max(...errors);
      });
      return [...gaps, Math.abs(spanTrainError(0.05, 2) - 0.36)];
    },
  },
  {
    id: 'span-lean-first-step',
    demo: 'D13',
    chapter: 7,
    sentence: 'Where the training labels lean to minus, the two shared coordinates set out the other way.',
    setting: `${LEANING_TO_MINUS}: largest distance of the error after one step from p + (1 − p)(1 − 8γ)², p the share of plus`,
    source: `${SPAN}; derived`,
    expected: equals({ 'error after one step − the formula': 0 }),
    why: 'After one step w = γ(1, −1, −1, …y): a point with y = +1 scores γ(1 − 2 + 1) = 0, one with y = −1 scores −γ(1 + 2 + 5) = −8γ.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => {
      const gaps = leaningToMinus().map((problem) => {
        const { labels } = problem.train;
        const p = labels.filter((label) => label === 1).length / labels.length;
        return Math.abs(problem.trainError(runSpan(problem, 'signsgd', 0.05, 1).end) - (p + (1 - p) * 0.36));
      });
      return [Math.max(...gaps)];
    },
  },
  {
    id: 'span-lean-breaks-form',
    demo: 'D13',
    chapter: 7,
    sentence: 'Where the training labels lean to minus, the closed form no longer holds: sign descent misses the fit.',
    setting: `${LEANING_TO_MINUS}: least training error after 5 steps, where the closed form says 0`,
    source: `${SPAN}; computed`,
    expected: atLeast({ 'training error': 0.01 }),
    why: 'The least over 674 such seeds of another program is .0168.',
    tolerance: 0,
    toleranceWhy: 'an inequality, well below the least of many seeds',
    measure: () => [
      Math.min(...leaningToMinus().map((problem) => problem.trainError(runSpan(problem, 'signsgd', 0.05, 5).end))),
    ],
  },
  {
    id: 'span-sign-test-error',
    demo: 'D13',
    chapter: 7,
    sentence: 'Sign descent fits the training half perfectly and calls every test point plus.',
    setting:
      'three seeds with Σy > 0, γ = .05, 5 steps: training error; test error and accuracy less what the share p of plus labels foretells',
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
        const { end } = runSpan(problem, 'signsgd', 0.05, 5);
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
      const [even, odd] = iteratesOf(runSpan(problem, 'signsgd', 0.025, 101))
        .slice(100)
        .map((w) => problem.trainError(w));
      return [problem.trainError(runSpan(problem, 'signsgd', 0.05).end), Math.min(even, odd), Math.max(even, odd)];
    },
  },
];
