import { liarsOf } from '../../sim/attackers';
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

/** How many workers of a frame are honest, the first ones; before a fork it is not known, and all count as honest. */
export function honestIn(frame: Frame, { settings, stretches }: Pick<History, 'settings' | 'stretches'>): number {
  const workers = workersIn(frame);
  const known = frame.step >= stretches[stretches.length - 1].from;
  return known ? workers - liarsOf({ ...settings, workers }) : workers;
}

/** What the first workers of a frame sent of, averaged, 32 numbers: all of them unless said. */
export function meanGradient(frame: Frame, workers = workersIn(frame)): Float32Array {
  const mean = new Float32Array(WORD);
  for (let i = 0; i < workers * WORD; i++) mean[i % WORD] += frame.gradients[i];
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
