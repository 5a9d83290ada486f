import { liarsOf } from '../../sim/attackers';
import type { Frame, History } from '../../sim/history';

/** Coordinates in a packed word. */
export const WORD = 32;

/** Whether a coordinate of a word is set. */
export function isSet(word: number, coordinate: number): boolean {
  return ((word >>> coordinate) & 1) === 1;
}

/** Whether a word of signs says minus at a coordinate. */
export const isMinus = isSet;

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

/** How many workers a frame shows. */
export function workersIn(frame: Frame): number {
  return frame.gradients.length / WORD;
}

type Stretches = Pick<History, 'settings' | 'stretches'>;

/** Whether the settings of a history are those that a frame was made under: a fork may have changed them since. */
function isOf({ step }: Frame, { stretches }: Stretches): boolean {
  return step >= stretches[stretches.length - 1].from;
}

/** How many workers of a frame are honest, the first ones; before a fork it is not known, and all count as honest. */
export function honestIn(frame: Frame, history: Stretches): number {
  const workers = workersIn(frame);
  return isOf(frame, history) ? workers - liarsOf({ ...history.settings, workers }) : workers;
}

/** Whether noise was added to the gradients of a frame, as far as is known. */
export function noisyIn(frame: Frame, history: Stretches): boolean {
  return isOf(frame, history) && history.settings.level > 0;
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

/** The coordinates at which numbers from `from` on are not zero, as a word. */
export function nonzero(values: ArrayLike<number>, from = 0): number {
  let word = 0;
  for (let i = 0; i < WORD; i++) if (values[from + i] !== 0) word |= 1 << i;
  return word >>> 0;
}

/** What a worker said: its ballot, or where numbers are sent the signs of its numbers. */
export function saidBy(frame: Frame, worker: number): number {
  return frame.ballots ? frame.ballots[worker] : signsOf(frame.gradients, worker * WORD);
}

/** The coordinates on which a worker said something, as a word: a ballot says something everywhere, a number that is 0 has no sign. */
export function spokenBy(frame: Frame, worker: number): number {
  return frame.ballots ? 0xffffffff : nonzero(frame.gradients, worker * WORD);
}

/** On how many of the first coordinates a worker agrees with the step, of those where it said something and a step was taken. */
export function agreement(frame: Frame, worker: number, count: number): { agreed: number; of: number } {
  const both = firstOf(spokenBy(frame, worker) & ~frame.still, count);
  const of = countSet(both);
  return { agreed: of - countSet((saidBy(frame, worker) ^ frame.vote) & both), of };
}

/** How many of the signs of `truth` a worker says the opposite of, and on how many it is silent, on the coordinates of `decided`. */
export function missed(
  frame: Frame,
  worker: number,
  truth: number,
  decided: number,
): { wrong: number; silent: number } {
  const spoken = spokenBy(frame, worker);
  return {
    wrong: countSet((saidBy(frame, worker) ^ truth) & decided & spoken),
    silent: countSet(decided & ~spoken),
  };
}
