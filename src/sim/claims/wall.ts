import { mean } from '../measures/statistics';
import { runProblem } from '../problems/run-problem';
import { wall } from '../problems/wall';
import { wallDrift, wallFeedbackMean, wallMean, wallSgdMean } from '../theory/stationary';
import { type Claim, equals, printed } from './claim';
import { courseOf, lateMean, row } from './courses';
import { range } from './vectors';

const WALL = 'Error feedback fixes signSGD, 1901.09847, counterexample 1';
const RUNS = 8;
const STEPS = 8000;
/** 4 standard errors of some runs' last halves, from that of the table: 20 runs, last half of 20 000 steps. */
const fourErrors = (error: number, runs = RUNS) => 4 * error * Math.sqrt((20 * 10_000) / (runs * (STEPS / 2)));
const plus = { dials: { zero: 'plus' } } as const;

/** Mean f over the last half of some runs at γ = .1, of every method on the same draws. */
function late(methods: readonly string[], batch: number, beta = 0, runsOf = RUNS): number[] {
  const runs = range(runsOf).map((seed) =>
    runProblem({
      problem: wall(),
      contenders: methods.map((id) => ({ method: row(id), stepSize: 0.1, dials: { zero: 'plus', beta } })),
      workers: 1,
      steps: STEPS,
      seed,
      batch,
    }),
  );
  return methods.map((_, i) => mean(runs.map((courses) => lateMean(courses[i].values))));
}

export const wallClaims: readonly Claim[] = [
  {
    id: 'wall-drift',
    demo: 'D5',
    chapter: 5,
    sentence: 'Away from the walls every signSGD step raises the loss on average, by an eighth of the step size.',
    setting: 'change of f in units of γ: the exact mean, and the average of 4000 steps of γ = .0001 from 0, seed 5',
    source: WALL,
    expected: equals({ exact: 0.125, walked: 0.125 }),
    why: 'f rises by γ/4 three times in four and falls by γ/4 once: γ/4·(¾ − ¼).',
    tolerance: [1e-12, (4 * Math.sqrt(3)) / 8 / Math.sqrt(4000)],
    toleranceWhy: 'rounding; 4 standard errors of 4000 independent steps with deviation (√3/8)γ',
    measure: () => {
      const { values } = courseOf(wall(), { method: row('signsgd'), stepSize: 1e-4, steps: 4000, seed: 5 });
      return [wallDrift(0.1) / 0.1, (values[4000] - values[0]) / (4000 * 1e-4)];
    },
  },
  {
    id: 'wall-mean-exact',
    demo: 'D5',
    chapter: 5,
    sentence: 'In the long run signSGD hangs at the worst point; SGD and error feedback hang near the best one.',
    setting: 'stationary mean of f, from the Markov chain on the lattice of steps; f is −¼ at best and ¼ at worst',
    source: `${WALL}; Markov chain`,
    ...printed({
      'signSGD, γ = .1': '.23750',
      'signSGD, γ = .01': '.24875',
      'SGD, γ = .1': '-.09527',
      'SGD, γ = .01': '-.23014',
      'signSGD, batch 32, γ = .1': '-.23436',
      'signSGD, batch 32, γ = .01': '-.24844',
      'EF, unscaled sign, γ = .1, sign(0) = ±1': '-.126396',
      'EF, unscaled sign, γ = .1, sign(0) = 0': '-.131036',
    }),
    why: 'The walk is up γ with chance ¾ and down γ else, SGD’s up γ or down 4γ, cut off at ±1; solved by other programs.',
    measure: () => [
      wallMean(0.1),
      wallMean(0.01),
      wallSgdMean(0.1),
      wallSgdMean(0.01),
      wallMean(0.1, 32),
      wallMean(0.01, 32),
      wallFeedbackMean(0.1, 1),
      wallFeedbackMean(0.1, 0),
    ],
  },
  {
    id: 'wall-quarter-minus-eighth',
    demo: 'D5',
    chapter: 5,
    sentence: 'How near signSGD hangs to the worst point is set by the step: an eighth of it is missing.',
    setting: 'stationary mean of f plus γ/8, γ = .2, .1, .05, .02',
    source: WALL,
    expected: equals({ 'γ = .2': 0.25, 'γ = .1': 0.25, 'γ = .05': 0.25, 'γ = .02': 0.25 }),
    why: 'The distance to the wall is geometric with ratio 1/3, mean γ/2.',
    tolerance: 1e-4,
    toleranceWhy: 'the other wall is felt by 3^(−2/γ), 1.7e-5 at γ = .2, times some steps',
    measure: () => [0.2, 0.1, 0.05, 0.02].map((step) => wallMean(step) + step / 8),
  },
  {
    id: 'wall-mean-walked',
    demo: 'D5',
    chapter: 5,
    sentence: 'Walked step by step, every method at the wall ends where the Markov chain says.',
    setting:
      'γ = .1, mean f over the last half of 8000 steps, 8 seeds, all methods on the same draws; error feedback with the unscaled sign',
    source: `${WALL}; Markov chain`,
    expected: equals({
      signSGD: 0.2375,
      SGD: -0.09527,
      'error feedback': -0.126396,
      'error feedback − SGD': -0.031126,
    }),
    why: 'The stationary means of the Markov chains, and the difference of two of them.',
    tolerance: [...[1.7e-4, 2.1e-3, 2.5e-3].map((error) => fourErrors(error)), (4 * 0.00423) / Math.sqrt(RUNS)],
    toleranceWhy:
      '4 standard errors; those of 20 × 10 000 steps, widened by √(200 000/32 000); on common draws the difference of one run deviates by .00423, ' +
      'from 3000 runs of another program',
    measure: () => {
      const [sign, sgd, feedback] = late(['signsgd', 'sgd', 'ef-sign'], 1);
      return [sign, sgd, feedback, feedback - sgd];
    },
  },
  {
    id: 'wall-batch-walked',
    demo: 'D5',
    chapter: 5,
    sentence: 'A large enough batch repairs the wall.',
    setting: 'γ = .1, batch 32, mean f over the last half of 8000 steps, 2 seeds',
    source: `${WALL}; Markov chain`,
    expected: equals({ 'signSGD, batch 32': -0.23436 }),
    why: 'The sign of the mean of 32 is wrong with chance .2779.',
    tolerance: fourErrors(1.6e-4, 2),
    toleranceWhy: '4 standard errors; that of 20 × 10 000 steps, 1.6e-4, widened by √(200 000/8000)',
    measure: () => late(['signsgd'], 32, 0, 2),
  },
  {
    id: 'wall-momentum',
    demo: 'D5',
    chapter: 5,
    sentence: 'Enough momentum repairs the wall: Signum ends on the right side.',
    setting: 'γ = .1, β = .9, mean f over the last half of 8000 steps, 8 seeds',
    source: `${WALL}; computed`,
    expected: equals({ 'mean f': -0.1151 }),
    why: 'From 2·10⁸ steps of another program.',
    tolerance: fourErrors(2.8e-3),
    toleranceWhy: '4 standard errors; that of 20 × 10 000 steps, 2.8e-3, widened by √(200 000/32 000)',
    measure: () => late(['signum'], 1, 0.9),
  },
  {
    id: 'wall-feedback-is-sgd',
    demo: 'D5',
    chapter: 6,
    sentence: 'In one dimension the scaled sign with error feedback is SGD, bit for bit.',
    setting: 'γ = .1 and .01, 5000 steps, the same draws: largest difference of an iterate, and largest residual',
    source: `${WALL}; derived`,
    expected: equals({ 'γ = .1': 0, 'γ = .01': 0, 'largest residual': 0 }),
    why: '|p| sign(p) = p, so nothing is ever owed.',
    tolerance: 0,
    toleranceWhy: 'the same numbers, bit for bit',
    measure: () => {
      const pairs = [0.1, 0.01].map((stepSize) =>
        runProblem({
          problem: wall(),
          contenders: ['sgd', 'ef-signsgd'].map((id) => ({ method: row(id), stepSize, ...plus })),
          workers: 1,
          steps: 5000,
          seed: 5,
          path: true,
        }),
      );
      const gaps = pairs.map(([sgd, ef]) =>
        Math.max(...range(5001).map((k) => Math.abs((sgd.path?.[k] ?? Number.NaN) - (ef.path?.[k] ?? Number.NaN)))),
      );
      return [...gaps, Math.max(...pairs.map(([, ef]) => Math.max(...(ef.residual ?? [Number.NaN]))))];
    },
  },
];
