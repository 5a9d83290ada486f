import { density } from '../../optim/vector';
import { mean } from '../measures/statistics';
import { drawNoise } from '../noise';
import { densityOfLaw, gaussianDensity, logNormalDensity, sparseDensity } from '../theory/laws';
import { atMost, type Claim, equals, printed } from './claim';
import { gaussianVector, range } from './vectors';

const BERNSTEIN = 'signSGD, 1802.04434, eq. (1)';
const LAW_DIMENSION = 100_000;

const phi = (...v: number[]) => density(Float64Array.from(v));
const harmonic = (d: number) => density(Float64Array.from({ length: d }, (_, i) => 1 / (i + 1)));
const law = (kind: Parameters<typeof drawNoise>[0]) => {
  const v = new Float32Array(LAW_DIMENSION);
  drawNoise(kind, 1, 10, 0, 0, v);
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
      'Each law of noise has its own density: uniform is densest, sparse thinnest, bimodal denser than Gaussian.',
    setting: 'one vector of 100 000 draws of each law, seed 10',
    source: `${BERNSTEIN}; the laws' moments`,
    expected: equals({ gaussian: 0.63662, uniform: 0.75, laplace: 0.5, bimodal: 0.821221, sparse: 0.0063662 }),
    why: 'As d grows φ tends to (E|v|)²/E v²: 2/π, 3/4, 1/2, the folded normal pair, and p·2/π for a share p = 1/100 of Gaussians.',
    tolerance: [4 * 0.0010713, 4 * 0.000866, 4 * 0.0015811, 4 * 0.00070263, 4 * 0.0001072],
    toleranceWhy: '4 standard errors of one draw at this d, by the delta method on E|v| … E v⁴',
    measure: () => [law('gaussian'), law('uniform'), law('laplace'), law('bimodal'), law('sparse')],
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
    why: '2/π, 3/4, 1/2, 4/π², e^{−1}, p, 2p/π, (1 + 9·2/π)/10.',
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
