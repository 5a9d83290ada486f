import { drawWord, drawWords, gaussianOf, STREAM, threefry, type Words } from '../optim/random';
import type { Vector } from '../optim/vector';

export type NoiseKind = 'gaussian' | 'uniform' | 'laplace' | 'student' | 'skewed' | 'bimodal' | 'sparse';

/** The kinds of noise in the order they are listed. All have mean 0 and variance 1. */
export const NOISES: { value: NoiseKind; label: string }[] = [
  { value: 'gaussian', label: 'Gaussian' },
  { value: 'uniform', label: 'uniform' },
  { value: 'laplace', label: 'Laplace' },
  { value: 'student', label: 'Student t₃' },
  { value: 'skewed', label: 'skewed' },
  { value: 'bimodal', label: 'bimodal' },
  { value: 'sparse', label: 'sparse' },
];

/** One coordinate in this many is hit by sparse noise. */
export const SPARSE_EVERY = 100;

/** Skewed noise is +3 with chance 1/10 and −1/3 else: mean 0, variance 1, and it leans to minus nine times in ten. */
export const SKEWED = { chance: 0.1, high: 3, low: -1 / 3 };

/** Bimodal noise is ±0.9 by a fair coin, plus a normal that brings the variance to 1. */
export const BIMODAL = { centre: 0.9, spread: Math.sqrt(1 - 0.81) };

/**
 * What multiplies a normal where sparse noise hits a vector of d numbers, √(d/⌈d/100⌉): the mean square over coordinates is then that of the
 * other kinds, however few there are. Without d its limit, √100.
 */
export function sparseHit(dimension = SPARSE_EVERY): number {
  return Math.sqrt(dimension / Math.ceil(dimension / SPARSE_EVERY));
}

/**
 * One coordinate's noise of mean 0 and variance 1, from its two random words; only Student's t needs the second. Sparse noise hits one
 * coordinate in a hundred with `hit` times a normal, which depends on how many coordinates there are.
 */
export function unitNoise(
  kind: NoiseKind,
  word: number,
  second: number,
  coordinate: number,
  hit = sparseHit(),
): number {
  switch (kind) {
    case 'gaussian':
      return gaussianOf(word);
    case 'uniform':
      return (((word >>> 8) + 0.5) / 8388608 - 1) * Math.sqrt(3);
    case 'laplace':
      return laplaceOf(word);
    case 'student':
      return studentOf(word, second);
    case 'skewed':
      return ((word >>> 8) + 0.5) / 16777216 < SKEWED.chance ? SKEWED.high : SKEWED.low;
    case 'bimodal':
      // The normal does not use the lowest bit of its word.
      return (word & 1 ? BIMODAL.centre : -BIMODAL.centre) + BIMODAL.spread * gaussianOf(word);
    case 'sparse':
      return coordinate % SPARSE_EVERY === 0 ? hit * gaussianOf(word) : 0;
  }
}

/** Laplace of scale 1/√2: the top bit is the sign, the next 24 bits the chance of going further. */
function laplaceOf(word: number): number {
  const further = (((word & 0x7fffffff) >>> 7) + 0.5) / 16777216;
  const size = -Math.log(further) * Math.SQRT1_2;
  return word >>> 31 ? -size : size;
}

/**
 * Student's t with 3 degrees of freedom over √3: √(u^(−2/3) − 1) cos 2πv (Bailey, "Polar generation of random variates with the
 * t-distribution", Mathematics of Computation 62, 1994). With y = u^(−1/3) the radicand is
 * (1 − u)(1 + y) / (u(1 + y + y²)), in which nothing cancels, so that single precision agrees.
 */
function studentOf(word: number, second: number): number {
  const u = ((word >>> 8) + 0.5) / 16777216;
  const y = 1 / Math.cbrt(u);
  const radius = Math.sqrt(((1 - u) * (1 + y)) / (u * (1 + y + y * y)));
  // The top bit takes the cosine's sign, the next 24 the place within a quarter turn.
  const quarter = (((second & 0x7fffffff) >>> 7) + 0.5) / 16777216;
  const size = radius * Math.cos((Math.PI / 2) * quarter);
  return second >>> 31 ? -size : size;
}

/** The random words of some coordinates at a time. */
const words = new Uint32Array(4096);
const key: Words = [0, 0];
const pair: Words = [0, 0];

/** The noise that one worker's gradient gets in a step, into `out` [dimension]: σ times unit noise, the same for every method. */
export function drawNoise(
  kind: NoiseKind,
  level: number,
  seed: number,
  step: number,
  worker: number,
  out: Vector,
): void {
  threefry(seed, STREAM.noise, step, worker, key);
  if (kind === 'sparse') {
    out.fill(0);
    const hit = sparseHit(out.length);
    for (let i = 0; i < out.length; i += SPARSE_EVERY) out[i] = level * unitNoise(kind, drawWord(key, i), 0, i, hit);
    return;
  }
  if (kind === 'student') {
    for (let i = 0; i < out.length; i++) {
      threefry(key[0], key[1], i, 0, pair);
      out[i] = level * unitNoise(kind, pair[0], pair[1], i);
    }
    return;
  }
  for (let from = 0; from < out.length; from += words.length) {
    const end = Math.min(out.length, from + words.length);
    drawWords(key, from, words, end - from);
    for (let i = from; i < end; i++) out[i] = level * unitNoise(kind, words[i - from], 0, i);
  }
}
