import { drawKey, drawWord, gaussianOf, STREAM } from '../../optim/random';

/** A vector of independent standard normals, [dimension]; another one for every (seed, step). */
export function gaussianVector(dimension: number, seed: number, step = 0): Float64Array {
  const key = drawKey(seed, STREAM.oracle, step, 0);
  return Float64Array.from({ length: dimension }, (_, i) => gaussianOf(drawWord(key, i)));
}

/** ‖a − b‖₂². */
export function distanceSquared(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

/** 0, 1, … count − 1. */
export const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
