import { drawKey, drawWord, drawWords, gaussianOf, STREAM } from '../optim/random';
import type { NoiseKind } from './parameters';

/** One coordinate in this many is hit by sparse noise. */
export const SPARSE_EVERY = 100;

/** Skewed noise is +3 with chance 1/10 and −1/3 else: mean 0, variance 1, and it leans to minus nine times in ten. */
export const SKEWED = { chance: 0.1, high: 3, low: -1 / 3 };

/**
 * One coordinate's noise of mean 0 and variance 1, from two random words. Sparse noise hits one coordinate in a hundred with √100 times
 * a normal, so that the mean square over coordinates is that of the others.
 */
export function unitNoise(kind: NoiseKind, word: number, coordinate: number): number {
  if (kind === 'gaussian') return gaussianOf(word);
  if (kind === 'uniform') return (((word >>> 8) + 0.5) / 8388608 - 1) * Math.sqrt(3);
  if (kind === 'sparse') return coordinate % SPARSE_EVERY === 0 ? Math.sqrt(SPARSE_EVERY) * gaussianOf(word) : 0;
  return ((word >>> 8) + 0.5) / 16777216 < SKEWED.chance ? SKEWED.high : SKEWED.low;
}

/** The random words of some coordinates at a time. */
const words = new Uint32Array(4096);

/** The noise that one worker's gradient gets in a step, into `out` [dimension]: σ times unit noise, the same for every method. */
export function drawNoise(
  kind: NoiseKind,
  level: number,
  seed: number,
  step: number,
  worker: number,
  out: Float32Array,
): void {
  const key = drawKey(seed, STREAM.noise, step, worker);
  if (kind === 'sparse') {
    out.fill(0);
    for (let i = 0; i < out.length; i += SPARSE_EVERY) out[i] = level * unitNoise(kind, drawWord(key, i), i);
    return;
  }
  for (let from = 0; from < out.length; from += words.length) {
    drawWords(key, from, words);
    const end = Math.min(out.length, from + words.length);
    for (let i = from; i < end; i++) out[i] = level * unitNoise(kind, words[i - from], i);
  }
}
