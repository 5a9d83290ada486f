import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { Dispatcher } from '../../../optim/gpu/dispatcher';
import grid from '../../../optim/gpu/grid.wgsl?raw';
import type { Kernel } from '../../../optim/gpu/pipelines';
import { Store } from '../../../optim/gpu/store';
import type { Batch } from '../../batches';
import type { NetworkShape } from '../shape';
import source from './gradients.wgsl?raw';
import { GpuLoss } from './loss';
import { bufferOf, flush, tensorOver } from './tensorflow';

const WEIGHTS: Kernel = { label: 'gradients of weights', code: grid + source, entry: 'weights' };
const BIASES: Kernel = { label: 'gradients of biases', code: grid + source, entry: 'biases' };

/** Deltas of every layer, [methods × (workers·batch) × outputs], and what they were computed from. */
interface Pass {
  /** Inputs of every layer: the batch [1 × …] and the activations [methods × …]. */
  below: tf.Tensor3D[];
  deltas: tf.Tensor3D[];
}

/**
 * The network of all methods on a GPU. Weights live in buffers of ours, one a tensor, [methods × size], which TensorFlow.js sees
 * without a copy; its forward and backward pass is one batched graph over (methods × workers), and the gradients end in a flat
 * buffer of ours.
 */
export class GpuNetwork {
  /** One a tensor (W₁, b₁, W₂, …), [methods × size]. */
  readonly weights: GPUBuffer[];
  private readonly store: Store;
  private readonly dispatcher: Dispatcher;
  private readonly inputs: GPUBuffer;
  private readonly tensors: { weights: tf.Tensor3D[]; inputs: tf.Tensor3D; outputDeltas: tf.Tensor3D };
  /** Losses of the last pass. */
  readonly loss: GpuLoss;

  constructor(
    private readonly backend: WebGPUBackend,
    private readonly shape: NetworkShape,
    private readonly methods: number,
    private readonly workers: number,
    private readonly batch: number,
  ) {
    const count = workers * batch;
    const classes = shape.sizes[shape.sizes.length - 1];
    this.store = new Store(backend.device, 'network');
    this.dispatcher = new Dispatcher(backend.device);
    const floats = (name: string, count: number) => this.store.storage(name, 4 * count);
    this.weights = shape.tensors.map((size, t) => floats(`weights ${t}`, methods * size));
    this.inputs = floats('inputs', count * shape.sizes[0]);
    this.loss = new GpuLoss(backend.device, methods, count, classes, batch);
    this.tensors = {
      weights: this.weights.map((buffer, t) => tensorOver(buffer, [methods, ...matrixOf(shape, t)]) as tf.Tensor3D),
      inputs: tensorOver(this.inputs, [1, count, shape.sizes[0]]) as tf.Tensor3D,
      outputDeltas: tensorOver(this.loss.deltas, [methods, count, classes]) as tf.Tensor3D,
    };
  }

  get bytes(): number {
    return this.store.bytes + this.loss.bytes;
  }

  /** Uploads the batch of a step. */
  load({ inputs, labels }: Batch): void {
    this.backend.device.queue.writeBuffer(this.inputs, 0, inputs as Float32Array<ArrayBuffer>);
    this.loss.load(labels);
  }

  /** Forward pass and deltas of all methods on the loaded batch. The caller disposes the pass; `loss` then holds the losses. */
  pass(): Pass {
    const { weights, inputs, outputDeltas } = this.tensors;
    const { layers } = this.shape;
    return tf.tidy(() => {
      const below: tf.Tensor3D[] = [inputs];
      layers.forEach((_, l) => {
        const z = tf.add(tf.matMul(below[l], weights[2 * l]), weights[2 * l + 1]) as tf.Tensor3D;
        below.push(l + 1 < layers.length ? tf.relu(z) : z);
      });
      const outputs = below.pop() as tf.Tensor3D;
      flush(this.backend);
      this.loss.run(bufferOf(this.backend, outputs));
      const deltas = [outputDeltas];
      for (let l = layers.length - 1; l > 0; l--) {
        const back = tf.matMul(deltas[0], weights[2 * l], false, true);
        deltas.unshift(tf.mul(back, tf.step(below[l])) as tf.Tensor3D);
      }
      // The batch and the outputs' deltas are ours and stay, so the pass holds clones.
      return { below: [tf.clone(inputs), ...below.slice(1)], deltas: [...deltas.slice(0, -1), tf.clone(outputDeltas)] };
    });
  }

  /**
   * The gradients of a group of workers of all methods, into `gradients` [methods × taken × stride] floats, and submits. What lies
   * between the end of a vector and the next is left as it is.
   */
  gradients({ below, deltas }: Pass, first: number, taken: number, gradients: GPUBuffer, stride: number): void {
    const { methods, batch, workers, shape, backend, dispatcher } = this;
    const rows = methods * taken;
    const examples = workers * batch;
    flush(backend);
    const encoder = backend.device.createCommandEncoder({ label: 'gradients' });
    const pass = encoder.beginComputePass({ label: 'gradients' });
    shape.layers.forEach(({ inputs, outputs, weights }, l) => {
      const step = l === 0 ? 0 : examples * inputs;
      const numbers = [methods, taken, first, batch, examples, inputs, outputs, stride, weights, step];
      const layer = this.store.constants(...numbers);
      const anchor = bufferOf(backend, deltas[l]);
      // A buffer of the library's pool may be longer than the tensor in it.
      const delta = { buffer: anchor, size: 4 * methods * examples * outputs };
      const input = { buffer: bufferOf(backend, below[l]), size: 4 * (l === 0 ? 1 : methods) * examples * inputs };
      const tiles = Math.ceil(inputs / 4) * Math.ceil(outputs / 4);
      dispatcher.run(pass, WEIGHTS, rows * tiles, [layer, input, delta, gradients], anchor);
      dispatcher.run(pass, BIASES, rows * outputs, [layer, undefined, delta, gradients], anchor);
    });
    pass.end();
    backend.device.queue.submit([encoder.finish()]);
  }

  /** Outputs of all methods on inputs [1 × count × width], [methods × count × outputs]. The caller disposes the tensor. */
  predict(inputs: tf.Tensor3D): tf.Tensor3D {
    return tf.tidy(() => {
      const { layers } = this.shape;
      let x = inputs;
      layers.forEach((_, l) => {
        const z = tf.add(tf.matMul(x, this.tensors.weights[2 * l]), this.tensors.weights[2 * l + 1]) as tf.Tensor3D;
        x = l + 1 < layers.length ? tf.relu(z) : z;
      });
      return x;
    });
  }

  /** A tensor [1 × count × width] over a new buffer of ours that holds these numbers. */
  constant(name: string, numbers: Float32Array, shape: number[]): tf.Tensor {
    const buffer = this.store.storage(name, numbers.byteLength);
    this.backend.device.queue.writeBuffer(buffer, 0, numbers as Float32Array<ArrayBuffer>);
    return tensorOver(buffer, shape);
  }

  dispose(): void {
    tf.dispose(this.tensors);
    flush(this.backend);
    this.loss.destroy();
    this.store.destroy();
  }
}

function matrixOf({ layers }: NetworkShape, t: number): [number, number] {
  const { inputs, outputs } = layers[t >> 1];
  return t % 2 === 0 ? [inputs, outputs] : [1, outputs];
}
