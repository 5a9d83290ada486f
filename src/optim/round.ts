import type { Bits } from './bits';
import type { Faults } from './sign';
import type { Tally, Vote } from './tally';
import type { Vector } from './vector';

/** One exchange. Its arrays belong to the exchange and are overwritten by the next. */
export interface Round {
  /** x ← x − update; [dimension]. */
  update: Vector;
  readonly bitsUp: number;
  readonly bitsDown: number;
  /** Packed signs of every worker, [workers × words], or null where numbers are sent. */
  ballots: Uint32Array | null;
  /** Σ of the signs per coordinate, [dimension], or null. */
  readonly tally: Int32Array | null;
  vote: Vote | null;
  /** What error feedback still owes, [workers × dimension], or null without it. */
  residual: Vector | null;
  faults: Faults;
}

/** What an exchange returns: a class, because a getter in an object made anew each step would be the dearest thing an exchange on few coordinates does. */
export class Finished implements Round {
  constructor(
    readonly update: Vector,
    private readonly bits: Bits,
    readonly ballots: Uint32Array | null,
    private readonly counted: Tally | null,
    readonly vote: Vote | null,
    readonly residual: Vector | null,
    readonly faults: Faults,
  ) {}

  get bitsUp(): number {
    return this.bits.up;
  }

  get bitsDown(): number {
    return this.bits.down;
  }

  get tally(): Int32Array | null {
    return this.counted ? this.counted.sums() : null;
  }
}
