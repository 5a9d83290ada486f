import type { Draws } from './compressor';
import { COMPRESSORS } from './compressors';
import type { Dials } from './exchange';
import type { Layers } from './layers';
import { addDecoded, type Message, makeMessage, moveDecoded } from './message';
import type { Method } from './methods';
import { type Precision, type Vector, vector } from './vector';

/** What a sender does with a vector before it is sent. */
export type SenderParts = Pick<Method, 'momentum' | 'memory' | 'compressor'>;

/** One end of the wire for a number of workers (or for the server): momentum, memory and compressor of each, and the message. */
export class Sender {
  readonly message: Message;
  /** [rows × dimension], or null. */
  readonly momentum: Vector | null;
  /** Error feedback's residuals e, or EF21's estimates G: [rows × dimension], or null. */
  readonly memory: Vector | null;
  private readonly compressor;
  private readonly momenta: Vector[];
  private readonly memories: Vector[];
  private readonly draws: Draws;
  private readonly scratch: Vector;
  private readonly dimension: number;

  constructor(
    private readonly parts: SenderParts,
    rows: number,
    private readonly layers: Layers,
    private readonly dials: Dials,
    precision: Precision,
  ) {
    const dimension = layers[layers.length - 1];
    this.dimension = dimension;
    this.compressor = COMPRESSORS[parts.compressor];
    this.momentum = parts.momentum === 'none' ? null : vector(rows * dimension, precision);
    this.memory = parts.memory === 'none' ? null : vector(rows * dimension, precision);
    this.momenta = rowsOf(this.momentum, dimension);
    this.memories = rowsOf(this.memory, dimension);
    const { seed, zero, keep, levels, dither } = dials;
    const contract = parts.memory !== 'none';
    this.draws = { seed, step: 0, worker: 0, zero, unit: 1, contract, keep, levels, dither };
    this.scratch = vector(parts.momentum === 'lion' || parts.memory === 'ef21' ? dimension : 0, precision);
    this.message = makeMessage(dimension, layers, zero, precision, this.compressor.room ? dimension : 0);
  }

  /**
   * Fills the message of one row from its vector, [dimension]. `gain` multiplies it on its way into error feedback, `unit` is what an
   * unscaled ±1 stands for; `step` and `worker` key the draws.
   */
  send(row: number, vector: Vector, gain: number, unit: number, step: number, worker: number): void {
    const { draws } = this;
    draws.step = step;
    draws.worker = worker;
    draws.unit = unit;
    this.compressor.encode(this.remembered(row, this.averaged(row, vector), gain), this.layers, draws, this.message);
  }

  /** Adds what the receiver takes the message of a row for to `into`, and brings the row's memory up to date. Once a message. */
  deliver(row: number, into: Vector): void {
    const { message, layers, memories } = this;
    if (this.parts.memory === 'feedback') moveDecoded(message, layers, memories[row], into);
    else if (this.parts.memory === 'ef21') {
      const estimate = memories[row];
      addDecoded(message, layers, 1, estimate);
      for (let i = 0; i < into.length; i++) into[i] += estimate[i];
    } else addDecoded(message, layers, 1, into);
  }

  private averaged(row: number, g: Vector): Vector {
    const { beta, betaLion } = this.dials;
    if (this.momentum === null) return g;
    const m = this.momenta[row];
    if (this.parts.momentum === 'ema') {
      for (let i = 0; i < this.dimension; i++) m[i] = beta * m[i] + (1 - beta) * g[i];
      return m;
    }
    const { scratch } = this;
    for (let i = 0; i < this.dimension; i++) {
      scratch[i] = beta * m[i] + (1 - beta) * g[i];
      m[i] = betaLion * m[i] + (1 - betaLion) * g[i];
    }
    return scratch;
  }

  private remembered(row: number, v: Vector, gain: number): Vector {
    if (this.memory === null) return v;
    const own = this.memories[row];
    if (this.parts.memory === 'feedback') {
      for (let i = 0; i < this.dimension; i++) own[i] += gain * v[i];
      return own;
    }
    const { scratch } = this;
    for (let i = 0; i < this.dimension; i++) scratch[i] = v[i] - own[i];
    return scratch;
  }
}

/** Views of the rows of a [rows × dimension] vector. */
export function rowsOf(all: Vector | null, dimension: number): Vector[] {
  if (all === null) return [];
  return Array.from({ length: all.length / dimension }, (_, row) =>
    all.subarray(row * dimension, (row + 1) * dimension),
  );
}
