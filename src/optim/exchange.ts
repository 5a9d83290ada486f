import { type Bits, bitsPerExchange } from './bits';
import { addDecoded, COMPRESSORS, type Message, moveDecoded } from './compressors';
import { type Layers, layerOffsets } from './layers';
import { checkParts, type Method, needsOnlyMean } from './methods';
import { wordsFor } from './pack';
import { drawKey, SERVER, STREAM } from './random';
import { serverRule } from './server';
import { countFaults, type Faults, type ZeroRule } from './sign';
import { Tally, type TieRule, type Vote } from './tally';
import { allFinite, type Precision, type Vector, vector } from './vector';

/** The dials of an exchange, named as in the field. */
export interface Dials {
  /** Momentum β of the worker (Signum, SSDM) or of the server (SGD with momentum). */
  beta: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  zero: ZeroRule;
  tie: TieRule;
  /** Keys the coins. */
  seed: number;
}

export const DEFAULT_DIALS: Dials = {
  beta: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  zero: 'coin',
  tie: 'coin',
  seed: 0,
};

export interface Shape {
  workers: number;
  dimension: number;
  /** Sizes of the layers that scales are taken over; the whole vector is one layer without it. */
  layers?: readonly number[];
}

/** One exchange. Its arrays belong to the exchange and are overwritten by the next. */
export interface Round {
  /** x ← x − update; [dimension]. */
  update: Vector;
  bitsUp: number;
  bitsDown: number;
  /** Packed signs of every worker, [workers × words], or null where numbers are sent. */
  ballots: Uint32Array | null;
  /** Σ of the signs per coordinate, [dimension], or null. */
  tally: Int32Array | null;
  vote: Vote | null;
  /** What error feedback still owes, [workers × dimension], or null without memory. */
  residual: Vector | null;
  faults: Faults;
}

/** What an exchange carries from one step to the next; arrays are copies. */
export interface Memory {
  momentum: Vector | null;
  residual: Vector | null;
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
  private readonly compressor;
  private readonly momentum: Vector | null;
  private readonly residual: Vector | null;
  private readonly sum: Vector;
  private readonly ballots: Uint32Array | null;
  private readonly tally: Tally | null;
  private readonly server;
  private message: Message;
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
    this.layers = layerOffsets(dimension, shape.layers);
    this.compressor = COMPRESSORS[method.compressor];
    this.bits = bitsPerExchange(method, workers, dimension, this.layers.length - 1, dials.zero, dials.tie);
    this.momentum = method.momentum ? vector(workers * dimension, precision) : null;
    this.residual = method.memory ? vector(workers * dimension, precision) : null;
    this.sum = vector(dimension, precision);
    this.ballots = this.compressor.ballot ? new Uint32Array(workers * words) : null;
    this.tally = this.compressor.ballot ? new Tally(dimension) : null;
    this.server = serverRule(method.server, dimension, precision);
    const zeros = dials.zero === 'zero' ? new Uint32Array(words) : null;
    this.message = {
      words: new Uint32Array(words),
      zeros,
      scales: new Float64Array(this.layers.length - 1),
      values: null,
    };
  }

  /** Starts the exchange of `step` (it keys the coins) at a step size. */
  begin(stepSize: number, step: number): void {
    this.stepSize = stepSize;
    this.step = step;
    this.sum.fill(0);
    this.tally?.clear();
    this.faults = { nan: 0, infinite: 0 };
  }

  /** One worker's gradient, [dimension]; read, not kept. Workers come in any order, each once. */
  take(worker: number, gradient: Vector): void {
    const { dimension } = this.shape;
    this.note(gradient);
    const value = this.valueToSend(worker, gradient);
    const { message } = this;
    if (this.ballots)
      message.words = this.ballots.subarray(worker * wordsFor(dimension), (worker + 1) * wordsFor(dimension));
    this.compressor.encode(
      value,
      this.layers,
      { seed: this.dials.seed, step: this.step, worker, zero: this.dials.zero },
      message,
    );
    this.tally?.add(message.words, message.zeros);
    const mean = this.method.aggregator === 'mean';
    if (mean && this.residual) moveDecoded(message, this.layers, value, this.sum);
    else if (mean) addDecoded(message, this.layers, 1, this.sum);
    else if (this.residual) addDecoded(message, this.layers, -1, value);
  }

  /** The mean of all workers' gradients at once, for methods that need no more (needsOnlyMean). */
  takeMean(mean: Vector): void {
    if (!needsOnlyMean(this.method)) throw new TypeError(`${this.method.name} needs every worker's own gradient.`);
    this.note(mean);
    for (let i = 0; i < mean.length; i++) this.sum[i] += this.shape.workers * mean[i];
  }

  /** Aggregates what was taken and returns the update. */
  finish(): Round {
    const { method, dials, shape, sum, tally } = this;
    this.rounds++;
    const vote =
      tally && method.aggregator === 'majority'
        ? tally.vote(dials.tie, drawKey(dials.seed, STREAM.tie, this.step, SERVER))
        : null;
    if (vote) {
      const message: Message = { words: vote.words, zeros: vote.zeros, scales: this.message.scales, values: null };
      addDecoded(message, this.layers, 1, sum);
    } else {
      for (let i = 0; i < sum.length; i++) sum[i] /= shape.workers;
    }
    this.server.apply(sum, method.memory ? 1 : this.stepSize, dials, this.rounds);
    return {
      update: sum,
      bitsUp: this.bits.up,
      bitsDown: this.bits.down,
      ballots: this.ballots,
      get tally() {
        return tally ? tally.sums() : null;
      },
      vote,
      residual: this.residual,
      faults: this.faults,
    };
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
      momentum: this.momentum?.slice() ?? null,
      residual: this.residual?.slice() ?? null,
      server: this.server.state.map((v) => v.slice()),
      rounds: this.rounds,
    };
  }

  load(memory: Memory): void {
    if (memory.momentum) this.momentum?.set(memory.momentum);
    if (memory.residual) this.residual?.set(memory.residual);
    memory.server.forEach((v, i) => {
      this.server.state[i].set(v);
    });
    this.rounds = memory.rounds;
  }

  private valueToSend(worker: number, gradient: Vector): Vector {
    const { dimension } = this.shape;
    const own = (all: Vector) => all.subarray(worker * dimension, (worker + 1) * dimension);
    let value = gradient;
    if (this.momentum) {
      const m = own(this.momentum);
      const { beta } = this.dials;
      for (let i = 0; i < dimension; i++) m[i] = beta * m[i] + (1 - beta) * gradient[i];
      value = m;
    }
    if (this.residual) {
      const p = own(this.residual);
      const step = this.stepSize;
      for (let i = 0; i < dimension; i++) p[i] += step * value[i];
      value = p;
    }
    return value;
  }

  private note(gradient: Vector): void {
    if (allFinite(gradient)) return;
    const { nan, infinite } = countFaults(gradient);
    this.faults.nan += nan;
    this.faults.infinite += infinite;
  }
}
