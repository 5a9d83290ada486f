import { DEFAULT_DIALS, Exchange } from '../../optim/exchange';
import { methodOf } from '../../optim/methods';
import { drawKey, drawUniform, STREAM } from '../../optim/random';
import { voteFailure } from '../theory/jury';
import { batchMeanWrong, FIFTY_GRADIENT, sufficientBatches, WALL_GRADIENT } from '../theory/two-point';
import { type Claim, equals, printed } from './claim';
import { errorOfShare, shareOfWrongVotes } from './simulated-vote';
import { range } from './vectors';

const WALL = 'Error feedback fixes signSGD, 1901.09847, counterexample 1';
const REMARK = 'signSGD, 1802.04434, §4, Remark 3';
const WORKERS = [1, 3, 5, 7, 9, 15, 27];
const table = (labels: readonly (number | string)[], name: string, row: string) =>
  printed(Object.fromEntries(row.split(' ').map((text, i) => [`${name} = ${labels[i]}`, text] as const)));

const BATCHES = [3, 4, 5, 6, 8, 16, 32, 64, 100, 256, 1000];
const FIFTY_BATCHES = [1, 5, 10, 20, 30, 50, 100];
const BETAS = [0.5, 0.8, 0.9, 0.95];

/** Batches up to 400 whose mean has the wrong sign at least half of the time. */
const bad = (tie: 'half' | 'wrong') =>
  range(400)
    .map((k) => k + 1)
    .filter((n) => batchMeanWrong(WALL_GRADIENT, n, tie) >= 0.5);

/** The share of coordinates, each fed the wall's gradients, whose momentum is negative after some steps. */
function momentumWrong(beta: number, dimension: number, steps: number): number {
  const exchange = new Exchange(methodOf('signum'), { workers: 1, dimension }, { ...DEFAULT_DIALS, beta }, 'double');
  const gradient = new Float64Array(dimension);
  let wrong = 0;
  for (let step = 0; step < steps; step++) {
    const key = drawKey(3, STREAM.oracle, step, 0);
    for (let i = 0; i < dimension; i++) gradient[i] = drawUniform(key, i) < 0.25 ? 4 : -1;
    const { update } = exchange.round(gradient, 1, step);
    if (step === steps - 1) wrong = update.filter((sign) => sign < 0).length;
  }
  return wrong / dimension;
}

export const skewedVoteClaims: readonly Claim[] = [
  {
    id: 'skewed-vote-grows-worse',
    demo: 'D3',
    chapter: 4,
    sentence: 'If one voter is wrong more often than not, more voters make it worse.',
    setting: 'each wrong with chance ¾',
    source: `${WALL}; binomial law`,
    ...table(WORKERS, 'M', '.750000 .843750 .896484 .929443 .951073 .982700 .997550'),
    why: 'P(Bin(M, ¾) > M/2).',
    measure: () => WORKERS.map((workers) => voteFailure(0.75, workers)),
  },
  {
    id: 'skewed-vote-grows-worse-remark',
    demo: 'D3',
    chapter: 4,
    sentence:
      'If one value in ten carries the truth, voters who see only one value miss it, the more surely the more they are.',
    setting: 'each wrong with chance .9',
    source: `${REMARK}; binomial law`,
    ...table(WORKERS, 'M', '.900000 .972000 .991440 .997272 .999109 .999966 1.0000'),
    why: 'P(Bin(M, .9) > M/2).',
    measure: () => WORKERS.map((workers) => voteFailure(0.9, workers)),
  },
  {
    id: 'skewed-vote-drawn',
    demo: 'D3',
    chapter: 4,
    sentence: 'Under skewed noise ballots packed, sent and counted get worse with every pair of workers.',
    setting: 'skewed noise, S = .25, 12 000 votes a row, seed 3',
    source: `${REMARK}; binomial law`,
    expected: equals({ 'M = 1': 0.9, 'M = 3': 0.972, 'M = 5': 0.99144 }),
    why: 'As in the table.',
    tolerance: [0.9, 0.972, 0.99144].map((p) => 4 * errorOfShare(p, 12_000)),
    toleranceWhy: '4 standard errors √(p(1 − p)/12 000)',
    measure: () =>
      [1, 3, 5].map((workers) =>
        shareOfWrongVotes({ noise: 'skewed', signalToNoise: 0.25, workers, dimension: 4000, steps: 3, seed: 3 }),
      ),
  },
  {
    id: 'wall-batches',
    demo: 'D3',
    chapter: 4,
    sentence: 'Bigger batches help a skewed gradient, but not step by step.',
    setting: 'gradient 4 with chance ¼, −1 else; P(mean of n has the wrong sign), a mean of 0 counted half',
    source: `${WALL}; binomial law`,
    ...table(BATCHES, 'n', '.4219 .3164 .4351 .5339 .3671 .4050 .2779 .1558 .1242 .0333 9.5e-5'),
    why: 'The mean is wrong if fewer than n/5 of the draws are 4.',
    measure: () => BATCHES.map((n) => batchMeanWrong(WALL_GRADIENT, n)),
  },
  {
    id: 'wall-bad-batches',
    demo: 'D3',
    chapter: 4,
    sentence: 'Batches of one, two and six are worse than a coin; counting ties as wrong, five and ten join them.',
    setting: 'n = 1 … 400',
    source: `${WALL}; binomial law`,
    expected: equals({
      'how many, ties half': 3,
      'their sum': 9,
      'the last': 6,
      'how many, ties wrong': 5,
      'their sum, ties wrong': 24,
    }),
    why: '1 + 2 + 6, and 1 + 2 + 5 + 6 + 10, by summing the binomial law.',
    tolerance: 0,
    toleranceWhy: 'counts',
    measure: () => {
      const [half, wrong] = [bad('half'), bad('wrong')];
      const total = (list: number[]) => list.reduce((sum, n) => sum + n, 0);
      return [half.length, total(half), half[half.length - 1], wrong.length, total(wrong)];
    },
  },
  {
    id: 'fifty-or-minus-one',
    demo: 'D3',
    chapter: 4,
    sentence: 'A few tens of samples bring a gradient right that is wrong nine times in ten.',
    setting: 'gradient 50 with chance .1, −1 else; P(mean of n has the wrong sign)',
    source: REMARK,
    ...table(FIFTY_BATCHES, 'n', '.9000 .590 .349 .122 .0424 .00515 .00032'),
    why: 'Wrong if fewer than n/51 draws are 50: for n ≤ 50 if none is, .9ⁿ.',
    measure: () => FIFTY_BATCHES.map((n) => batchMeanWrong(FIFTY_GRADIENT, n)),
  },
  {
    id: 'sufficient-batches',
    demo: 'D3',
    chapter: 4,
    sentence: 'Two lemmas say how large a batch is enough for the wall’s gradient; the truth needs less.',
    setting: 'by variance (lemma 2), by third moment (lemma 3)',
    source: 'Stochastic sign descent, 1905.12938, Lemmas 2 and 3',
    expected: equals({ 'by variance': 150, 'by third moment': 25 }),
    why: 'σ²/g² = 4.6875/.0625 = 75 and ν³/(|g|σ²) = 14.6484/1.171875 = 12.5, doubled.',
    tolerance: 1e-9,
    toleranceWhy: 'rounding',
    measure: () => {
      const { variance, thirdMoment } = sufficientBatches(WALL_GRADIENT);
      return [variance, thirdMoment];
    },
  },
  {
    id: 'wall-momentum-signs',
    demo: 'D3',
    chapter: 5,
    sentence: 'Momentum averages, too: with enough of it the sign of a skewed gradient comes right.',
    setting: 'P(m < 0) for the wall’s gradients, 10 000 coordinates, after as many steps as β forgets to 1e-4; seed 3',
    source: `${WALL}; computed`,
    expected: equals({ 'β = .5': 0.547, 'β = .8': 0.402, 'β = .9': 0.329, 'β = .95': 0.245 }),
    why: 'm is a sum of the draws with weights (1 − β)β^k; its law was computed in another program.',
    tolerance: [0.547, 0.402, 0.329, 0.245].map((p) => 4 * errorOfShare(p, 10_000) + 5e-4),
    toleranceWhy: '4 standard errors √(p(1 − p)/10 000), and the printed digits',
    measure: () => BETAS.map((beta) => momentumWrong(beta, 10_000, Math.ceil(Math.log(1e-4) / Math.log(beta)))),
  },
];
