import { mean } from '../measures/statistics';
import { runProblem } from '../problems/run-problem';
import { sparseNoise } from '../problems/sparse-noise';
import { sgdFloor, signFloor } from '../theory/sparse-noise';
import { atLeast, atMost, type Claim, equals } from './claim';
import { lateMean, row } from './courses';
import { range } from './vectors';

const TOY = 'signSGD, 1802.04434, Figure A.1';
const LONG = 40;
const SHORT = 40;

const toys = (runs: number, steps: number, seed: number, dimension = 100) =>
  range(runs).map((k) =>
    runProblem({
      problem: sparseNoise({ dimension, seed: seed + k }),
      contenders: [
        { method: row('sgd'), stepSize: 0.001 },
        { method: row('signsgd'), stepSize: 0.01 },
      ],
      workers: 1,
      steps,
      seed: seed + k,
    }),
  );

export const sparseNoiseClaims: readonly Claim[] = [
  {
    id: 'sparse-floors',
    demo: 'D11',
    chapter: 3,
    sentence: 'Where noise sits on one coordinate of a hundred, SGD’s floor is several times that of signSGD.',
    setting: 'd = 100, noise 100, γ = .001 (SGD) and .01 (signSGD): stationary mean of f',
    source: `${TOY}; derived`,
    expected: equals({ SGD: 2.5012506, signSGD: 0.314984 }),
    why: 'γs²/(2(2 − γ)); and .3133 = ½·γ/(2√(2/π)/100) of the noisy coordinate with 99·γ²/6 of the clean ones.',
    tolerance: [1e-6, 1e-5],
    toleranceWhy: 'rounding of the constants',
    measure: () => {
      const toy = { dimension: 100, noise: 100, spread: 1 };
      return [sgdFloor({ ...toy, step: 0.001 }), signFloor({ ...toy, step: 0.01 })];
    },
  },
  {
    id: 'sparse-late',
    demo: 'D11',
    chapter: 3,
    sentence: 'On the coordinate that the noise sits on, signSGD ends far below SGD.',
    setting:
      'that coordinate alone (the others add .00165 to signSGD and nothing to SGD): mean f over the last 5000 of 10 000 steps, 40 runs, starts N(0, 1)',
    source: `${TOY}; derived`,
    expected: equals({ SGD: 2.5012, signSGD: 0.3713, 'SGD − signSGD': 2.13 }),
    why: 'SGD is at its floor; signSGD still forgets its start: .3133 + .1867·e^(−t/6267), averaged over t = 5000 … 10 000.',
    tolerance: [1.5, 0.46, Math.hypot(1.5, 0.46)].map((sd) => (4 * sd) / Math.sqrt(LONG)),
    toleranceWhy:
      '4 standard errors; one run deviates by 1.5 and .46, and the difference by no more than √(1.5² + .46²)',
    measure: () => {
      const runs = toys(LONG, 10_000, 110, 1);
      const [sgd, sign] = [0, 1].map((i) => mean(runs.map((courses) => lateMean(courses[i].values))));
      return [sgd, sign, sgd - sign];
    },
  },
  {
    id: 'sparse-early',
    demo: 'D11',
    chapter: 3,
    sentence: 'After a few hundred steps the clean coordinates of signSGD have arrived, and SGD is hardly under way.',
    setting: 'd = 100, noise 100, γ = .001 (SGD) and .01 (signSGD): f at step 300, mean of 40 runs',
    source: `${TOY}; derived`,
    expected: equals({ SGD: 28.56, signSGD: 0.51 }),
    why: 'SGD: 2.501 + 47.499·(1 − γ)^600; signSGD walks γ a step, so |x| < 3 is gone in 300.',
    tolerance: [1.3, 0.22].map((sd) => (4 * sd) / 2),
    toleranceWhy: '4 standard errors: those of 10 runs, 1.3 and .22, halved',
    measure: () => early(SHORT, 200),
  },
  {
    id: 'sparse-early-bounds',
    demo: 'D11',
    chapter: 3,
    sentence: 'After a few hundred steps under sparse noise signSGD is already low.',
    setting: 'd = 100, noise 100, γ = .01: f at step 300, mean of 10 runs; f is 50 at the start',
    source: TOY,
    expected: atMost({ signSGD: 1.5 }),
    why: 'Means of 10 runs are .51 ± .22.',
    tolerance: 0,
    toleranceWhy: 'an inequality with more than 4 standard errors of room',
    measure: () => [early(10, 400)[1]],
  },
  {
    id: 'sparse-early-sgd',
    demo: 'D11',
    chapter: 3,
    sentence: 'After a few hundred steps under sparse noise SGD is still high.',
    setting: 'd = 100, noise 100, γ = .001: f at step 300, mean of 10 runs; f is 50 at the start',
    source: TOY,
    expected: atLeast({ SGD: 20 }),
    why: 'Means of 10 runs are 28.6 ± 1.3.',
    tolerance: 0,
    toleranceWhy: 'an inequality with more than 6 standard errors of room',
    measure: () => [early(10, 400)[0]],
  },
  {
    id: 'sparse-clean-cycle',
    demo: 'D11',
    chapter: 3,
    sentence: 'What remains of the coordinates without noise is the limit cycle of the step.',
    setting: 'signSGD, γ = .01: f of the 99 clean coordinates after 1000 steps, mean of 10 runs',
    source: `${TOY}; derived`,
    expected: equals({ f: 0.00165 }),
    why: 'Each alternates x, x − γ with x uniform on (0, γ): E x²/2 = γ²/6.',
    tolerance: 4 * 1.18e-5,
    toleranceWhy: '4 standard errors: γ²√(1/720)·√99/√10',
    measure: () => [
      mean(
        range(10).map((k) => {
          const contenders = [{ method: row('signsgd'), stepSize: 0.01 }];
          const problem = sparseNoise({ seed: 300 + k });
          const [{ end }] = runProblem({ problem, contenders, workers: 1, steps: 1000, seed: 300 + k });
          return end.subarray(1).reduce((sum, x) => sum + (x * x) / 2, 0);
        }),
      ),
    ],
  },
];

function early(count: number, seed: number): number[] {
  const runs = toys(count, 300, seed);
  return [0, 1].map((i) => mean(runs.map((courses) => courses[i].values[300])));
}
