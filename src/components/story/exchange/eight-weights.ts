import { drawNoise, type NoiseKind } from '../../../sim/noise';

/** The true gradient of eight weights, from the steepest to the flattest. */
export const TRUTH: readonly number[] = [1.2, -0.9, 0.7, -0.5, 0.35, -0.25, 0.15, -0.1];

const SEED = 7;

/** What each worker sees of it in one step, [workers × 8], under noise of a deviation; the same for every method. */
export function seenBy(workers: number, level: number, step: number, kind: NoiseKind = 'gaussian'): Float64Array {
  const all = new Float64Array(workers * TRUTH.length);
  for (let worker = 0; worker < workers; worker++) {
    const own = all.subarray(worker * TRUTH.length, (worker + 1) * TRUTH.length);
    drawNoise(kind, level, SEED, step, worker, own);
    for (let i = 0; i < TRUTH.length; i++) own[i] += TRUTH[i];
  }
  return all;
}
