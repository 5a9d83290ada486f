import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { strideFor } from '../../optim/gpu/buffers';
import { GpuExchange } from '../../optim/gpu/exchange';
import { readBack } from '../../optim/gpu/readback';
import { Store } from '../../optim/gpu/store';
import { Batches } from '../batches';
import { DataError } from '../data/fashion';
import type { Machine } from '../history';
import { score } from '../network/loss';
import { startWeights } from '../network/shape';
import { GpuNetwork } from '../network/webgpu/network';
import { GpuNoise } from '../network/webgpu/noise';
import { bufferOf, flush, heldByTensorFlow } from '../network/webgpu/tensorflow';
import { dialsOf, scaleLayers, stepSizeOf, type World } from '../world';
import { boundaryOf, gridInputs, mistakesOf, testInputs } from './evaluation';
import { GpuWatch } from './gpu-watch';
import type { Checkpoint, StepReport, Trainer } from './trainer';

/** The loss of a device: a reason once it happened, and whom to tell when it does. */
export interface Loss {
  reason: string;
  told: () => void;
}

/** So long after an error of the device its loss may still be the reason. */
const REASON_MS = 5000;

/** Gradients of a group of workers take no more than this, however many workers there are. */
const GROUP_BYTES = 64 * 2 ** 20;

/**
 * Trains on a WebGPU device. Weights, gradients, memory and ballots stay in buffers there; what comes back per step is losses, norms and
 * the watched word.
 */
export class GpuTrainer implements Trainer {
  private readonly device: GPUDevice;
  private readonly network: GpuNetwork;
  private readonly exchanges: GpuExchange[];
  private readonly watch: GpuWatch;
  private readonly noise: GpuNoise;
  private readonly batches: Batches;
  private readonly store: Store;
  private readonly gradients: GPUBuffer;
  private readonly stride: number;
  private readonly group: number;
  private tests: tf.Tensor3D | null = null;
  private grid: tf.Tensor3D | null = null;

  constructor(
    private readonly world: World,
    readonly machine: Machine,
    private readonly backend: WebGPUBackend,
    private readonly loss: Loss,
    groupBytes = GROUP_BYTES,
  ) {
    const { settings, shape, methods } = world;
    const { workers, batch } = settings;
    const { dimension } = shape;
    this.device = backend.device;
    this.batches = new Batches(world.data, settings);
    this.network = new GpuNetwork(backend, shape, methods.length, workers, batch);
    const exchangeShape = { workers, dimension, layers: scaleLayers(world) };
    this.exchanges = methods.map((method) => new GpuExchange(this.device, method, exchangeShape, dialsOf(settings)));
    this.watch = new GpuWatch(this.exchanges[world.watched], world.word);
    this.noise = new GpuNoise(this.device, settings, methods.length, dimension);
    this.stride = strideFor(dimension);
    const perWorker = 4 * this.stride * methods.length;
    this.group = Math.max(1, Math.min(workers, Math.floor(groupBytes / perWorker)));
    this.store = new Store(this.device, 'trainer');
    this.gradients = this.store.storage('gradients', this.group * perWorker);
    this.writeWeights(methods.map(() => startWeights(shape, settings.seed)));
  }

  /** Compiles every kernel ahead, away from this thread. */
  async warmUp(): Promise<void> {
    await Promise.all(this.exchanges.map((exchange) => exchange.warmUp()));
  }

  step(step: number, frame: boolean): Promise<StepReport> {
    return this.guarded(() => this.train(step, frame));
  }

  evaluate(step: number) {
    return this.guarded(() => this.score(step));
  }

  save(step: number): Promise<Checkpoint> {
    return this.guarded(() => this.read(step));
  }

  async load(checkpoint: Checkpoint): Promise<void> {
    this.writeWeights(checkpoint.weights);
    checkpoint.memories.forEach((memory, k) => {
      this.exchanges[k].load(memory);
    });
  }

  held() {
    const { tensors, gpuBytes } = heldByTensorFlow();
    const exchanges = this.exchanges.reduce((sum, { bytes }) => sum + bytes, 0);
    const own = this.store.bytes + this.network.bytes + this.watch.bytes + this.noise.bytes + exchanges;
    return { tensors, gpuBytes: gpuBytes + own };
  }

  dispose(): void {
    tf.dispose([this.tests, this.grid].filter((tensor) => tensor !== null));
    this.network.dispose();
    for (const exchange of this.exchanges) exchange.destroy();
    this.watch.destroy();
    this.noise.destroy();
    this.store.destroy();
  }

  private async train(step: number, frame: boolean): Promise<StepReport> {
    const { settings, methods } = this.world;
    const batch = await this.batches.draw(step);
    this.network.load(batch);
    methods.forEach((method, k) => {
      this.exchanges[k].begin(stepSizeOf(settings, method), step);
    });
    const pass = this.network.pass();
    for (let first = 0; first < settings.workers; first += this.group) this.takeGroup(pass, first, step);
    const encoder = this.device.createCommandEncoder({ label: `step ${step}` });
    this.exchanges.forEach((exchange, k) => {
      exchange.finish(encoder);
      exchange.apply(encoder, this.targets(k));
    });
    this.watch.finish(encoder);
    this.device.queue.submit([encoder.finish()]);
    const reading = Promise.all([
      this.network.loss.read(),
      this.watch.density(),
      Promise.all(this.exchanges.map((exchange) => this.residualOf(exchange))),
      Promise.all(this.exchanges.map((exchange) => exchange.read.faults())),
      frame ? this.watch.frame(step) : null,
    ]);
    const [loss, density, residual, faults, seen] = await reading;
    tf.dispose([pass.below, pass.deltas]);
    return {
      loss,
      residual,
      faults: faults.map(({ nan, infinite }) => nan + infinite),
      density,
      frame: seen,
    };
  }

  private async score(step: number) {
    const { data, shape, watched } = this.world;
    await data.complete();
    this.tests ??= this.inputs('test inputs', testInputs(data));
    const { labels, count } = data.test;
    const classes = shape.sizes[shape.sizes.length - 1];
    const outputs = await this.predict(this.tests);
    const scores = outputs.map((z) => {
      const { loss, right } = score(z, labels, count, classes);
      return { loss: loss / count, accuracy: right / count };
    });
    if (data.id === 'fashion') return { scores, evaluation: mistakesOf(step, outputs[watched], data) };
    this.grid ??= this.inputs('grid', gridInputs());
    return { scores, evaluation: boundaryOf(step, (await this.predict(this.grid))[watched]) };
  }

  private async read(step: number): Promise<Checkpoint> {
    const { shape, methods } = this.world;
    const read = shape.tensors.map((size, t) =>
      readBack(this.device, [{ buffer: this.network.weights[t], start: 0, bytes: 4 * methods.length * size }]),
    );
    const tensors = (await Promise.all(read)).map((bytes) => new Float32Array(bytes));
    const weights = methods.map((_, k) => {
      const x = new Float32Array(shape.dimension);
      this.targets(k).forEach(({ from, length }, t) => {
        x.set(tensors[t].subarray(k * length, (k + 1) * length), from);
      });
      return x;
    });
    const memories = await Promise.all(this.exchanges.map((exchange) => exchange.save()));
    return { step, weights, memories };
  }

  private takeGroup(pass: ReturnType<GpuNetwork['pass']>, first: number, step: number): void {
    const { settings, watched } = this.world;
    const { gradients: buffer, stride } = this;
    const workers = Math.min(this.group, settings.workers - first);
    this.network.gradients(pass, first, workers, buffer, stride);
    const encoder = this.device.createCommandEncoder({ label: `step ${step}, workers from ${first}` });
    if (settings.level > 0) this.noise.encode(encoder, { buffer, stride, firstWorker: first, workers }, step);
    this.exchanges.forEach((exchange, k) => {
      const group = { buffer, offset: 4 * stride * workers * k, stride, firstWorker: first, workers };
      exchange.take(encoder, group);
      if (k === watched) this.watch.take(encoder, group);
    });
    this.device.queue.submit([encoder.finish()]);
  }

  private async residualOf(exchange: GpuExchange): Promise<number> {
    if (!exchange.method.memory) return 0;
    const norms = await exchange.read.residualNorms();
    return Math.hypot(...norms) / Math.sqrt(norms.length);
  }

  private async predict(inputs: tf.Tensor3D): Promise<Float32Array[]> {
    const outputs = this.network.predict(inputs);
    flush(this.backend);
    const [methods, count, classes] = outputs.shape;
    const source = { buffer: bufferOf(this.backend, outputs), start: 0, bytes: 4 * methods * count * classes };
    const all = new Float32Array(await readBack(this.device, [source]));
    outputs.dispose();
    return this.world.methods.map((_, k) => all.subarray(k * count * classes, (k + 1) * count * classes));
  }

  private inputs(name: string, numbers: Float32Array): tf.Tensor3D {
    const { width } = this.world.data;
    return this.network.constant(name, numbers, [1, numbers.length / width, width]) as tf.Tensor3D;
  }

  private writeWeights(weights: readonly Float32Array[]): void {
    weights.forEach((x, k) => {
      for (const { buffer, byteOffset, from, length } of this.targets(k)) {
        this.device.queue.writeBuffer(buffer, byteOffset, x.slice(from, from + length));
      }
    });
  }

  /** Where method k's tensors lie. */
  private targets(k: number) {
    let from = 0;
    return this.world.shape.tensors.map((length, t) => {
      const target = { buffer: this.network.weights[t], byteOffset: 4 * length * k, from, length };
      from += length;
      return target;
    });
  }

  /**
   * Work on the device, or the sentence of its loss. A lost device rejects or throws without a reason, which comes up to seconds
   * later while it is busy, and now and then Chromium never answers at all: so the loss itself ends the wait.
   */
  private guarded<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const lost = () => reject(this.lossError());
      this.loss.told = lost;
      if (this.loss.reason) lost();
      else
        work().then(resolve, (error) => {
          if (error instanceof DataError) reject(error);
          else setTimeout(() => reject(error), REASON_MS);
        });
    });
  }

  private lossError(): Error {
    return new Error(`The graphics device was lost (${this.loss.reason}).`);
  }
}
