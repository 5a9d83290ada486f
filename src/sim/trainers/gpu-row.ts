import type { Memory } from '../../optim/exchange';
import type { Gradients, Target } from '../../optim/gpu/operands';
import type { Method } from '../../optim/methods';
import type { Track } from '../history';

/** What is shown of one word of an exchange after a step. */
export interface Seen {
  /** One word a worker, or null where the method sends numbers. */
  ballots: Uint32Array | null;
  vote: { word: number; ties: number } | null;
  /** The word's coordinates of the update, at most 32. */
  update: ArrayLike<number>;
}

/**
 * One method's exchange as the GPU trainer sees it: gradients lie on the device, and so do the weights, wherever it is computed.
 * A step is begin, take and taken for every group of workers in order, finish.
 */
export interface GpuRow {
  readonly method: Method;
  readonly exchange: Track['exchange'];
  /** GPU bytes held. */
  readonly bytes: number;
  warmUp(): Promise<void>;
  begin(stepSize: number, step: number): void;
  /** Encodes what is done on the device with a group's gradients. */
  take(encoder: GPUCommandEncoder, group: Gradients): void;
  /** What is done with them elsewhere once that was submitted. The group's buffer may be used again when it resolves. */
  taken(group: Gradients): Promise<void>;
  /** Encodes the update and x ← x − update. */
  finish(encoder: GPUCommandEncoder, targets: readonly Target[]): void;
  /** Root mean square over workers of ‖e‖₂, 0 without error feedback; after the step was submitted, as all that follows. */
  residual(): Promise<number>;
  /** NaN and ±∞ among the step's gradients. */
  faults(): Promise<number>;
  seen(word: number): Promise<Seen>;
  save(): Promise<Memory>;
  load(memory: Memory): void;
  destroy(): void;
}
