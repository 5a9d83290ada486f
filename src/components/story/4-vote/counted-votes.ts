import { DEFAULT_DIALS, Exchange } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { type JurorNoiseId, jurorNoise } from './juror-noise';

/** Sizes of the juries that are really asked. */
export const JURIES = [1, 3, 7, 15, 31, 63];
/** Votes that each of them casts. */
export const VOTES = 2000;

export interface CountedVotes {
  workers: number;
  /** The share of wrong votes, and its standard error. */
  wrong: number;
  error: number;
}

/** Ballots packed, sent and counted: the share of wrong votes on coordinates whose true gradient is S and whose noise has variance 1. */
export function countedVotes(noise: JurorNoiseId, signalToNoise: number): CountedVotes[] {
  return JURIES.map((workers) => {
    const exchange = new Exchange(
      methodOf('signsgd-vote'),
      { workers, dimension: VOTES },
      { ...DEFAULT_DIALS, zero: 'coin', tie: 'coin' },
      'single',
    );
    const gradients = jurorNoise(noise, workers, VOTES).map((value) => value + signalToNoise);
    const update: ArrayLike<number> = exchange.round(gradients, 1, 0).update;
    const wrong = Array.from(update).filter((vote) => vote < 0).length / VOTES;
    return { workers, wrong, error: Math.sqrt((wrong * (1 - wrong)) / VOTES) };
  });
}
