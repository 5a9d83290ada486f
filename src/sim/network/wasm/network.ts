import type { Batch } from '../../batches';
import { newPass, type Pass, weightGradient } from '../dense';
import type { HostNetwork } from '../host';
import { lossAndDelta } from '../loss';
import type { NetworkShape } from '../shape';
import { WasmHeap } from './heap';
import { LayerProducts } from './layer-products';
import type { WasmModule } from './module';

/** Examples that go through the heap at once, which bounds its size whatever the number of workers. */
const MOST_ROWS = 1024;

/** A call into WebAssembly costs about as much as this many multiplications in TypeScript. */
const FEW_MULTIPLICATIONS = 2048;

/**
 * The network on the WebAssembly kernels of TensorFlow.js. Forward passes go through the heap some examples at a time and leave activations
 * and deltas in this thread's memory; a worker's gradient is computed when asked for, in one place that the next one
 * overwrites, so that the memory grows neither with methods × workers × dimension nor with the steps.
 */
export class WasmNetwork implements HostNetwork {
  private readonly heap: WasmHeap;
  private readonly products: LayerProducts;
  private readonly rows: number;
  private readonly mean: Float32Array;
  private passes: Pass[] = [];
  private batch: Batch | null = null;

  constructor(
    module: WasmModule,
    private readonly shape: NetworkShape,
    private readonly workers: number,
    private readonly batchSize: number,
  ) {
    this.rows = Math.min(MOST_ROWS, Math.max(workers * batchSize, 256));
    this.heap = new WasmHeap(module);
    this.products = new LayerProducts(this.heap, shape, this.rows);
    this.mean = new Float32Array(shape.dimension);
  }

  load(batch: Batch): void {
    this.batch = batch;
    this.products.forget();
  }

  forward(k: number, weights: Float32Array): number {
    const { inputs, labels } = this.loaded();
    const { layers } = this.shape;
    const count = this.workers * this.batchSize;
    const last = layers.length - 1;
    this.passes[k] ??= newPass(layers, count);
    const { activations, deltas } = this.passes[k];
    this.products.setWeights(weights);
    let loss = 0;
    this.eachChunk(count, (from, rows) => {
      const outputs = this.products.forward(inputs, from, rows);
      loss += lossAndDelta(outputs, labels.subarray(from, from + rows), rows, layers[last].outputs, this.batchSize);
      this.products.backward(rows);
      layers.forEach(({ outputs: width }, l) => {
        deltas[l].set(this.products.delta(l, rows), from * width);
        if (l < last) activations[l].set(this.products.activation(l, rows), from * width);
      });
    });
    return loss / count;
  }

  gradient(k: number, worker: number): Float32Array {
    return this.sumOf(k, worker * this.batchSize, this.batchSize);
  }

  meanGradient(k: number): Float32Array {
    const { mean, workers } = this;
    mean.fill(0);
    this.eachChunk(workers * this.batchSize, (from, rows) => {
      const sum = this.sumOf(k, from, rows);
      for (let i = 0; i < mean.length; i++) mean[i] += sum[i] / workers;
    });
    return mean;
  }

  predict(weights: Float32Array, inputs: Float32Array, count: number): Float32Array {
    const { layers } = this.shape;
    const width = layers[layers.length - 1].outputs;
    const out = new Float32Array(count * width);
    this.products.forget();
    this.products.setWeights(weights);
    this.eachChunk(count, (from, rows) => out.set(this.products.forward(inputs, from, rows), from * width));
    this.products.forget();
    return out;
  }

  tensors(): number {
    return this.heap.tensors;
  }

  dispose(): void {
    this.passes = [];
    this.heap.dispose();
  }

  /** Σ of the gradients of `rows` examples, each already divided by its worker's batch. */
  private sumOf(k: number, from: number, rows: number): Float32Array {
    const { inputs } = this.loaded();
    const { activations, deltas } = this.passes[k];
    this.shape.layers.forEach((layer, l) => {
      const below = l === 0 ? inputs : activations[l - 1];
      if ((layer.inputs + 1) * layer.outputs * rows > FEW_MULTIPLICATIONS) {
        this.products.weightGradient(l, below, deltas[l], from, rows);
      } else {
        weightGradient(layer, below, deltas[l], from, from + rows, this.products.gradient());
      }
    });
    return this.products.gradient();
  }

  private eachChunk(count: number, work: (from: number, rows: number) => void): void {
    for (let from = 0; from < count; from += this.rows) work(from, Math.min(this.rows, count - from));
  }

  private loaded(): Batch {
    if (!this.batch) throw new Error('A batch must be loaded before a forward pass.');
    return this.batch;
  }
}
