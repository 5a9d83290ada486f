import { STREAM, threefry, type Words } from '../../optim/random';
import { type NoiseKind, unitNoise } from '../noise';

const key: Words = [0, 0];
const pair: Words = [0, 0];

/**
 * The same numbers as drawNoise into `out` [dimension], for the few coordinates of a problem in closed form: nothing is
 * allocated, and no more is drawn than is asked for.
 */
export function drawFew(
  kind: NoiseKind,
  level: number,
  seed: number,
  step: number,
  worker: number,
  out: Float64Array,
): void {
  threefry(seed, STREAM.noise, step, worker, key);
  for (let i = 0; i < out.length; i++) {
    threefry(key[0], key[1], i, 0, pair);
    out[i] = level * unitNoise(kind, pair[0], pair[1], i);
  }
}
