import { drawKey, drawUniform, drawWord, gaussianOf, STREAM, type Words } from '../optim/random';
import type { Settings } from './parameters';

type Kind = Pick<Settings, 'partition' | 'alpha' | 'seed'>;

/** Coordinates of the random draws that one class's gamma variate may use. */
const TRIES = 64;

/**
 * The shares of the classes that a worker draws its examples from, [classes], or null where it does not look at classes.
 * `label`: class m mod C alone. `dirichlet`: drawn from Dir(α p), p the same for every class (Hsu, Qi, Brown, "Measuring the effects
 * of non-identical data distribution for federated visual classification", 1909.06335, §2), the same in every step.
 */
export function classMix({ partition, alpha, seed }: Kind, worker: number, classes: number): Float64Array | null {
  if (partition === 'label') return Float64Array.from({ length: classes }, (_, c) => (c === worker % classes ? 1 : 0));
  if (partition !== 'dirichlet') return null;
  const key = drawKey(seed, STREAM.partition, 0, worker);
  const logs = Array.from({ length: classes }, (_, c) => logGamma(alpha / classes, key, c * TRIES));
  const most = Math.max(...logs);
  const sizes = logs.map((log) => Math.exp(log - most));
  const sum = sizes.reduce((a, b) => a + b, 0);
  return Float64Array.from(sizes, (size) => size / sum);
}

/**
 * What share of each class every worker draws, [workers × classes], worker-major. Of the same data and of shards that is a class's
 * share in the data, which is the same for all: the sets hold about as many examples of each class.
 */
export function classShares(
  settings: Kind & { workers: number },
  { classes }: { classes: readonly unknown[] },
): Float32Array {
  const shares = new Float32Array(settings.workers * classes.length).fill(1 / classes.length);
  for (let worker = 0; worker < settings.workers; worker++) {
    const mix = classMix(settings, worker, classes.length);
    if (mix) shares.set(mix, worker * classes.length);
  }
  return shares;
}

/**
 * The logarithm of a gamma variate of a shape below 1 or above, from draws `first`, `first` + 1, … of a key: Marsaglia and Tsang ("A simple
 * method for generating gamma variables", 2000) for shape + 1, brought down by U^(1/shape). Small shapes give numbers that
 * only their logarithms can hold.
 */
function logGamma(shape: number, key: Words, first: number): number {
  const d = shape + 1 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  let log = Math.log(d);
  // The chance to be refused once is below 1 in 20, so the last draws are never reached.
  for (let at = first + 1; at + 1 < first + TRIES; at += 2) {
    const x = gaussianOf(drawWord(key, at));
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(drawUniform(key, at + 1)) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
      log = Math.log(d * v);
      break;
    }
  }
  return log + Math.log(drawUniform(key, first)) / shape;
}
