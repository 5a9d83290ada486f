import type { Memory } from '../../optim/exchange';
import type { StepDensity } from '../densities';
import type { Evaluation, Frame, Machine, Track } from '../history';

/** What one step showed. Lists run over the methods. */
export interface StepReport {
  /** Mean loss on the step's batches at the iterate before the step. */
  loss: number[];
  /** Root mean square over workers of ‖e‖₂ after the step; 0 without memory. */
  residual: number[];
  /** NaN and ±∞ seen in the gradients of this step. */
  faults: number[];
  /** Of the watched method, over its honest workers; noise is NaN for one. */
  density: StepDensity;
  frame: Frame | null;
}

export interface Score {
  loss: number;
  accuracy: number;
}

/** Everything a run needs to go on from a step. */
export interface Checkpoint {
  step: number;
  /** By method, [dimension]. */
  weights: Float32Array[];
  memories: Memory[];
}

/** Trains all methods of a world in step; one implementation a kind of memory (this thread's, a GPU's). */
export interface Trainer {
  readonly machine: Machine;
  /** By method: where its exchange runs. */
  readonly exchanges: Track['exchange'][];
  /** One step of every method on the same batches and noise. `frame` asks for the watched word. */
  step(step: number, frame: boolean): Promise<StepReport>;
  /** Scores every method on the test set, and what the watched one gets wrong. */
  evaluate(step: number): Promise<{ scores: Score[]; evaluation: Evaluation }>;
  /** A copy of the watched method's weights and biases, [dimension]. */
  parameters(): Promise<Float32Array>;
  save(step: number): Promise<Checkpoint>;
  load(checkpoint: Checkpoint): Promise<void>;
  /** Tensors and bytes of GPU memory held, to show that a long run holds no more than a short one. */
  held(): { tensors: number; gpuBytes: number };
  dispose(): void;
}
