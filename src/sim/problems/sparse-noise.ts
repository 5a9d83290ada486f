import { drawKey, drawWord, gaussianOf, STREAM } from '../../optim/random';
import { drawnOnce } from './draws';
import { type Problem, shared } from './problem';

export interface SparseNoiseShape {
  dimension?: number;
  /** Root of the noise's total variance. */
  noise?: number;
  /** How many coordinates, the first ones, share the noise evenly. */
  spread?: number;
  /** Seed of the start, N(0, I). */
  seed?: number;
}

/**
 * f = ½‖x‖² with Gaussian noise on a few coordinates only: the toy of signSGD, 1802.04434, figure A.1, at d = 100,
 * noise 100, spread 1. The mean of a batch of n normals is drawn as one, of deviation 1/√n. Throws a RangeError if the
 * noise has no coordinates to go to.
 */
export function sparseNoise({ dimension = 100, noise = 100, spread = 1, seed = 0 }: SparseNoiseShape = {}): Problem {
  if (!(Number.isInteger(spread) && spread >= 1 && spread <= dimension)) {
    throw new RangeError(`The noise is spread over 1 to ${dimension} coordinates, not ${spread}.`);
  }
  const startKey = drawKey(seed, STREAM.start, 0, 0);
  const noises = new Float64Array(spread);
  const drawn = drawnOnce((key, batch) => {
    const deviation = noise / Math.sqrt(spread * batch);
    for (let i = 0; i < spread; i++) noises[i] = deviation * gaussianOf(drawWord(key, i));
    return noises;
  });
  return shared({
    id: 'sparse-noise',
    name: 'Sparse noise',
    source: 'signSGD, 1802.04434, figure A.1',
    dimension,
    start: Array.from({ length: dimension }, (_, i) => gaussianOf(drawWord(startKey, i))),
    optimum: { at: Array.from({ length: dimension }, () => 0), value: 0 },
    smoothness: Array.from({ length: dimension }, () => 1),
    value(x) {
      let sum = 0;
      for (let i = 0; i < dimension; i++) sum += x[i] * x[i];
      return sum / 2;
    },
    gradient: (x, out) => out.set(x),
    sample(x, oracle, out) {
      out.set(x);
      const added = drawn(oracle);
      for (let i = 0; i < spread; i++) out[i] += added[i];
    },
  });
}
