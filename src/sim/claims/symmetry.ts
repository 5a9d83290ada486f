import { foldedDistance, skewness } from '../measures/symmetry';
import { drawNoise, type NoiseKind } from '../noise';
import { momentumWrong } from '../theory/momentum';
import { WALL_GRADIENT } from '../theory/two-point';
import { type Claim, equals, printed } from './claim';
import { range } from './vectors';

const SAMPLES = 20_000;
const WALL_COMPUTED = 'Error feedback fixes signSGD, 1901.09847, counterexample 1; computed';
const REMARK = 'signSGD, 1802.04434, §4, Remark 3; central limit theorem';

/** Means of n draws of a law, 20 000 of them. */
function batchMeans(kind: NoiseKind, n: number): Float64Array {
  const sums = new Float64Array(SAMPLES);
  const drawn = new Float64Array(SAMPLES);
  for (const worker of range(n)) {
    drawNoise(kind, 1, 4, 0, worker, drawn);
    for (let i = 0; i < SAMPLES; i++) sums[i] += drawn[i] / n;
  }
  return sums;
}

export const symmetryClaims: readonly Claim[] = [
  {
    id: 'skewness-falls-with-batch',
    demo: 'D3',
    chapter: 4,
    sentence:
      'Averaging makes noise symmetric: the skewness of a batch mean falls like one over the root of the batch.',
    setting: 'skewed noise, 20 000 batch means, n = 1, 4, 16, seed 4',
    source: REMARK,
    expected: equals({ 'n = 1': 8 / 3, 'n = 4': 4 / 3, 'n = 16': 2 / 3 }),
    why: 'E X³ = .1·27 − .9/27 = 8/3 at variance 1; third cumulants of a mean fall by n², σ³ by n^(3/2).',
    tolerance: [0.038, 0.0234, 0.0187].map((error) => 4 * error),
    toleranceWhy: '4 standard errors; .038, .0234, .0187 over 300 repeats of another program',
    measure: () => [1, 4, 16].map((n) => skewness(batchMeans('skewed', n)).value),
  },
  {
    id: 'folding-shows-the-lean',
    demo: 'D3',
    chapter: 4,
    sentence: 'Folded about its mean, skewed noise gapes, and symmetric noise closes.',
    setting: 'largest gap between the laws of X and −X, 20 000 draws, seed 4',
    source: REMARK,
    expected: equals({ skewed: 0.8, Gaussian: 0, bimodal: 0 }),
    why: 'Between −1/3 and 1/3 the distribution functions are .9 and .1.',
    tolerance: [4 * 2 * Math.sqrt(0.09 / SAMPLES), 2.5 / Math.sqrt(SAMPLES), 2.5 / Math.sqrt(SAMPLES)],
    toleranceWhy:
      '4 standard errors 2√(.09/20 000); for symmetric laws 2.5/√20 000, which a Brownian supremum exceeds one time in 40',
    measure: () => (['skewed', 'gaussian', 'bimodal'] as const).map((kind) => foldedDistance(batchMeans(kind, 1), 0)),
  },
  {
    id: 'wall-momentum-law',
    demo: 'D5',
    chapter: 5,
    sentence: 'The more momentum, the more often its sign is right at the wall.',
    setting: 'P(m < 0) in the long run, to three digits',
    source: WALL_COMPUTED,
    ...printed({ 'β = .5': '.547', 'β = .8': '.402', 'β = .9': '.329', 'β = .95': '.245', 'β = .99': '.048' }),
    why: 'm is a sum of the draws with weights (1 − β)βᵏ; its law from another program.',
    measure: () => [0.5, 0.8, 0.9, 0.95, 0.99].map((beta) => momentumWrong(WALL_GRADIENT, beta)),
  },
  {
    id: 'wall-momentum-crossing',
    demo: 'D5',
    chapter: 5,
    sentence:
      'Momentum repairs the wall from a little above six tenths on: its sign is then right more often than not.',
    setting: 'P(m < 0) in the long run, on both sides of where it crosses ½',
    source: WALL_COMPUTED,
    expected: equals({ 'β = .6': 0.50451, 'β = .615': 0.493184 }),
    why: 'The exact law of the sum of 40 draws with weights (1 − β)βᵏ, in another program; the rest weighs β⁴⁰ < 4e-9.',
    tolerance: 0.001,
    toleranceWhy: 'the grid of the computation is good to three digits; both stay on their side of ½',
    measure: () => [0.6, 0.615].map((beta) => momentumWrong(WALL_GRADIENT, beta)),
  },
];
