import { cantelli, GAUSS_JOIN, gaussBound, markov, spb } from '../theory/bounds';
import { flipRate } from '../theory/flip';
import { atMost, type Claim, equals, printed } from './claim';
import { errorOfShare, shareOfWrongVotes } from './simulated-vote';
import { range } from './vectors';

const LEMMA = 'signSGD, 1802.04434, Lemma D.1 (Gauss 1823)';
const S_TABLE = [0.1, 0.25, 0.5, 1, 2 / Math.sqrt(3), 1.5, 2, 3];
const S_LABELS = ['S = .1', 'S = .25', 'S = .5', 'S = 1', 'S = 2/√3', 'S = 1.5', 'S = 2', 'S = 3'];
const table = (row: string) =>
  printed(Object.fromEntries(row.split(' ').map((text, i) => [S_LABELS[i], text] as const)));
const slope = (from: number, to: number) => (gaussBound(to) - gaussBound(from)) / (to - from);

/** P(noise ≤ −½) of each law, from its distribution function, in another program. */
const HALF = {
  Gaussian: 0.308538,
  uniform: 0.355662,
  Laplace: 0.246534,
  'Student t₃': 0.225092,
  bimodal: 0.410631,
} as const;
/** The laws of HALF, in its order. */
const LAWS = ['gaussian', 'uniform', 'laplace', 'student', 'bimodal'] as const;
const DRAWN = { dimension: 4000, steps: 5 };

export const gaussClaims: readonly Claim[] = [
  {
    id: 'gauss-bound-joins',
    demo: 'D1',
    chapter: 4,
    sentence: 'The two branches of the Gauss bound meet smoothly: the same value and the same slope.',
    setting: 'value at S = 2/√3, slopes over .0001 to its left and right',
    source: LEMMA,
    expected: equals({
      join: 1.1547005,
      'value at the join': 1 / 6,
      'slope to the left': -0.288675,
      'slope to the right': -0.288675,
    }),
    why: '½ − 1/3 = (2/9)·(3/4) = 1/6; −1/(2√3) = −(4/9)/S³ = −√3/6.',
    tolerance: [1e-7, 1e-12, 1e-6, 1e-4],
    toleranceWhy: 'rounding; the right slope is off by half the second derivative times .0001',
    measure: () => [
      GAUSS_JOIN,
      gaussBound(GAUSS_JOIN),
      slope(GAUSS_JOIN - 1e-4, GAUSS_JOIN),
      slope(GAUSS_JOIN, GAUSS_JOIN + 1e-4),
    ],
  },
  {
    id: 'gauss-bound-table',
    demo: 'D1',
    chapter: 4,
    sentence: 'The Gauss bound on one wrong sign, from hardly better than a coin to a few per cent.',
    setting: 'S = |g|/σ',
    source: LEMMA,
    ...table('.471132 .427831 .355662 .211325 .166667 .098765 .055556 .024691'),
    why: '(2/9)/S² beyond the join, ½ − S/(2√3) before it.',
    measure: () => S_TABLE.map(gaussBound),
  },
  {
    id: 'gaussian-wrong-sign',
    demo: 'D1',
    chapter: 4,
    sentence: 'Under Gaussian noise a sign is wrong less often than the Gauss bound allows.',
    setting: 'S = |g|/σ',
    source: 'Φ(−S), tables of the normal law',
    ...table('.460172 .401294 .308538 .158655 .124107 .066807 .022750 .001350'),
    why: 'P(noise < −|g|) = Φ(−S).',
    measure: () => S_TABLE.map((s) => flipRate('gaussian', s)),
  },
  {
    id: 'gauss-bound-largest-gap',
    demo: 'D1',
    chapter: 4,
    sentence: 'The Gauss bound is never far above the Gaussian truth.',
    setting: 'S = .001, .002 … 3',
    source: `${LEMMA}; computed`,
    ...printed({ 'largest gap': '.0572', 'at S': '.804' }),
    why: 'Maximum of bound − Φ(−S), where the densities agree: e^(−S²/2)/√(2π) = 1/(2√3).',
    measure: () => {
      const gaps = range(3000).map((k) => gaussBound((k + 1) / 1000) - flipRate('gaussian', (k + 1) / 1000));
      const largest = Math.max(...gaps);
      return [largest, (gaps.indexOf(largest) + 1) / 1000];
    },
  },
  {
    id: 'uniform-attains-gauss',
    demo: 'D1',
    chapter: 4,
    sentence: 'The Gauss bound is tight: uniform noise reaches it.',
    setting: 'S = 0, .01 … 1.15',
    source: LEMMA,
    expected: atMost({ 'largest |P − (½ − S/(2√3))|': 0 }),
    why: 'Uniform noise of variance 1 has density 1/(2√3) on ±√3.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding',
    measure: () => [
      Math.max(
        ...range(116).map((k) => Math.abs(flipRate('uniform', k / 100) - gaussBound(k / 100))),
        ...range(116).map((k) => Math.abs(flipRate('uniform', k / 100) - (0.5 - k / (200 * Math.sqrt(3))))),
      ),
    ],
  },
  {
    id: 'unimodal-below-gauss',
    demo: 'D1',
    chapter: 4,
    sentence: 'No unimodal symmetric noise breaks the Gauss bound.',
    setting: 'Gaussian, uniform, Laplace and Student-t noise, S = .01 … 5',
    source: LEMMA,
    expected: atMost({ 'largest P − bound': 0 }),
    why: 'The lemma: Gauss 1823 for one of two equal tails.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding where the uniform law touches',
    measure: () => [
      Math.max(
        ...(['gaussian', 'uniform', 'laplace', 'student'] as const).flatMap((law) =>
          range(500).map((k) => flipRate(law, (k + 1) / 100) - gaussBound((k + 1) / 100)),
        ),
      ),
    ],
  },
  {
    id: 'skewed-breaks-gauss',
    demo: 'D1',
    chapter: 4,
    sentence: 'Skewed noise breaks the Gauss bound: signs are wrong nine times in ten where it says less than half.',
    setting: 'two-point noise +3 or −1/3, S = .25; the bound; and counted in 20 000 draws',
    source: 'signSGD, 1802.04434, §4, Remark 3 (the same shape)',
    expected: equals({ exact: 0.9, 'what the bound says': 0.427831, drawn: 0.9 }),
    why: '−1/3 comes with chance .9 and outweighs any |g| below σ/3.',
    tolerance: [1e-12, 5e-7, 4 * errorOfShare(0.9, 20_000)],
    toleranceWhy: 'rounding; 4 standard errors √(p(1 − p)/20 000) for the draws',
    measure: () => [
      flipRate('skewed', 0.25),
      gaussBound(0.25),
      shareOfWrongVotes({ noise: 'skewed', signalToNoise: 0.25, workers: 1, seed: 1, ...DRAWN }),
    ],
  },
  {
    id: 'bimodal-breaks-gauss',
    demo: 'D1',
    chapter: 4,
    sentence: 'Symmetry is not enough: noise with two humps breaks the Gauss bound as well.',
    setting: 'noise ±.9 plus a normal, S = .5; the bound is .355662',
    source: `${LEMMA}; derived`,
    ...printed({ P: '.410631' }),
    why: '½Φ(−1.4/√.19) + ½Φ(.4/√.19).',
    measure: () => [flipRate('bimodal', 0.5)],
  },
  {
    id: 'wrong-signs-exact',
    demo: 'D1',
    chapter: 4,
    sentence: 'How often one sign is wrong under each noise, exactly.',
    setting: 'S = ½',
    source: 'the laws’ distribution functions',
    expected: equals(HALF),
    why: 'Φ(−½); ½ − ½/(2√3); ½e^(−√2/2); Student’s t₃ at −√3/2; two shifted normals.',
    tolerance: 5e-7,
    toleranceWhy: 'six printed decimals',
    measure: () => LAWS.map((law) => flipRate(law, 0.5)),
  },
  {
    id: 'wrong-signs-drawn',
    demo: 'D1',
    chapter: 4,
    sentence: 'The noise that is drawn in the figures flips signs as often as theory says.',
    setting: 'S = ½, 20 000 draws of each law through one worker’s exchange, seed 1',
    source: 'the laws’ distribution functions',
    expected: equals(HALF),
    why: 'Every draw is one trial of the law.',
    tolerance: Object.values(HALF).map((p) => 4 * errorOfShare(p, 20_000)),
    toleranceWhy: '4 standard errors √(p(1 − p)/20 000)',
    measure: () => LAWS.map((noise) => shareOfWrongVotes({ noise, signalToNoise: 0.5, workers: 1, seed: 1, ...DRAWN })),
  },
  {
    id: 'other-bounds',
    demo: 'D1',
    chapter: 4,
    sentence:
      'Weaker bounds on a wrong sign ask for less: any noise (Cantelli, Markov), or one formula for all signals.',
    setting: 'Cantelli at S = .5 and 2, Markov at 2 and .5, ½·√3/(S + √3) at .5, 1 and 2',
    source: 'signSGD, 1802.04434, proof of Theorem 1; Stochastic sign descent, 1905.12938, Lemma 1',
    ...printed({
      'Cantelli, .5': '.800000',
      'Cantelli, 2': '.200000',
      'Markov, 2': '.500000',
      'Markov, .5': '2.000000',
      'one formula, .5': '.387995',
      'one formula, 1': '.316987',
      'one formula, 2': '.232051',
    }),
    why: '1/(1 + S²); 1/S; by hand.',
    measure: () => [cantelli(0.5), cantelli(2), markov(2), markov(0.5), spb(0.5), spb(1), spb(2)],
  },
];
