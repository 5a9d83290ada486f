import { norm2Squared } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { topOne } from '../problems/top-one';
import { ef21Bound, ef21Step } from '../theory/ef21';
import { atMost, type Claim, printed } from './claim';
import { courseOf, iteratesOf, row } from './courses';

/** The largest step that EF21 allows the three nodes of top-1. */
const topStep = () => ef21Step({ L: 103 / 6, local: [34.5, 34.5, 34.5], alpha: 1 / 3 });

export const ef21Claims: readonly Claim[] = [
  {
    id: 'ef21-holds',
    demo: 'EF21',
    chapter: 6,
    sentence:
      'Compressing differences tames the largest coordinate as well, with a rate that needs no bound on gradients.',
    setting: 'the three nodes of top-1, γ as large as allowed, T = 1000: mean ‖∇f‖²',
    source: 'EF21, 2106.05203',
    expected: atMost({ 'mean ‖∇f‖²': 0.8180636 }),
    why: '2f₀/(γT) + G⁰/(θT) with f₀ = 1.75, G⁰ = 4.5² + 4.5² = 40.5, θ = 1 − √(2/3).',
    tolerance: 0,
    toleranceWhy: 'an inequality, deterministic',
    measure: () => {
      const problem = topOne();
      const setting = {
        method: row('ef21'),
        stepSize: topStep(),
        steps: 1000,
        workers: 3,
        path: true,
        dials: { keep: 1 / 3 },
      };
      const gradient = new Float64Array(3);
      const squares = iteratesOf(courseOf(problem, setting))
        .slice(0, 1000)
        .map((x) => {
          problem.gradient(x, gradient);
          return norm2Squared(gradient);
        });
      return [mean(squares)];
    },
  },
  {
    id: 'ef21-formulas',
    demo: 'EF21',
    chapter: 6,
    sentence: 'The largest step and the bound of EF21 follow from how much a compressor keeps.',
    setting: 'α = 1/3, L = 103/6, Lₙ = 34.5; T = 1000, f₀ = 1.75, G⁰ = 40.5',
    source: 'EF21, 2106.05203',
    ...printed({ γ: '.00585912', bound: '.818064' }),
    why: 'θ = 1 − √(2/3), β = (2/3)/θ: γ = 1/(L + 34.5√(β/θ)).',
    measure: () => [
      topStep(),
      ef21Bound({ f0: 1.75, fStar: 0, gamma: topStep(), T: 1000, alpha: 1 / 3, startError: 40.5 }),
    ],
  },
];
