import type { Frame } from '../../sim/history';

/** Coordinates in a packed word. */
export const WORD = 32;

/** Whether a word says minus at a coordinate. */
export function isMinus(word: number, coordinate: number): boolean {
  return ((word >>> coordinate) & 1) === 1;
}

/** How many coordinates of a word are set. */
export function countSet(word: number): number {
  let rest = word >>> 0;
  let count = 0;
  for (; rest !== 0; count++) rest &= rest - 1;
  return count;
}

/** The share of coordinates on which two words agree. */
export function agreement(a: number, b: number): number {
  return 1 - countSet(a ^ b) / WORD;
}

/** How many workers a frame shows. */
export function workersIn(frame: Frame): number {
  return frame.gradients.length / WORD;
}

/** The gradient averaged over the workers of a frame, 32 numbers. */
export function meanGradient({ gradients }: Frame): Float32Array {
  const mean = new Float32Array(WORD);
  for (let i = 0; i < gradients.length; i++) mean[i % WORD] += gradients[i];
  const workers = gradients.length / WORD;
  return mean.map((sum) => sum / workers);
}

/** The signs of numbers from `from` on as a word, bit 1 for minus. */
export function signsOf(values: ArrayLike<number>, from = 0): number {
  let word = 0;
  for (let i = 0; i < WORD; i++) if (values[from + i] < 0) word |= 1 << i;
  return word >>> 0;
}

/** What a worker said: its ballot, or where numbers are sent the signs of its numbers. */
export function saidBy(frame: Frame, worker: number): number {
  return frame.ballots ? frame.ballots[worker] : signsOf(frame.gradients, worker * WORD);
}
