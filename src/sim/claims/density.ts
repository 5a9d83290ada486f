import { density } from '../../optim/vector';
import { mean, quantile } from '../measures/statistics';
import { drawNoise, type NoiseKind } from '../noise';
import { densityOfLaw, gaussianDensity, logNormalDensity, sparseDensity } from '../theory/laws';
import { atMost, type Claim, equals, printed } from './claim';
import { gaussianVector, range } from './vectors';

const BERNSTEIN = 'signSGD, 1802.04434, eq. (1)';
const LAW_DIMENSION = 100_000;
const HEAVY_VECTORS = 200;

const phi = (...v: number[]) => density(Float64Array.from(v));
const harmonic = (d: number) => density(Float64Array.from({ length: d }, (_, i) => 1 / (i + 1)));
const law = (kind: NoiseKind, dimension = LAW_DIMENSION, step = 0) => {
  const v = new Float32Array(dimension);
  drawNoise(kind, 1, 10, step, 0, v);
  return density(v);
};
const vectors = range(100).map((k) => gaussianVector(1 + k, 10, k));

export const densityClaims: readonly Claim[] = [
  {
    id: 'density-of-known-vectors',
    demo: 'D10',
    chapter: 3,
    sentence: 'Density is the share of a vector that is in use: one for equal entries, one in d for a single spike.',
    setting: 'd = 10 for the constant and the spike',
    source: BERNSTEIN,
    ...printed({
      constant: '1.000000',
      'one-hot': '.100000',
      '(3, 4)': '.980000',
      '(1, 2, 3, 4)': '.833333',
      '1/i to d = 10': '.5536',
      '1/i to d = 100': '.1646',
      '1/i to d = 1000': '.0341',
      'one spike of a hundred among ninety-nine ones': '.0392',
    }),
    why: 'By hand: φ = ‖v‖₁²/(d‖v‖₂²).',
    measure: () => [
      phi(...range(10).map(() => -2)),
      phi(...range(10).map((i) => (i === 3 ? 7 : 0))),
      phi(3, 4),
      phi(1, 2, 3, 4),
      harmonic(10),
      harmonic(100),
      harmonic(1000),
      phi(100, ...range(99).map(() => 1)),
    ],
  },
  {
    id: 'density-of-noise-laws',
    demo: 'D10',
    chapter: 3,
    sentence:
      'Each law of noise has its own density: bimodal is densest, then uniform, then Gaussian; sparse is thinnest.',
    setting: 'one vector of 100 000 draws of each law with a fourth moment, seed 10',
    source: `${BERNSTEIN}; the laws' moments`,
    expected: equals({
      bimodal: 0.821221,
      uniform: 0.75,
      Gaussian: 0.63662,
      Laplace: 0.5,
      skewed: 0.36,
      sparse: 0.0063662,
    }),
    why:
      'As d grows φ tends to (E|v|)²/E v²: the folded normal pair, 3/4, 2/π, 1/2, (.1·3 + .9/3)² = .36, and p·2/π for a share ' +
      'p = 1/100 of Gaussians.',
    tolerance: [4 * 0.00070263, 4 * 0.000866, 4 * 0.0010713, 4 * 0.0015811, 1.03e-4, 4 * 0.0001072],
    toleranceWhy:
      '4 standard errors of one draw at this d, by the delta method on E|v| … E v⁴; for skewed noise the first order vanishes, and with a ' +
      'share q of threes φ is .36 + 7.11(q − .1)², where q deviates by .00095',
    measure: () =>
      (['bimodal', 'uniform', 'gaussian', 'laplace', 'skewed', 'sparse'] as const).map((kind) => law(kind)),
  },
  {
    id: 'density-of-heavy-tails',
    demo: 'D10',
    chapter: 3,
    sentence: 'Under heavy tails a vector of a thousand entries is still denser, as a rule, than the law’s limit.',
    setting: 'Student t₃, d = 1000, median φ of 200 vectors, seed 10; the limit is .4053',
    source: `${BERNSTEIN}; computed`,
    expected: equals({ 'median φ': 0.4404 }),
    why: 'Median of 60 000 vectors of another program; E v⁴ is infinite, so rare large entries thin few vectors out and leave the rest dense.',
    tolerance: 4 * 0.0039,
    toleranceWhy: '4 standard errors; medians of 200 deviated by .0038 in that program',
    measure: () => [
      quantile(
        range(HEAVY_VECTORS).map((k) => law('student', 1000, k)),
        0.5,
      ),
    ],
  },
  {
    id: 'density-limits',
    demo: 'D10',
    chapter: 3,
    sentence: 'The density of a long random vector depends on the law of its entries alone.',
    setting: 'd → ∞; log-normal with σ = 1; a tenth of the coordinates ±1, or Gaussian; Gaussian in d = 10',
    source: BERNSTEIN,
    ...printed({
      Gaussian: '.6366',
      uniform: '.7500',
      Laplace: '.5000',
      'Student t₃': '.4053',
      'log-normal': '.3679',
      'tenth ±1': '.1000',
      'tenth Gaussian': '.0637',
      'd = 10': '.673',
    }),
    why: '2/π, 3/4, 1/2, 4/π², e^(−1), p, 2p/π, (1 + 9·2/π)/10.',
    measure: () => [
      ...(['gaussian', 'uniform', 'laplace', 'student'] as const).map(densityOfLaw),
      logNormalDensity(1),
      sparseDensity(0.1, 'sign'),
      sparseDensity(0.1, 'gaussian'),
      gaussianDensity(10),
    ],
  },
  {
    id: 'density-gaussian-ten',
    demo: 'D10',
    chapter: 3,
    sentence: 'In few dimensions a Gaussian vector is denser than its limit.',
    setting: 'mean over 2000 vectors, d = 10, seed 11',
    source: `${BERNSTEIN}; derived`,
    expected: equals({ 'mean φ': 0.672958 }),
    why: 'E φ = (1 + (d − 1)·2/π)/d, since directions of a Gaussian do not depend on its length.',
    tolerance: 4 * 0.0024,
    toleranceWhy: '4 standard errors: one draw has standard deviation .107 (.339/√d)',
    measure: () => [mean(range(2000).map((k) => density(gaussianVector(10, 11, k))))],
  },
  {
    id: 'density-invariant',
    demo: 'D10',
    chapter: 3,
    sentence: 'Density does not see scale or order.',
    setting: '100 Gaussian vectors, d = 1 … 100, seed 10; times −3.7, and reversed',
    source: BERNSTEIN,
    expected: atMost({ 'largest change': 0 }),
    why: 'Both norms are homogeneous and symmetric in the coordinates.',
    tolerance: 1e-12,
    toleranceWhy: 'rounding of sums of up to 100 terms',
    measure: () => {
      const changes = vectors.flatMap((v) => [
        Math.abs(density(v.map((x) => -3.7 * x)) - density(v)),
        Math.abs(density(v.slice().reverse()) - density(v)),
      ]);
      return [Math.max(...changes)];
    },
  },
];
