import { coinWord, drawKey, STREAM } from '../optim/random';
import type { Vector } from '../optim/vector';

export type AttackKind = 'flip' | 'random' | 'huge' | 'omniscient';

/** What the loud liar multiplies its gradient by. */
export const HUGE = -100;

/** What a liar may send instead of its gradient g. */
export const ATTACKS: readonly { id: AttackKind; label: string; why: string }[] = [
  {
    id: 'flip',
    label: 'flips its gradient',
    why: 'Sends −g: all that a liar who knows only its own gradient can do to a vote.',
  },
  {
    id: 'random',
    label: 'tosses coins',
    why: 'Sends the lengths of g under signs by fair coins: only noise, and a vote outlives much of it.',
  },
  { id: 'huge', label: 'shouts', why: 'Sends −100 g: a mean follows the loudest, a vote counts one head.' },
  {
    id: 'omniscient',
    label: 'knows the noiseless mean',
    why: 'Sends the opposite of the honest mean of this step’s batches, before noise is added, however noisy its own gradient is.',
  },
];

/** The number of liars among the workers. */
export function liarsOf({ attackers, workers }: { attackers: number; workers: number }): number {
  return Math.round((attackers * workers) / 100);
}

/** The number of workers that a true gradient is taken of, the first ones: the honest, or all where nobody is honest. */
export function honestOf(settings: { attackers: number; workers: number }): number {
  return settings.workers - liarsOf(settings) || settings.workers;
}

/** Whether a worker lies: the last ones do. */
export function isLiar(worker: number, settings: { attackers: number; workers: number }): boolean {
  return worker >= settings.workers - liarsOf(settings);
}

/**
 * Turns a liar's gradient into what it sends, in place. `trueGradient` is read by the omniscient alone; on a network it is the
 * mean of the honest workers' gradients before noise, of the same method in the same step. (signSGD with majority vote is fault
 * tolerant, 1810.05291, has liars that flip and liars that toss coins.)
 */
export function attack(
  kind: AttackKind,
  gradient: Vector,
  trueGradient: Vector,
  seed: number,
  step: number,
  worker: number,
): void {
  if (kind === 'random') tossSigns(gradient, seed, step, worker);
  else if (kind === 'omniscient') for (let i = 0; i < gradient.length; i++) gradient[i] = -trueGradient[i];
  else {
    const factor = kind === 'huge' ? HUGE : -1;
    for (let i = 0; i < gradient.length; i++) gradient[i] *= factor;
  }
}

function tossSigns(gradient: Vector, seed: number, step: number, worker: number): void {
  const key = drawKey(seed, STREAM.attack, step, worker);
  let coins = 0;
  for (let i = 0; i < gradient.length; i++) {
    if ((i & 31) === 0) coins = coinWord(key, i >>> 5);
    const size = Math.abs(gradient[i]);
    gradient[i] = (coins >>> (i & 31)) & 1 ? -size : size;
  }
}
