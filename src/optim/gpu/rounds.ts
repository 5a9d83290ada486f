import type { Dials } from '../exchange';
import { drawKey, SERVER, STREAM } from '../random';
import type { Store } from './store';

/** Bytes of struct Round in round.wgsl, rounded up. */
const BYTES = 112;
const SLOTS = 2048;

/** What stays the same in every dispatch of an exchange. */
export interface Fixed {
  dimension: number;
  words: number;
  workers: number;
  layers: number;
  /** Floats from one worker to the next in the exchange's own buffers. */
  stride: number;
  dials: Dials;
  /** What is sent has the step size in it already: error feedback. */
  stepInside: boolean;
}

/** What differs. */
export interface Varying {
  stepSize: number;
  step: number;
  /** Counts from 1. */
  round: number;
  first: number;
  taken: number;
  /** Floats from one worker's gradient to the next. */
  stride: number;
  opening: boolean;
  weight: number;
}

/**
 * The uniform `round`. queue.writeBuffer acts before the whole next submit, so writing the uniform itself would show the last
 * group's values to every group. Each take writes a slot of its own in a ring, and the encoder copies it in its turn.
 */
export class Rounds {
  readonly uniform: GPUBuffer;
  private readonly ring: GPUBuffer;
  private readonly data = new ArrayBuffer(BYTES);
  private slot = 0;

  constructor(
    private readonly device: GPUDevice,
    store: Store,
    private readonly fixed: Fixed,
  ) {
    this.uniform = store.uniform('round', BYTES);
    this.ring = store.make('ring of rounds', BYTES * SLOTS, 0x08 | 0x04);
  }

  /** Encodes the values for the dispatches that follow. At most 2048 may be encoded between two submits. */
  set(encoder: GPUCommandEncoder, now: Varying): void {
    const { dials, ...shape } = this.fixed;
    const tieKey = drawKey(dials.seed, STREAM.tie, now.step, SERVER);
    new Uint32Array(this.data).set([
      shape.dimension,
      shape.words,
      shape.workers,
      shape.layers,
      now.first,
      now.taken,
      now.stride / 4,
      shape.stride / 4,
      dials.seed,
      now.step,
      ...tieKey,
      now.opening ? 1 : 0,
    ]);
    new Float32Array(this.data, 4 * 13).set([
      now.weight,
      now.stepSize,
      shape.stepInside ? 1 : now.stepSize,
      dials.beta,
      1 - dials.beta,
      dials.beta1,
      1 - dials.beta1,
      dials.beta2,
      1 - dials.beta2,
      dials.epsilon,
      1 - dials.beta1 ** now.round,
      1 - dials.beta2 ** now.round,
    ]);
    const at = BYTES * this.slot;
    this.slot = (this.slot + 1) % SLOTS;
    this.device.queue.writeBuffer(this.ring, at, this.data);
    encoder.copyBufferToBuffer(this.ring, at, this.uniform, 0, BYTES);
  }
}
