import { Dispatcher } from '../../../optim/gpu/dispatcher';
import grid from '../../../optim/gpu/grid.wgsl?raw';
import type { Kernel } from '../../../optim/gpu/pipelines';
import { readBack } from '../../../optim/gpu/readback';
import { Store } from '../../../optim/gpu/store';
import source from './loss.wgsl?raw';

const code = grid + source;
const SOFTMAX: Kernel = { label: 'softmax loss', code, entry: 'softmax' };
const LOGISTIC: Kernel = { label: 'logistic loss', code, entry: 'logistic' };
const TOTAL: Kernel = { label: 'total loss', code, entry: 'total' };

/** Partial sums a method, as loss.wgsl makes them. */
const PARTS = 64;

/** The loss of all methods on one batch, and its derivative by the outputs: the GPU twin of lossAndDelta. */
export class GpuLoss {
  /** δ of the outputs, [methods × examples × classes]. */
  readonly deltas: GPUBuffer;
  private readonly store: Store;
  private readonly dispatcher: Dispatcher;
  private readonly size: GPUBuffer;
  private readonly labels: GPUBuffer;
  private readonly losses: GPUBuffer;
  private readonly sums: GPUBuffer;

  constructor(
    private readonly device: GPUDevice,
    private readonly methods: number,
    private readonly examples: number,
    private readonly classes: number,
    batch: number,
  ) {
    this.store = new Store(device, 'loss');
    this.dispatcher = new Dispatcher(device);
    this.size = this.store.constants(methods, examples, classes, batch);
    this.labels = this.store.storage('labels', 4 * examples);
    this.deltas = this.store.storage('deltas of the outputs', 4 * methods * examples * classes);
    this.losses = this.store.storage('losses', 4 * methods * examples);
    this.sums = this.store.storage('sums of losses', 4 * methods * PARTS);
  }

  get bytes(): number {
    return this.store.bytes;
  }

  /** Uploads the labels of a step, [examples]. */
  load(labels: Uint8Array): void {
    this.device.queue.writeBuffer(this.labels, 0, Uint32Array.from(labels));
  }

  /** Computes δ and the losses from outputs [methods × examples × classes], and submits. */
  run(outputs: GPUBuffer): void {
    const { methods, examples, classes, size, labels, deltas, losses, sums } = this;
    const encoder = this.device.createCommandEncoder({ label: 'loss' });
    const pass = encoder.beginComputePass({ label: 'loss' });
    // A buffer of TensorFlow.js's pool may be longer than the tensor in it.
    const z = { buffer: outputs, size: 4 * methods * examples * classes };
    const kernel = classes === 1 ? LOGISTIC : SOFTMAX;
    this.dispatcher.run(pass, kernel, methods * examples, [size, z, labels, deltas, losses], outputs);
    this.dispatcher.run(pass, TOTAL, methods * PARTS, [size, undefined, undefined, undefined, losses, sums]);
    pass.end();
    this.device.queue.submit([encoder.finish()]);
  }

  /** The mean loss by method of the last run. */
  async read(): Promise<number[]> {
    const { methods, examples } = this;
    const parts = new Float32Array(
      await readBack(this.device, [{ buffer: this.sums, start: 0, bytes: 4 * methods * PARTS }]),
    );
    return Array.from({ length: methods }, (_, k) => {
      return parts.subarray(k * PARTS, (k + 1) * PARTS).reduce((sum, part) => sum + part, 0) / examples;
    });
  }

  destroy(): void {
    this.store.destroy();
  }
}
