import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { Dispatcher } from '../../../optim/gpu/dispatcher';
import grid from '../../../optim/gpu/grid.wgsl?raw';
import type { Kernel } from '../../../optim/gpu/pipelines';
import { Store } from '../../../optim/gpu/store';
import type { Batch } from '../../batches';
import type { NetworkShape } from '../shape';
import source from './assemble.wgsl?raw';
import { bufferOf, flush, tensorOver } from './tensorflow';

const ASSEMBLE: Kernel = { label: 'assemble gradients', code: grid + source };

/** Deltas of every layer, [methods × (workers·batch) × outputs], and what they were computed from. */
interface Pass {
  /** Inputs of every layer: the batch [1 × …] and the activations [methods × …]. */
  below: tf.Tensor3D[];
  deltas: tf.Tensor3D[];
  /** Mean loss by method. */
  loss: tf.Tensor1D;
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
  private readonly targets: GPUBuffer;
  private readonly tensors: {
    weights: tf.Tensor3D[];
    inputs: tf.Tensor3D;
    targets: tf.Tensor3D;
    perBatch: tf.Tensor;
    perStep: tf.Tensor;
  };
  private readonly labels: Float32Array<ArrayBuffer>;

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
    const exact = (name: string, floats: number) => this.exactBuffer(name, 4 * floats);
    this.weights = shape.tensors.map((size, t) => exact(`weights ${t}`, methods * size));
    this.inputs = exact('inputs', count * shape.sizes[0]);
    this.targets = exact('targets', count * classes);
    this.labels = new Float32Array(count * classes);
    this.tensors = {
      weights: this.weights.map((buffer, t) => tensorOver(buffer, [methods, ...matrixOf(shape, t)]) as tf.Tensor3D),
      inputs: tensorOver(this.inputs, [1, count, shape.sizes[0]]) as tf.Tensor3D,
      targets: tensorOver(this.targets, [1, count, classes]) as tf.Tensor3D,
      perBatch: this.number('1 / batch', 1 / batch),
      perStep: this.number('−1 / examples', -1 / count),
    };
  }

  get bytes(): number {
    return this.store.bytes;
  }

  /** Uploads the batch of a step. */
  load({ inputs, labels }: Batch): void {
    const { queue } = this.backend.device;
    const classes = this.shape.sizes[this.shape.sizes.length - 1];
    this.labels.fill(0);
    labels.forEach((label, n) => {
      if (classes === 1) this.labels[n] = label;
      else this.labels[n * classes + label] = 1;
    });
    queue.writeBuffer(this.inputs, 0, inputs as Float32Array<ArrayBuffer>);
    queue.writeBuffer(this.targets, 0, this.labels);
  }

  /** Forward pass and deltas of all methods on the loaded batch. The caller disposes the pass. */
  pass(): Pass {
    return tf.tidy(() => {
      const { weights, inputs, targets, perBatch } = this.tensors;
      const { layers } = this.shape;
      const below: tf.Tensor3D[] = [inputs];
      layers.forEach((_, l) => {
        const z = tf.add(tf.matMul(below[l], weights[2 * l]), weights[2 * l + 1]) as tf.Tensor3D;
        below.push(l + 1 < layers.length ? tf.relu(z) : z);
      });
      const outputs = below.pop() as tf.Tensor3D;
      const { loss, error } = this.lossOf(outputs, targets);
      const deltas: tf.Tensor3D[] = [tf.mul(error, perBatch)];
      for (let l = layers.length - 1; l > 0; l--) {
        const back = tf.matMul(deltas[0], weights[2 * l], false, true);
        deltas.unshift(tf.mul(back, tf.step(below[l])) as tf.Tensor3D);
      }
      // The batch itself is ours and stays.
      return { below: [tf.clone(inputs), ...below.slice(1)], deltas, loss };
    });
  }

  /**
   * The gradients of a group of workers of all methods, into `gradients` [methods × taken × stride] floats, and submits. What lies
   * between the end of a vector and the next is left as it is.
   */
  gradients({ below, deltas }: Pass, first: number, taken: number, gradients: GPUBuffer, stride: number): void {
    const { methods, batch, workers, shape, backend } = this;
    const rows = methods * taken;
    const parts = tf.tidy(() => {
      const ofGroup = (all: tf.Tensor3D) => {
        const width = all.shape[2];
        const own = all.shape[0];
        const byWorker = tf.reshape(all, [own, workers, batch * width]);
        const group = taken === workers ? byWorker : tf.slice(byWorker, [0, first, 0], [own, taken, batch * width]);
        const every = own === methods ? group : tf.tile(group, [methods, 1, 1]);
        return tf.reshape(every, [rows, batch, width]);
      };
      return shape.layers.flatMap((_, l) => {
        const delta = ofGroup(deltas[l]);
        return [tf.matMul(ofGroup(below[l]), delta, true, false), tf.sum(delta, 1)];
      });
    });
    flush(backend);
    const encoder = backend.device.createCommandEncoder({ label: 'assemble' });
    const pass = encoder.beginComputePass({ label: 'assemble' });
    let start = 0;
    parts.forEach((part, t) => {
      const length = shape.tensors[t];
      const buffer = bufferOf(backend, part);
      const binding = { buffer, size: 4 * rows * length };
      this.dispatcher.run(
        pass,
        ASSEMBLE,
        rows * length,
        [this.store.constants(rows, length, stride, start), binding, gradients],
        buffer,
      );
      start += length;
    });
    pass.end();
    backend.device.queue.submit([encoder.finish()]);
    tf.dispose(parts);
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
    const buffer = this.exactBuffer(name, numbers.byteLength);
    this.backend.device.queue.writeBuffer(buffer, 0, numbers as Float32Array<ArrayBuffer>);
    return tensorOver(buffer, shape);
  }

  dispose(): void {
    tf.dispose(this.tensors);
    flush(this.backend);
    this.store.destroy();
  }

  private lossOf(outputs: tf.Tensor3D, targets: tf.Tensor3D): { loss: tf.Tensor1D; error: tf.Tensor3D } {
    const { perStep } = this.tensors;
    if (outputs.shape[2] === 1) {
      const agreement = tf.sub(tf.mul(targets, outputs), tf.softplus(outputs));
      return { loss: tf.mul(tf.sum(agreement, [1, 2]), perStep), error: tf.sub(tf.sigmoid(outputs), targets) };
    }
    const logarithms = tf.logSoftmax(outputs, -1);
    return {
      loss: tf.mul(tf.sum(tf.mul(targets, logarithms), [1, 2]), perStep),
      error: tf.sub(tf.exp(logarithms), targets),
    };
  }

  /** A scalar on the GPU; one made by the library would be uploaded anew in every step. */
  private number(name: string, value: number): tf.Tensor {
    return this.constant(name, Float32Array.of(value), [1]);
  }

  /** A storage buffer of exactly these bytes: TensorFlow.js takes a whole buffer for a tensor. */
  private exactBuffer(name: string, bytes: number): GPUBuffer {
    return this.store.storage(name, bytes);
  }
}

function matrixOf({ layers }: NetworkShape, t: number): [number, number] {
  const { inputs, outputs } = layers[t >> 1];
  return t % 2 === 0 ? [inputs, outputs] : [1, outputs];
}
