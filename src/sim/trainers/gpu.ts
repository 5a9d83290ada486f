import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { strideFor } from '../../optim/gpu/buffers';
import type { Gradients } from '../../optim/gpu/operands';
import { hasTwin } from '../../optim/gpu/plan';
import { Store } from '../../optim/gpu/store';
import { honestOf } from '../attackers';
import { Batches } from '../batches';
import type { Machine } from '../history';
import { startWeights } from '../network/shape';
import { GpuLiars } from '../network/webgpu/attackers';
import { GpuNetwork } from '../network/webgpu/network';
import { GpuNoise } from '../network/webgpu/noise';
import { heldByTensorFlow } from '../network/webgpu/tensorflow';
import { dialsOf, scaleLayers, stepSizeOf, type World } from '../world';
import { guarded, type Loss } from './device-loss';
import { GpuEvaluation } from './gpu-evaluation';
import type { GpuRow } from './gpu-row';
import { GpuWatch } from './gpu-watch';
import { GpuWeights } from './gpu-weights';
import { HostRow } from './host-row';
import { layersOf } from './layer-norms';
import type { Checkpoint, StepReport, Trainer } from './trainer';
import { TwinRow } from './twin-row';

/** Gradients of a group of workers take no more than this, however many workers there are. */
const GROUP_BYTES = 64 * 2 ** 20;

/**
 * Trains on a WebGPU device. Weights, gradients, memory and ballots stay in buffers there; what comes back per step is losses, norms and
 * the watched word, and the gradients of those methods whose exchange is not written in WGSL.
 */
export class GpuTrainer implements Trainer {
  readonly exchanges: Trainer['exchanges'];
  private readonly device: GPUDevice;
  private readonly network: GpuNetwork;
  private readonly rows: GpuRow[];
  private readonly watch: GpuWatch;
  private readonly noise: GpuNoise;
  private readonly liars: GpuLiars;
  private readonly batches: Batches;
  private readonly weights: GpuWeights;
  private readonly evaluation: GpuEvaluation;
  private readonly store: Store;
  private readonly gradients: GPUBuffer;
  private readonly stride: number;
  private readonly group: number;

  constructor(
    private readonly world: World,
    readonly machine: Machine,
    backend: WebGPUBackend,
    private readonly loss: Loss,
    groupBytes = GROUP_BYTES,
  ) {
    const { settings, shape, methods } = world;
    const { workers, batch } = settings;
    const { dimension } = shape;
    const { device } = backend;
    const exchangeShape = { workers, dimension, layers: scaleLayers(world) };
    this.device = device;
    this.batches = new Batches(world.data, settings);
    this.network = new GpuNetwork(backend, shape, methods.length, workers, batch);
    this.rows = methods.map((method) => {
      const Row = hasTwin(method) ? TwinRow : HostRow;
      return new Row(device, method, exchangeShape, dialsOf(settings));
    });
    this.exchanges = this.rows.map(({ exchange }) => exchange);
    this.watch = new GpuWatch(
      device,
      { workers, layers: layersOf(shape) },
      honestOf(settings),
      this.rows[world.watched],
      world.word,
    );
    this.noise = new GpuNoise(device, settings, methods.length, dimension);
    this.liars = new GpuLiars(device, settings, methods.length, dimension);
    this.evaluation = new GpuEvaluation(world, backend, this.network);
    this.stride = strideFor(dimension);
    const perWorker = 4 * this.stride * methods.length;
    this.group = Math.max(1, Math.min(workers, Math.floor(groupBytes / perWorker)));
    this.store = new Store(device, 'trainer');
    this.gradients = this.store.storage('gradients', this.group * perWorker);
    this.weights = new GpuWeights(device, this.network.weights, shape, methods.length);
    this.weights.write(methods.map(() => startWeights(shape, settings.seed)));
  }

  /** Compiles every kernel ahead, away from this thread. */
  async warmUp(): Promise<void> {
    await Promise.all(this.rows.map((row) => row.warmUp()));
  }

  step(step: number, frame: boolean): Promise<StepReport> {
    return guarded(this.loss, () => this.train(step, frame));
  }

  evaluate(step: number) {
    return guarded(this.loss, () => this.evaluation.score(step));
  }

  parameters(): Promise<Float32Array> {
    return guarded(this.loss, async () => (await this.weights.read())[this.world.watched]);
  }

  save(step: number): Promise<Checkpoint> {
    return guarded(this.loss, async () => {
      const weights = await this.weights.read();
      return { step, weights, memories: await Promise.all(this.rows.map((row) => row.save())) };
    });
  }

  async load(checkpoint: Checkpoint): Promise<void> {
    this.weights.write(checkpoint.weights);
    checkpoint.memories.forEach((memory, k) => {
      this.rows[k].load(memory);
    });
  }

  held() {
    const { tensors, gpuBytes } = heldByTensorFlow();
    const parts = [this.store, this.network, this.watch, this.noise, this.liars, ...this.rows];
    return { tensors, gpuBytes: parts.reduce((sum, { bytes }) => sum + bytes, gpuBytes) };
  }

  dispose(): void {
    this.evaluation.dispose();
    this.network.dispose();
    for (const part of [...this.rows, this.watch, this.noise, this.liars, this.store]) part.destroy();
  }

  private async train(step: number, frame: boolean): Promise<StepReport> {
    const { settings, methods } = this.world;
    const { rows } = this;
    this.network.load(await this.batches.draw(step));
    rows.forEach((row, k) => {
      row.begin(stepSizeOf(settings, methods[k], step), step);
    });
    const pass = this.network.pass();
    if (this.liars.needAll) for (const first of this.firsts()) this.seeGroup(pass, first, step);
    for (const first of this.firsts()) await this.takeGroup(pass, first, step);
    const encoder = this.device.createCommandEncoder({ label: `step ${step}` });
    rows.forEach((row, k) => {
      row.finish(encoder, this.weights.targets(k));
    });
    this.watch.finish(encoder);
    this.device.queue.submit([encoder.finish()]);
    const [loss, density, residual, faults, seen] = await Promise.all([
      this.network.loss.read(),
      this.watch.density(),
      Promise.all(rows.map((row) => row.residual())),
      Promise.all(rows.map((row) => row.faults())),
      frame ? this.watch.frame(step) : null,
    ]);
    tf.dispose([pass.below, pass.deltas]);
    return { loss, residual, faults, density, frame: seen };
  }

  /** The first worker of every group. */
  private firsts(): number[] {
    const { workers } = this.world.settings;
    return Array.from({ length: Math.ceil(workers / this.group) }, (_, i) => i * this.group);
  }

  /** Computes a group's gradients, of all methods. */
  private gradientsOf(pass: ReturnType<GpuNetwork['pass']>, firstWorker: number) {
    const { gradients: buffer, stride } = this;
    const workers = Math.min(this.group, this.world.settings.workers - firstWorker);
    this.network.gradients(pass, firstWorker, workers, buffer, stride);
    return { buffer, stride, firstWorker, workers };
  }

  private seeGroup(pass: ReturnType<GpuNetwork['pass']>, first: number, step: number): void {
    const all = this.gradientsOf(pass, first);
    const encoder = this.device.createCommandEncoder({ label: `step ${step}, truth from ${first}` });
    this.liars.see(encoder, all, step);
    this.device.queue.submit([encoder.finish()]);
  }

  private async takeGroup(pass: ReturnType<GpuNetwork['pass']>, first: number, step: number): Promise<void> {
    const { settings, watched } = this.world;
    const all = this.gradientsOf(pass, first);
    const encoder = this.device.createCommandEncoder({ label: `step ${step}, workers from ${first}` });
    if (!this.liars.needAll) this.liars.see(encoder, all, step);
    if (settings.level > 0) this.noise.encode(encoder, all, step);
    this.liars.speak(encoder, all, step);
    const groupOf = (k: number): Gradients => ({ ...all, offset: 4 * all.stride * all.workers * k });
    this.rows.forEach((row, k) => {
      row.take(encoder, groupOf(k));
    });
    this.watch.take(encoder, groupOf(watched));
    this.device.queue.submit([encoder.finish()]);
    await Promise.all(this.rows.map((row, k) => row.taken(groupOf(k))));
  }
}
