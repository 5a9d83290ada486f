import { DEFAULT_DIALS, Exchange } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { drawKey, drawUniform, STREAM } from '../../../optim/random';
import { type AttackKind, attack } from '../../../sim/attackers';
import { drawNoise } from '../../../sim/noise';

/** As many workers as the paper’s adversarial experiments on a toy have. */
export const WORKERS = 27;
export const COORDINATES = 24;
const SEED = 14;

/** The rows of the table whose answers are compared. */
export const ANSWERS = ['sgd', 'median-sgd', 'signsgd-vote'] as const;
export type AnswerId = (typeof ANSWERS)[number];

/** The true gradient: ±1, the signs drawn. */
export const TRUTH: Float64Array = Float64Array.from({ length: COORDINATES }, (_, i) =>
  drawUniform(drawKey(SEED, STREAM.start, 0, 0), i) < 0.5 ? -1 : 1,
);

export interface LyingExchange {
  /** What every worker sent, [COORDINATES] each. */
  sent: Float64Array[];
  /** What each server made of it, in the unit of the true gradient; the vote is ±1. */
  answers: Record<AnswerId, Float64Array>;
}

/** Whether worker 0 … 26 lies: its bit of `who`. */
export function lies(who: number, worker: number): boolean {
  return ((who >>> worker) & 1) === 1;
}

/** How many lie. */
export function liarsIn(who: number): number {
  return Array.from({ length: WORKERS }, (_, worker) => worker).filter((worker) => lies(who, worker)).length;
}

/** One exchange of 27 workers, some of whom lie, answered by a mean, a median and a vote. */
export function lyingExchange(who: number, kind: AttackKind, signalToNoise: number, step: number): LyingExchange {
  const sent = Array.from({ length: WORKERS }, (_, worker) => {
    const gradient = new Float64Array(COORDINATES);
    drawNoise('gaussian', 1 / signalToNoise, SEED, step, worker, gradient);
    for (let i = 0; i < COORDINATES; i++) gradient[i] += TRUTH[i];
    if (lies(who, worker)) attack(kind, gradient, TRUTH, SEED, step, worker);
    return gradient;
  });
  const answer = (id: AnswerId) => {
    const exchange = new Exchange(
      methodOf(id),
      { workers: WORKERS, dimension: COORDINATES },
      // An odd crowd of noisy gradients has neither zeros nor ties.
      { ...DEFAULT_DIALS, zero: 'plus', tie: 'plus' },
      'double',
    );
    exchange.begin(1, step);
    sent.forEach((gradient, worker) => {
      exchange.take(worker, gradient);
    });
    return Float64Array.from(exchange.finish().update);
  };
  return {
    sent,
    answers: { sgd: answer('sgd'), 'median-sgd': answer('median-sgd'), 'signsgd-vote': answer('signsgd-vote') },
  };
}

/** On how many coordinates an answer has not the sign of the truth. */
export function wrongIn(answer: Float64Array): number {
  return answer.filter((value, i) => value * TRUTH[i] <= 0).length;
}
