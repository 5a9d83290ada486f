import type { Batch } from '../batches';
import type { HostNetwork } from './host';
import { lossAndDelta } from './loss';
import type { Layer, NetworkShape } from './shape';

interface Pass {
  /** Activations of every layer after the input, [examples × outputs]; the last becomes δ of the outputs. */
  activations: Float32Array[];
  /** δ of every layer, [examples × outputs]. */
  deltas: Float32Array[];
}

/**
 * The network in plain TypeScript: the backend without WebGPU and WebAssembly, the one for scripts in Node, and the
 * reference the others are held to. It skips zero inputs, which are half of Fashion-MNIST.
 */
export class PlainNetwork implements HostNetwork {
  private batch: Batch | null = null;
  private passes: Pass[] = [];

  constructor(
    private readonly shape: NetworkShape,
    private readonly workers: number,
    private readonly batchSize: number,
  ) {}

  load(batch: Batch): void {
    this.batch = batch;
  }

  forward(k: number, weights: Float32Array): number {
    const { inputs, labels } = this.loaded();
    const count = this.workers * this.batchSize;
    this.passes[k] ??= this.newPass(count);
    const { activations, deltas } = this.passes[k];
    const { layers } = this.shape;
    layers.forEach((layer, l) => {
      dense(layer, weights, l === 0 ? inputs : activations[l - 1], count, activations[l], l + 1 < layers.length);
    });
    const last = layers.length - 1;
    deltas[last].set(activations[last]);
    const loss = lossAndDelta(deltas[last], labels, count, layers[last].outputs, this.batchSize);
    for (let l = last; l > 0; l--) backward(layers[l], weights, deltas[l], activations[l - 1], count, deltas[l - 1]);
    return loss / count;
  }

  gradient(k: number, worker: number, out: Float32Array): void {
    this.accumulate(k, worker * this.batchSize, (worker + 1) * this.batchSize, out);
  }

  meanGradient(k: number, out: Float32Array): void {
    this.accumulate(k, 0, this.workers * this.batchSize, out);
    for (let i = 0; i < out.length; i++) out[i] /= this.workers;
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

  private accumulate(k: number, from: number, to: number, out: Float32Array): void {
    const { activations, deltas } = this.passes[k];
    out.fill(0);
    this.shape.layers.forEach((layer, l) => {
      weightGradient(layer, l === 0 ? this.loaded().inputs : activations[l - 1], deltas[l], from, to, out);
    });
  }

  private newPass(count: number): Pass {
    const arrays = () => this.shape.layers.map((layer) => new Float32Array(count * layer.outputs));
    return { activations: arrays(), deltas: arrays() };
  }

  private loaded(): Batch {
    if (!this.batch) throw new Error('A batch must be loaded before a forward pass.');
    return this.batch;
  }
}

/** above = below · W + b, through max(0, ·) if `rectify`. */
function dense(layer: Layer, x: Float32Array, below: Float32Array, count: number, above: Float32Array, rectify: boolean): void {
  const { inputs, outputs, weights, biases } = layer;
  for (let n = 0; n < count; n++) {
    const at = n * outputs;
    for (let j = 0; j < outputs; j++) above[at + j] = x[biases + j];
    for (let i = 0; i < inputs; i++) {
      const value = below[n * inputs + i];
      if (value === 0) continue;
      const row = weights + i * outputs;
      for (let j = 0; j < outputs; j++) above[at + j] += value * x[row + j];
    }
    if (rectify) for (let j = at; j < at + outputs; j++) if (above[j] < 0) above[j] = 0;
  }
}

/** deltaBelow = (delta · Wᵀ) where the activation below is positive, else 0. */
function backward(layer: Layer, x: Float32Array, delta: Float32Array, below: Float32Array, count: number, deltaBelow: Float32Array): void {
  const { inputs, outputs, weights } = layer;
  for (let n = 0; n < count; n++) {
    for (let i = 0; i < inputs; i++) {
      let sum = 0;
      if (below[n * inputs + i] > 0) {
        const row = weights + i * outputs;
        for (let j = 0; j < outputs; j++) sum += delta[n * outputs + j] * x[row + j];
      }
      deltaBelow[n * inputs + i] = sum;
    }
  }
}

/** out += Σ over examples from … to of below ⊗ delta, for one layer's W and b. */
function weightGradient(layer: Layer, below: Float32Array, delta: Float32Array, from: number, to: number, out: Float32Array): void {
  const { inputs, outputs, weights, biases } = layer;
  for (let n = from; n < to; n++) {
    const at = n * outputs;
    for (let j = 0; j < outputs; j++) out[biases + j] += delta[at + j];
    for (let i = 0; i < inputs; i++) {
      const value = below[n * inputs + i];
      if (value === 0) continue;
      const row = weights + i * outputs;
      for (let j = 0; j < outputs; j++) out[row + j] += value * delta[at + j];
    }
  }
}
