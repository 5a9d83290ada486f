import type { Layers } from '../layers';
import { Dispatcher } from './dispatcher';
import grid from './grid.wgsl?raw';
import source from './moments.wgsl?raw';
import { type Norm, Norms } from './norms';
import type { Gradients } from './operands';
import type { Kernel } from './pipelines';
import { Store } from './store';

const code = grid + source;
const GATHER: Kernel = { label: 'moments: gather', code, entry: 'gather' };
const FINISH: Kernel = { label: 'moments: finish', code, entry: 'finish' };

/** The kernels to warm up. */
export const MOMENT_KERNELS = [GATHER, FINISH];

/**
 * Per coordinate, the mean of the workers' gradients and their standard deviation; whence the density of the gradient, φ(ḡ), and
 * of the noise, φ(σ) (signSGD, 1802.04434, §3.3). Take every group of workers in turn, starting with worker 0, then finish.
 */
export class Moments {
  /** Mean over the workers, [dimension]. */
  readonly mean: GPUBuffer;
  /** Standard deviation over the workers, with M − 1, [dimension]. */
  readonly deviation: GPUBuffer;
  private readonly squares: GPUBuffer;
  private readonly store: Store;
  private readonly dispatcher: Dispatcher;
  private readonly norms: Norms;

  private readonly dimension: number;

  constructor(
    device: GPUDevice,
    private readonly shape: { workers: number; layers: Layers },
  ) {
    const { layers } = shape;
    this.dimension = layers[layers.length - 1];
    const floats = Math.ceil(this.dimension / 64) * 64;
    this.store = new Store(device, 'moments');
    this.dispatcher = new Dispatcher(device);
    this.mean = this.store.storage('mean', 4 * floats);
    this.squares = this.store.storage('squares', 4 * floats);
    this.deviation = this.store.storage('deviation', 4 * floats);
    this.norms = new Norms(device, 2, layers);
  }

  get bytes(): number {
    return this.store.bytes + this.norms.bytes;
  }

  /** Encodes a group of workers, laid out as for GpuExchange.take. */
  take(encoder: GPUCommandEncoder, group: Gradients): void {
    const { dimension } = this;
    const uniform = this.store.constants(dimension, group.stride / 4, group.workers, group.firstWorker);
    const gradients = { buffer: group.buffer, offset: group.offset, size: 4 * group.stride * group.workers };
    const pass = encoder.beginComputePass({ label: 'moments: take' });
    const bindings = { 0: uniform, 1: gradients, 2: this.mean, 3: this.squares };
    this.dispatcher.run(pass, GATHER, Math.ceil(dimension / 4), bindings, group.buffer);
    pass.end();
  }

  /** Encodes the deviation and the norms of both vectors. */
  finish(encoder: GPUCommandEncoder): void {
    const { dimension } = this;
    const uniform = this.store.constants(dimension, 0, this.shape.workers, 0);
    const stride = Math.ceil(dimension / 64) * 64;
    const pass = encoder.beginComputePass({ label: 'moments: finish' });
    this.dispatcher.run(pass, FINISH, Math.ceil(dimension / 4), { 0: uniform, 3: this.squares, 4: this.deviation });
    this.norms.encode(pass, { binding: { buffer: this.mean }, stride, first: 0, rows: 1 });
    this.norms.encode(pass, { binding: { buffer: this.deviation }, stride, first: 1, rows: 1 });
    pass.end();
  }

  /** Norms and densities of the mean gradient and of the noise, layer by layer, of the last submitted round. */
  async read(): Promise<{ gradient: Norm[]; noise: Norm[] }> {
    const [gradient, noise] = await this.norms.read();
    return { gradient, noise };
  }

  destroy(): void {
    this.store.destroy();
    this.norms.destroy();
  }
}
