import { DEFAULT_DIALS, type Dials, Exchange } from '../../optim/exchange';
import type { Method } from '../../optim/methods';
import type { Round } from '../../optim/round';
import { norm2Squared } from '../../optim/vector';
import { type AttackKind, attack } from '../attackers';
import type { Oracle, Problem } from './problem';
import { type Horizon, type Schedule, stepAt } from './schedule';

/** A method on its way through a problem, and how it is set. */
export interface Contender {
  method: Method;
  /** γ. */
  stepSize: number;
  /** `constant` unless told. */
  schedule?: Schedule;
  /**
   * x_{k+1} is the candidate if f is lower there, and x_k else, so that f never rises (Option 2 of stochastic sign
   * descent, 1905.12938). What the method remembers goes on either way.
   */
  keepBetter?: boolean;
  /** Dials left out take DEFAULT_DIALS; the seed is that of the run. */
  dials?: Partial<Omit<Dials, 'seed'>>;
}

/** What all contenders of a run have in common. */
export interface Track extends Horizon {
  problem: Problem;
  workers: number;
  seed: number;
  start: readonly number[];
  /** Workers before this one are honest. */
  honest: number;
  attack: AttackKind | null;
}

/** One contender under way. Its arrays are its own, and are overwritten by the next step. */
export class Lane {
  readonly exchange: Exchange;
  /** x_k, [dimension]. */
  readonly x: Float64Array;
  /** f(x_k). */
  value: number;
  /** The latest exchange; null before the first. */
  round: Round | null = null;
  private readonly gradient: Float64Array;
  /** x itself, unless the better of the two is kept. */
  private readonly candidate: Float64Array;
  private readonly truth: Float64Array;

  /** Throws what the exchange throws of a method whose parts do not fit. */
  constructor(
    readonly contender: Contender,
    private readonly track: Track,
  ) {
    const { problem, workers, seed, start } = track;
    const { dimension } = problem;
    const dials = { ...DEFAULT_DIALS, ...contender.dials, seed };
    this.exchange = new Exchange(contender.method, { workers, dimension }, dials, 'double');
    this.x = Float64Array.from(start);
    this.value = problem.value(this.x);
    this.gradient = new Float64Array(dimension);
    this.candidate = contender.keepBetter ? new Float64Array(dimension) : this.x;
    this.truth = new Float64Array(dimension);
  }

  begin(step: number): void {
    const { contender, track } = this;
    this.exchange.begin(stepAt(contender.schedule ?? 'constant', contender.stepSize, step, track), step);
    if (track.attack === 'omniscient') track.problem.gradient(this.x, this.truth);
  }

  /** One worker's turn. `noise`, [dimension], is added to what it sees; a liar then says something else. */
  take(oracle: Oracle, noise: Float64Array | null): void {
    const { track, gradient } = this;
    track.problem.sample(this.x, oracle, gradient);
    if (noise !== null) for (let i = 0; i < gradient.length; i++) gradient[i] += noise[i];
    if (track.attack !== null && oracle.worker >= track.honest) {
      attack(track.attack, gradient, this.truth, oracle.seed, oracle.step, oracle.worker);
    }
    this.exchange.take(oracle.worker, gradient);
  }

  finish(): void {
    const { x, candidate } = this;
    const { problem } = this.track;
    this.round = this.exchange.finish();
    const { update } = this.round;
    for (let i = 0; i < x.length; i++) candidate[i] = x[i] - update[i];
    problem.project?.(candidate);
    const value = problem.value(candidate);
    if (candidate !== x) {
      if (!(value < this.value)) return;
      x.set(candidate);
    }
    this.value = value;
  }

  /** Mean over the workers of ‖e‖₂; null where the method remembers nothing. */
  residual(): number | null {
    const { memory } = this.contender.method;
    if (memory !== 'feedback') return null;
    const owed = this.round?.residual ?? null;
    if (owed === null) return 0;
    const { workers, problem } = this.track;
    let sum = 0;
    for (let worker = 0; worker < workers; worker++) {
      sum += Math.sqrt(norm2Squared(owed, worker * problem.dimension, (worker + 1) * problem.dimension));
    }
    return sum / workers;
  }
}
