import { BIMODAL, type NoiseKind, SKEWED, SPARSE_EVERY } from '../noise';
import { checkNotNegative } from './argument';
import { normalCdf } from './normal';

/**
 * The exact chance that one worker's sign is wrong, P[noise < −S] + ½ P[noise = −S], at signal-to-noise ratio S = |g|/σ
 * ≥ 0: the mean over coordinates where the noise is sparse. `truth` is the sign of g, which matters to skewed noise
 * alone.
 */
export function flipRate(law: NoiseKind, signalToNoise: number, truth: 1 | -1 = 1): number {
  checkNotNegative('The signal-to-noise ratio', signalToNoise);
  return FLIP[law](signalToNoise, truth);
}

const FLIP: Record<NoiseKind, (s: number, truth: 1 | -1) => number> = {
  gaussian: (s) => normalCdf(-s),
  uniform: (s) => Math.max(0, 0.5 - s / (2 * Math.sqrt(3))),
  laplace: (s) => 0.5 * Math.exp(-Math.SQRT2 * s),
  // With u = t/√3 = S, the distribution function of Student's t with 3 degrees of freedom is ½ + (atan u + u/(1 +
  // u²))/π.
  student: (s) => (Math.atan2(1, s) - s / (1 + s * s)) / Math.PI,
  skewed: (s, truth) =>
    truth === 1 ? atMost(SKEWED.low, -s, 1 - SKEWED.chance) : atMost(-SKEWED.high, -s, SKEWED.chance),
  bimodal: (s) => {
    const { centre, spread } = BIMODAL;
    return 0.5 * (normalCdf((-s - centre) / spread) + normalCdf((centre - s) / spread));
  },
  sparse: (s) => normalCdf(-s / Math.sqrt(SPARSE_EVERY)) / SPARSE_EVERY + (1 - 1 / SPARSE_EVERY) * atMost(0, -s, 1),
};

/**
 * The chance that the lower of two values is below a threshold, half of it on the threshold; the upper one never is.
 */
function atMost(value: number, threshold: number, chance: number): number {
  return value < threshold ? chance : value === threshold ? chance / 2 : 0;
}
