import { density, norm2Squared } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { line } from '../problems/line';
import { steps } from '../problems/run-problem';
import { bestTheoremIII, theoremII, theoremIII } from '../theory/feedback';
import { atMost, type Claim, printed } from './claim';
import { courseOf, iteratesOf, row } from './courses';
import { bowl } from './gradient-means';

const EF = 'Error feedback fixes signSGD, 1901.09847';

/** Mean ‖∇f‖² of EF-signSGD on the bowl with unit noise over T + 1 iterates, over theorem II with the δ and σ² met on the way. */
function feedbackOverBound(T: number, seeds: number): number {
  const gamma = 1 / Math.sqrt(T + 1);
  const contenders = [{ method: row('ef-signsgd'), stepSize: gamma }];
  const noise = { kind: 'gaussian', level: 1 } as const;
  let [sum, delta, longest] = [0, 1, 0];
  for (let seed = 0; seed < seeds; seed++) {
    for (const { lanes } of steps({ problem: bowl(10), contenders, workers: 1, steps: T, seed, noise })) {
      const [{ x, round }] = lanes;
      const square = norm2Squared(x);
      sum += square / (seeds * (T + 1));
      longest = Math.max(longest, square);
      const { residual } = round ?? {};
      if (round && residual) delta = Math.min(delta, density(residual.map((owed, i) => owed + round.update[i])));
    }
  }
  return sum / theoremII({ f0: 5, fStar: 0, L: 1, secondMoment: longest + 10, delta, gamma, steps: T }).bound;
}

/** f of the mean of all T + 1 iterates of EF-signSGD on the line. */
function lineAverage(gamma: number, T: number): number {
  const problem = line({ epsilon: 0.5, zero: 'plus' });
  const dials = { zero: 'plus' } as const;
  const path = iteratesOf(
    courseOf(problem, { method: row('ef-signsgd'), stepSize: gamma, steps: T, path: true, dials }),
  );
  return problem.value(Float64Array.from([0, 1], (i) => mean(path.map((x) => x[i]))));
}
const CONVEX = { distance: Math.SQRT2, secondMoment: 2.5, delta: 0.5, steps: 20_000 };

export const feedbackTheoremClaims: readonly Claim[] = [
  {
    id: 'feedback-smooth-holds',
    demo: 'Error feedback, Theorem II',
    chapter: 6,
    sentence: 'On a smooth loss error feedback keeps below its bound.',
    setting:
      'f = ½‖x‖², d = 10, unit Gaussian noise, γ = 1/√(T + 1), 5 runs: mean ‖∇f‖² over the bound; T = 1000 and 10 000',
    source: `${EF}, Theorem II`,
    expected: atMost({ 'T = 1000': 1, 'T = 10 000': 1 }),
    why: 'δ is the least φ(p) and σ² the largest ‖∇f‖² + 10 met on the way.',
    tolerance: 0,
    toleranceWhy: 'an inequality with much room',
    measure: () => [feedbackOverBound(1000, 5), feedbackOverBound(10_000, 5)],
  },
  {
    id: 'feedback-smooth-formula',
    demo: 'Error feedback, Theorem II',
    chapter: 6,
    sentence:
      'On a smooth loss compression is a term of higher order in the bound of error feedback: its share dies out as the horizon grows.',
    setting: 'f₀ − f* = 5, L = 1, σ² = 20, δ = .3, γ = 1/√(T + 1); T = 99, 999 and 99 999',
    source: `${EF}, Theorem II, middle term as derived`,
    ...printed({
      'bound, T = 999': '1.570906',
      'compression, T = 999': '.622222',
      'share, T = 99': '.674699',
      'share, T = 999': '.396091',
      'share, T = 99 999': '.061551',
    }),
    why: '2·5/(γ(T + 1)) + γ·20 + 4γ²·20·.7/.09 = 30γ + 622.222γ², by hand. (The middle term is γLσ²: γLσ²/2 does not follow.)',
    measure: () => {
      const [short, middle, long] = [99, 999, 99_999].map((steps) =>
        theoremII({ f0: 5, fStar: 0, L: 1, secondMoment: 20, delta: 0.3, gamma: 1 / Math.sqrt(steps + 1), steps }),
      );
      return [
        middle.bound,
        middle.compression,
        ...[short, middle, long].map(({ bound, compression }) => compression / bound),
      ];
    },
  },
  {
    id: 'feedback-convex-holds',
    demo: 'Error feedback, Theorem III',
    chapter: 6,
    sentence: 'On the line, where signs alone fail, the average of error feedback keeps below its bound.',
    setting: 'counterexample 2, ε = .5, T = 20 000: f of the mean iterate, γ = .01 and the best γ',
    source: `${EF}, Theorem III`,
    expected: atMost({ 'γ = .01': 0.0882, 'best γ': 0.0408 }),
    why: '‖x₀‖² = 2, σ² = ‖g‖² = 2.5, δ ≥ ½ in two dimensions.',
    tolerance: 0,
    toleranceWhy: 'an inequality, deterministic',
    measure: () => [lineAverage(0.01, 20_000), lineAverage(bestTheoremIII(CONVEX).gamma, 20_000)],
  },
  {
    id: 'feedback-convex-formula',
    demo: 'Error feedback, Theorem III',
    chapter: 6,
    sentence: 'On a loss with kinks compression multiplies the leading constant of the bound.',
    setting: '‖x₀ − x*‖² = 2, σ² = 2.5, δ = ½, T = 20 000: γ = .01 and the best γ',
    source: `${EF}, Theorem III`,
    ...printed({ 'γ = .01': '.0882104', 'best γ': '.0407938' }),
    why: '2/(2γ(T + 1)) + 2.5γ(½ + 2√½/½); σ‖x₀‖√(1 + 4√½/½)/√(T + 1).',
    measure: () => [theoremIII({ ...CONVEX, gamma: 0.01 }), bestTheoremIII(CONVEX).bound],
  },
];
