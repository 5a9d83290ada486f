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

const kept = new Map<string, CountedVotes[]>();

const keyOf = (noise: JurorNoiseId, signalToNoise: number) => `${noise} ${signalToNoise}`;

/** Ballots packed, sent and counted: the share of wrong votes on coordinates whose true gradient is S and whose noise has variance 1. */
export function countedVotes(noise: JurorNoiseId, signalToNoise: number): CountedVotes[] {
  const known = kept.get(keyOf(noise, signalToNoise));
  if (known) return known;
  return JURIES.map((workers) => {
    const counting = countJury(noise, signalToNoise, workers);
    let step = counting.next();
    while (!step.done) step = counting.next();
    return step.value;
  });
}

/** Counts the votes that a figure opens with, a ballot at a time, and keeps them. */
export function* prepareVotes(noise: JurorNoiseId, signalToNoise: number): Generator<void> {
  const votes: CountedVotes[] = [];
  for (const workers of JURIES) votes.push(yield* countJury(noise, signalToNoise, workers));
  kept.set(keyOf(noise, signalToNoise), votes);
}

/** What one worker sees, on every coordinate. */
const GRADIENT = new Float32Array(VOTES);

/** One jury; pauses after each ballot. */
function* countJury(id: JurorNoiseId, signalToNoise: number, workers: number): Generator<void, CountedVotes> {
  const exchange = new Exchange(
    methodOf('signsgd-vote'),
    { workers, dimension: VOTES },
    { ...DEFAULT_DIALS, zero: 'coin', tie: 'coin' },
    'single',
  );
  exchange.begin(1, 0);
  for (let worker = 0; worker < workers; worker++) {
    const noise = jurorNoise(id, workers, worker, VOTES);
    for (let i = 0; i < VOTES; i++) GRADIENT[i] = noise[i] + signalToNoise;
    exchange.take(worker, GRADIENT);
    yield;
  }
  const { update } = exchange.finish();
  let count = 0;
  for (let i = 0; i < VOTES; i++) if (update[i] < 0) count++;
  const wrong = count / VOTES;
  return { workers, wrong, error: Math.sqrt((wrong * (1 - wrong)) / VOTES) };
}
