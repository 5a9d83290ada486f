import type { Frame, History } from '../../sim/history';

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

/** How many of the watched coordinates there are: a very small network has fewer than a word. */
export function watchedIn({ network, word }: History): number {
  return Math.min(WORD, network.dimension - WORD * word);
}

/** The first coordinates of a word alone. */
export function firstOf(word: number, count: number): number {
  return count >= WORD ? word >>> 0 : (word & ((1 << count) - 1)) >>> 0;
}

/** On how many of the first coordinates two words differ. */
export function differing(a: number, b: number, count = WORD): number {
  return countSet(firstOf(a ^ b, count));
}

/** The share of the first coordinates on which two words agree. */
export function agreement(a: number, b: number, count = WORD): number {
  return 1 - differing(a, b, count) / count;
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

/** The coordinates at which numbers are not zero, as a word. */
export function nonzero(values: ArrayLike<number>): number {
  let word = 0;
  for (let i = 0; i < WORD; i++) if (values[i] !== 0) word |= 1 << i;
  return word >>> 0;
}

/** What a worker said: its ballot, or where numbers are sent the signs of its numbers. */
export function saidBy(frame: Frame, worker: number): number {
  return frame.ballots ? frame.ballots[worker] : signsOf(frame.gradients, worker * WORD);
}
