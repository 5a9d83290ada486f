import { type Dials, Exchange } from '../../optim/exchange';
import { layerOffsets } from '../../optim/layers';
import { type Method, sendsBallots } from '../../optim/methods';
import { signAt, wordsFor } from '../../optim/pack';
import { rowsOf, Sender } from '../../optim/sender';
import type { Vector } from '../../optim/vector';

/** The halves that an exchange is taken apart into. */
export type HalfId =
  | 'gradient'
  | 'momentum'
  | 'owed'
  | 'ballots'
  | 'numbers'
  | 'tally'
  | 'sum'
  | 'vote'
  | 'mean'
  | 'step'
  | 'residual';

/** What one worker did in an exchange; vectors are [dimension]. */
export interface WorkerPart {
  gradient: Vector;
  /** m after this gradient; null without momentum. */
  momentum: Vector | null;
  /** Error feedback's e before, p = γg + e, and e after; null without memory. */
  before: Vector | null;
  wanted: Vector | null;
  after: Vector | null;
  /** Signs as they were sent, or null where numbers are. */
  ballot: Int8Array | null;
  /** What the server takes the message for: C of what was to be sent. */
  sent: Vector;
}

/** One exchange with all that happened in it. */
export interface TakenApart {
  method: Method;
  stepSize: number;
  halves: readonly HalfId[];
  truth: ArrayLike<number>;
  workers: WorkerPart[];
  /** Ballots for plus less ballots for minus, or null. */
  tally: Int32Array | null;
  /** Σ over workers of what was sent, [dimension]. */
  sum: Vector;
  /** Where a majority is taken. */
  vote: Int8Array | null;
  /** Coordinates whose ballots were tied, and those where the vote is the opposite of the true sign. */
  tied: boolean[];
  wrong: boolean[];
  /** x ← x − update. */
  update: Vector;
  bitsUp: number;
  bitsDown: number;
}

export interface ExchangeSetting {
  method: Method;
  workers: number;
  dials: Dials;
  stepSize: number;
  /** Exchanges made; the last is taken apart. The steps that key the coins are 1 … rounds. */
  rounds: number;
  /** Gradients of one step, [workers × dimension], worker-major. */
  gradientsAt: (step: number) => Float64Array;
  /** The gradient without noise, [dimension], that votes are held against. */
  truth: ArrayLike<number>;
}

/** The halves of a method's exchange, in order. */
export function halvesOf(method: Method): HalfId[] {
  const halves: HalfId[] = ['gradient'];
  if (method.momentum !== 'none') halves.push('momentum');
  if (method.memory === 'feedback') halves.push('owed');
  const ballots = sendsBallots(method);
  halves.push(ballots ? 'ballots' : 'numbers');
  if (method.aggregator === 'majority') halves.push('tally', 'vote');
  else if (method.memory === 'feedback') halves.push('mean');
  else halves.push('sum', 'mean');
  halves.push('step');
  if (method.memory === 'feedback') halves.push('residual');
  return halves;
}

/**
 * Runs a method's exchange in double precision and takes its last round apart. What each worker sent is seen through a sender of its own
 * that starts from the same memory and draws the same coins.
 */
export function takeApart(setting: ExchangeSetting): TakenApart {
  const { method, workers, dials, stepSize, rounds, gradientsAt, truth } = setting;
  const dimension = truth.length;
  const exchange = new Exchange(method, { workers, dimension }, dials, 'double');
  for (let step = 1; step < rounds; step++) exchange.round(gradientsAt(step), stepSize, step);
  const before = exchange.save();
  const gradients = gradientsAt(rounds);
  const round = exchange.round(gradients, stepSize, rounds);
  const after = exchange.save();

  const sender = new Sender(method, workers, layerOffsets(dimension), dials, 'double');
  if (before.momentum) sender.momentum?.set(before.momentum);
  if (before.residual) sender.memory?.set(before.residual);
  const unit = method.memory === 'feedback' ? stepSize : 1;
  const rows = (all: Vector | null) => rowsOf(all, dimension);
  const [momenta, owed, owing] = [rows(after.momentum), rows(before.residual), rows(after.residual)];
  const words = wordsFor(dimension);
  const sum = new Float64Array(dimension);
  const parts = rows(gradients).map((gradient, worker): WorkerPart => {
    sender.send(worker, gradient, stepSize, unit, rounds, worker);
    const sent = new Float64Array(dimension);
    const wanted = method.memory === 'feedback' ? rows(sender.memory)[worker].slice() : null;
    sender.deliver(worker, sent);
    for (let i = 0; i < dimension; i++) sum[i] += sent[i];
    const ballot = round.ballots?.slice(worker * words, (worker + 1) * words);
    return {
      gradient,
      momentum: momenta[worker] ?? null,
      before: owed[worker] ?? null,
      wanted,
      after: owing[worker] ?? null,
      ballot: ballot ? signsIn(ballot, sender.message.zeros, dimension) : null,
      sent,
    };
  });

  const { vote } = round;
  const voted = vote && signsIn(vote.words, vote.zeros, dimension);
  return {
    method,
    stepSize,
    halves: halvesOf(method),
    truth,
    workers: parts,
    tally: round.tally,
    sum,
    vote: voted,
    tied: Array.from({ length: dimension }, (_, i) => vote !== null && signAt(vote.ties, i) < 0),
    wrong: Array.from({ length: dimension }, (_, i) => voted !== null && voted[i] * truth[i] < 0),
    update: round.update,
    bitsUp: round.bitsUp,
    bitsDown: round.bitsDown,
  };
}

/** The first signs of packed words; 0 where `zeros` says so. */
function signsIn(words: Uint32Array, zeros: Uint32Array | null, dimension: number): Int8Array {
  return Int8Array.from({ length: dimension }, (_, i) => signAt(words, i, zeros));
}
