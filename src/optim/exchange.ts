import { type Bits, bitsPerExchange } from './bits';
import { COMPRESSORS } from './compressors';
import type { Dials } from './dials';
import { type Layers, layerOffsets } from './layers';
import { coordinateMedian } from './median';
import { addDecoded, type Message } from './message';
import { type Method, needsOnlyMean } from './methods';
import { wordsFor } from './pack';
import { checkParts } from './parts';
import { drawKey, SERVER, STREAM } from './random';
import { Finished, type Round } from './round';
import { rowsOf, Sender } from './sender';
import { serverRule } from './server';
import { countFaults, type Faults } from './sign';
import { Tally, type Vote } from './tally';
import { allFinite, clear, type Precision, type Vector, vector } from './vector';

export { DEFAULT_DIALS, type Dials } from './dials';

export interface Shape {
  workers: number;
  dimension: number;
  /** Sizes of the layers that scales are taken over; the whole vector is one layer without it. */
  layers?: readonly number[];
}

/** What an exchange carries from one step to the next; arrays are copies. */
export interface Memory {
  momentum: Vector | null;
  /** Error feedback's e, or EF21's G. */
  residual: Vector | null;
  /** Of the server rule, and last the residual of the downlink where it has one. */
  server: Vector[];
  rounds: number;
}

/**
 * One method's exchange between M workers and a server. Feed it a step's gradients one worker at a time (begin, take …,
 * finish), or all at once (round). Single precision is the twin of gpu/exchange.ts; double precision is for scripts and tests.
 */
export class Exchange {
  readonly bits: Bits;
  private readonly layers: Layers;
  private readonly sender: Sender;
  private readonly downlink: Sender | null;
  private readonly update: Vector;
  private readonly ballots: Uint32Array | null;
  private readonly ballotRows: Uint32Array[];
  private readonly tally: Tally | null;
  private readonly medianOf: Vector | null;
  private readonly medianRows: Vector[];
  private readonly server;
  /** Error feedback's residuals, what Round shows of the memory. */
  private readonly owed: Vector | null;
  private readonly voted: Message;
  private faults: Faults = { nan: 0, infinite: 0 };
  private rounds = 0;
  private stepSize = 0;
  private step = 0;

  /** Throws a TypeError if the method's parts do not fit, a RangeError if the layers do not add up to the dimension. */
  constructor(
    readonly method: Method,
    readonly shape: Shape,
    readonly dials: Dials,
    precision: Precision = 'single',
  ) {
    checkParts(method);
    const { workers, dimension } = shape;
    const words = wordsFor(dimension);
    const { ballot } = COMPRESSORS[method.compressor];
    this.layers = layerOffsets(dimension, shape.layers);
    this.bits = bitsPerExchange(method, workers, dimension, this.layers.length - 1, dials);
    this.sender = new Sender(method, workers, this.layers, dials, precision);
    const down = { momentum: 'none', memory: 'feedback', compressor: method.downlink } as const;
    this.downlink = method.downlink === 'none' ? null : new Sender(down, 1, this.layers, dials, precision);
    this.update = vector(dimension, precision);
    this.ballots = ballot ? new Uint32Array(workers * words) : null;
    this.ballotRows = Array.from({ length: ballot ? workers : 0 }, (_, worker) =>
      (this.ballots as Uint32Array).subarray(worker * words, (worker + 1) * words),
    );
    this.tally = ballot ? new Tally(dimension) : null;
    this.medianOf = method.aggregator === 'median' ? vector(workers * dimension, precision) : null;
    this.medianRows = rowsOf(this.medianOf, dimension);
    this.owed = method.memory === 'feedback' ? this.sender.memory : null;
    this.voted = { ...this.sender.message };
    this.server = serverRule(method.server, dimension, precision);
  }

  /** Starts the exchange of `step` (it keys the coins) at a step size. */
  begin(stepSize: number, step: number): void {
    this.stepSize = stepSize;
    this.step = step;
    clear(this.update);
    this.tally?.clear();
    this.medianOf?.fill(0);
    this.faults = { nan: 0, infinite: 0 };
  }

  /** One worker's gradient, [dimension]; read, not kept. Workers come in any order, each once. */
  take(worker: number, gradient: Vector): void {
    const { sender, stepSize, step } = this;
    this.note(gradient);
    if (this.ballots) sender.message.words = this.ballotRows[worker];
    const unit = this.method.memory === 'feedback' ? stepSize : 1;
    sender.send(worker, gradient, stepSize, unit, step, worker);
    this.tally?.add(sender.message.words, sender.message.zeros);
    if (this.method.aggregator === 'mean') sender.deliver(worker, this.update);
    else if (this.medianOf) sender.deliver(worker, this.medianRows[worker]);
  }

  /** The mean of all workers' gradients at once, for methods that need no more (needsOnlyMean). */
  takeMean(mean: Vector): void {
    if (!needsOnlyMean(this.method)) throw new TypeError(`${this.method.name} needs every worker's own gradient.`);
    this.note(mean);
    for (let i = 0; i < mean.length; i++) this.update[i] += this.shape.workers * mean[i];
  }

  /** Aggregates what was taken and returns the update. */
  finish(): Round {
    const { method, dials, update, tally, stepSize } = this;
    this.rounds++;
    const vote = this.aggregate();
    this.server.apply(update, method.memory === 'feedback' ? 1 : stepSize, dials, this.rounds);
    if (this.downlink) {
      this.downlink.send(0, update, 1, stepSize, this.step, SERVER);
      update.fill(0);
      this.downlink.deliver(0, update);
    }
    return new Finished(update, this.bits, this.ballots, tally, vote, this.owed, this.faults);
  }

  /** One whole exchange: gradients [workers × dimension], worker-major. */
  round(gradients: Vector, stepSize: number, step: number): Round {
    const { workers, dimension } = this.shape;
    if (gradients.length !== workers * dimension) {
      throw new RangeError(`${workers} workers × ${dimension} coordinates are not ${gradients.length} numbers.`);
    }
    this.begin(stepSize, step);
    for (let worker = 0; worker < workers; worker++)
      this.take(worker, gradients.subarray(worker * dimension, (worker + 1) * dimension));
    return this.finish();
  }

  save(): Memory {
    return {
      momentum: this.sender.momentum?.slice() ?? null,
      residual: this.sender.memory?.slice() ?? null,
      server: this.serverState().map((v) => v.slice()),
      rounds: this.rounds,
    };
  }

  load(memory: Memory): void {
    if (memory.momentum) this.sender.momentum?.set(memory.momentum);
    if (memory.residual) this.sender.memory?.set(memory.residual);
    const state = this.serverState();
    memory.server.forEach((v, i) => {
      state[i].set(v);
    });
    this.rounds = memory.rounds;
  }

  private serverState(): Vector[] {
    const owed = this.downlink?.memory;
    return owed ? [...this.server.state, owed] : this.server.state;
  }

  /** What the workers sent, as one vector in `update`; the vote where it is a majority. */
  private aggregate(): Vote | null {
    const { method, dials, update, tally, medianOf } = this;
    const { workers } = this.shape;
    if (tally && method.aggregator === 'majority') {
      const vote = tally.vote(dials.tie, () => drawKey(dials.seed, STREAM.tie, this.step, SERVER));
      // All ballots of a round stand for the same two numbers.
      this.voted.words = vote.words;
      this.voted.zeros = vote.zeros;
      addDecoded(this.voted, this.layers, 1, update);
      return vote;
    }
    if (medianOf) coordinateMedian(medianOf, workers, update);
    else if (workers > 1) for (let i = 0; i < update.length; i++) update[i] /= workers;
    return null;
  }

  private note(gradient: Vector): void {
    if (allFinite(gradient)) return;
    const { nan, infinite } = countFaults(gradient);
    this.faults.nan += nan;
    this.faults.infinite += infinite;
  }
}
