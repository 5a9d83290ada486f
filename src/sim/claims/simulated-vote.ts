import { DEFAULT_DIALS, type Dials, Exchange } from '../../optim/exchange';
import { methodOf } from '../../optim/methods';
import { type AttackKind, attack } from '../attackers';
import { drawNoise, type NoiseKind } from '../noise';

export interface Ballots {
  noise: NoiseKind;
  /** |g|/σ, the same for all coordinates; the true gradient is +1 everywhere, or −1. */
  signalToNoise: number;
  truth?: 1 | -1;
  workers: number;
  /** Coordinates × steps are the votes that are counted. */
  dimension: number;
  steps: number;
  seed: number;
  liars?: { kind: AttackKind; count: number };
  method?: string;
  dials?: Partial<Dials>;
}

/**
 * The share of wrong coordinates in the updates of an exchange whose workers see the true gradient plus noise, in double precision. An
 * update of 0 counts half.
 */
export function shareOfWrongVotes(ballots: Ballots): number {
  const { noise, signalToNoise, truth = 1, workers, dimension, steps, seed, liars, method = 'signsgd-vote' } = ballots;
  const exchange = new Exchange(
    methodOf(method),
    { workers, dimension },
    { ...DEFAULT_DIALS, seed, ...ballots.dials },
    'double',
  );
  const honest = new Float64Array(dimension).fill(truth);
  const gradient = new Float64Array(dimension);
  let wrong = 0;
  for (let step = 0; step < steps; step++) {
    exchange.begin(1, step);
    for (let worker = 0; worker < workers; worker++) {
      drawNoise(noise, 1 / signalToNoise, seed, step, worker, gradient);
      for (let i = 0; i < dimension; i++) gradient[i] += truth;
      if (liars && worker >= workers - liars.count) attack(liars.kind, gradient, honest, seed, step, worker);
      exchange.take(worker, gradient);
    }
    const { update } = exchange.finish();
    for (let i = 0; i < dimension; i++) wrong += update[i] === 0 ? 0.5 : Number(update[i] * truth < 0);
  }
  return wrong / (dimension * steps);
}

/** The standard error of a share of n independent trials with chance p. */
export const errorOfShare = (p: number, n: number): number => Math.sqrt((p * (1 - p)) / n);
