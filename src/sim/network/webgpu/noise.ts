import { Dispatcher } from '../../../optim/gpu/dispatcher';
import grid from '../../../optim/gpu/grid.wgsl?raw';
import type { Kernel } from '../../../optim/gpu/pipelines';
import random from '../../../optim/gpu/random.wgsl?raw';
import { Store } from '../../../optim/gpu/store';
import { STREAM } from '../../../optim/random';
import { BIMODAL, type NoiseKind, SKEWED, SPARSE_EVERY, sparseHit } from '../../noise';
import type { Settings } from '../../parameters';
import source from './noise.wgsl?raw';

const BYTES = 64;

/** Gradients of a group of workers, [methods × workers × stride] floats. */
export interface Group {
  buffer: GPUBuffer;
  stride: number;
  firstWorker: number;
  workers: number;
}

/** The GPU twin of drawNoise: adds noise to a group's gradients, the same to every method. */
export class GpuNoise {
  private readonly store: Store;
  private readonly dispatcher: Dispatcher;
  private readonly uniform: GPUBuffer;
  private readonly kernel: Kernel;

  constructor(
    private readonly device: GPUDevice,
    private readonly settings: Settings,
    private readonly methods: number,
    private readonly dimension: number,
  ) {
    this.store = new Store(device, 'noise');
    this.dispatcher = new Dispatcher(device);
    this.uniform = this.store.uniform('noise', BYTES);
    this.kernel = noiseKernel(settings.noise);
  }

  get bytes(): number {
    return this.store.bytes;
  }

  /** Encodes the noise of one group. Its numbers are written at once, so only one group may be encoded between two submits. */
  encode(encoder: GPUCommandEncoder, { buffer, stride, firstWorker, workers }: Group, step: number): void {
    const { methods, dimension, settings } = this;
    const data = new ArrayBuffer(BYTES);
    new Uint32Array(data).set([
      methods,
      workers,
      dimension,
      stride,
      firstWorker,
      settings.seed,
      STREAM.noise,
      SPARSE_EVERY,
      step,
    ]);
    new Float32Array(data, 36).set([
      settings.level,
      SKEWED.chance,
      SKEWED.high,
      SKEWED.low,
      BIMODAL.centre,
      BIMODAL.spread,
      sparseHit(dimension),
    ]);
    this.device.queue.writeBuffer(this.uniform, 0, data);
    const pass = encoder.beginComputePass({ label: 'noise' });
    this.dispatcher.run(pass, this.kernel, workers * dimension, [this.uniform, buffer], buffer);
    pass.end();
  }

  destroy(): void {
    this.store.destroy();
  }
}

function noiseKernel(kind: NoiseKind): Kernel {
  const chosen = `fn unitNoise(words: vec2u, i: u32) -> f32 { return ${kind}Noise(words, i); }\n`;
  return { label: `noise ${kind}`, code: grid + random + chosen + source };
}
