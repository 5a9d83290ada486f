import type { Batch } from '../batches';
import { backward, dense, newPass, type Pass, weightGradient } from './dense';
import type { HostNetwork } from './host';
import { lossAndDelta } from './loss';
import type { NetworkShape } from './shape';

/**
 * The network in plain TypeScript: the backend without WebGPU and WebAssembly, the one for scripts in Node, and the
 * reference the others are held to.
 */
export class PlainNetwork implements HostNetwork {
  private batch: Batch | null = null;
  private passes: Pass[] = [];
  private readonly out: Float32Array;

  constructor(
    private readonly shape: NetworkShape,
    private readonly workers: number,
    private readonly batchSize: number,
  ) {
    this.out = new Float32Array(shape.dimension);
  }

  load(batch: Batch): void {
    this.batch = batch;
  }

  forward(k: number, weights: Float32Array): number {
    const { inputs, labels } = this.loaded();
    const { layers } = this.shape;
    const count = this.workers * this.batchSize;
    this.passes[k] ??= newPass(layers, count);
    const { activations, deltas } = this.passes[k];
    const last = layers.length - 1;
    layers.forEach((layer, l) => {
      const above = l < last ? activations[l] : deltas[l];
      dense(layer, weights, l === 0 ? inputs : activations[l - 1], count, above, l < last);
    });
    const loss = lossAndDelta(deltas[last], labels, count, layers[last].outputs, this.batchSize);
    for (let l = last; l > 0; l--) backward(layers[l], weights, deltas[l], activations[l - 1], count, deltas[l - 1]);
    return loss / count;
  }

  gradient(k: number, worker: number): Float32Array {
    return this.accumulate(k, worker * this.batchSize, (worker + 1) * this.batchSize);
  }

  meanGradient(k: number): Float32Array {
    const out = this.accumulate(k, 0, this.workers * this.batchSize);
    for (let i = 0; i < out.length; i++) out[i] /= this.workers;
    return out;
  }

  predict(weights: Float32Array, inputs: Float32Array, count: number): Float32Array {
    const { layers } = this.shape;
    let below = inputs;
    layers.forEach((layer, l) => {
      const above = new Float32Array(count * layer.outputs);
      dense(layer, weights, below, count, above, l + 1 < layers.length);
      below = above;
    });
    return below;
  }

  tensors(): number {
    return 0;
  }

  dispose(): void {
    this.passes = [];
  }

  private accumulate(k: number, from: number, to: number): Float32Array {
    const { activations, deltas } = this.passes[k];
    this.shape.layers.forEach((layer, l) => {
      weightGradient(layer, l === 0 ? this.loaded().inputs : activations[l - 1], deltas[l], from, to, this.out);
    });
    return this.out;
  }

  private loaded(): Batch {
    if (!this.batch) throw new Error('A batch must be loaded before a forward pass.');
    return this.batch;
  }
}
