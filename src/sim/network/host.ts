import type { Batch } from '../batches';

/**
 * A network whose gradients arrive in the memory of this thread. All methods share one batch; method k has its own weights,
 * and its activations stay until its next forward pass. A gradient that is returned may be written to, and is good until
 * the next call of any method here: it may lie in memory that the network computes in.
 */
export interface HostNetwork {
  /** The batch of the coming forward passes; read until the next load. */
  load(batch: Batch): void;
  /** Forward pass and deltas of method k at its weights [dimension]; returns the mean loss over all workers' examples. */
  forward(k: number, weights: Float32Array): number;
  /** The gradient of one worker's mean loss for method k, [dimension]. */
  gradient(k: number, worker: number): Float32Array;
  /** The mean of all workers' gradients for method k, [dimension]. */
  meanGradient(k: number): Float32Array;
  /** Outputs before the softmax or logistic function, [count × outputs]. */
  predict(weights: Float32Array, inputs: Float32Array, count: number): Float32Array;
  /** Tensors held by a tensor library, 0 without one. */
  tensors(): number;
  dispose(): void;
}
