import type { Layers } from '../layers';
import { Dispatcher } from './dispatcher';
import grid from './grid.wgsl?raw';
import type { Kernel } from './pipelines';
import { readBack } from './readback';
import reduce from './reduce.wgsl?raw';
import { Store } from './store';

const code = grid + reduce;
const GATHER: Kernel = { label: 'norms: gather', code, entry: 'gather' };
const FOLD: Kernel = { label: 'norms: fold', code, entry: 'fold' };
const FINISH: Kernel = { label: 'norms: finish', code, entry: 'finish' };

/** The kernels to warm up. */
export const NORM_KERNELS = [GATHER, FOLD, FINISH];

/** Rows of numbers in a buffer: `stride` floats (a multiple of 4) from one row to the next. */
export interface Rows {
  binding: GPUBufferBinding;
  stride: number;
  /** The row of the result that the first row here goes to. */
  first: number;
  rows: number;
}

/** Norms of one row in one layer. */
export interface Norm {
  one: number;
  two: number;
  twoSquared: number;
  /** φ = ‖v‖₁² / (d ‖v‖₂²) of the layer; 0 for the zero vector. */
  density: number;
}

/** Sums of absolute values and squares, and densities, of rows of numbers in each of their layers. */
export class Norms {
  /** ‖v‖₁, ‖v‖₂, ‖v‖₂², φ of every row and layer: [rows × layers × 4] floats. */
  readonly buffer: GPUBuffer;
  private readonly store: Store;
  private readonly dispatcher: Dispatcher;
  private readonly offsets: GPUBuffer;
  private readonly partials: GPUBuffer;
  private readonly folds: GPUBuffer;
  private readonly threads: number;

  constructor(
    private readonly device: GPUDevice,
    private readonly rows: number,
    private readonly layers: Layers,
  ) {
    this.store = new Store(device, 'norms');
    this.dispatcher = new Dispatcher(device);
    const sections = rows * (layers.length - 1);
    this.threads = threadsFor(layers, sections);
    this.offsets = this.store.storage('layers', 4 * layers.length);
    device.queue.writeBuffer(this.offsets, 0, Uint32Array.from(layers));
    this.partials = this.store.storage('partial sums', 16 * sections * this.threads);
    this.folds = this.store.storage('folded sums', 16 * sections * Math.ceil(this.threads / 64));
    this.buffer = this.store.storage('norms', 16 * sections);
  }

  get bytes(): number {
    return this.store.bytes;
  }

  /** Encodes the norms of some rows. */
  encode(pass: GPUComputePassEncoder, { binding, stride, first, rows }: Rows): void {
    const sections = rows * (this.layers.length - 1);
    const uniform = this.store.constants(rows, stride / 4, this.layers.length - 1, this.threads, first);
    const { offsets, partials, folds, buffer } = this;
    const anchor = binding.buffer as GPUBuffer;
    const { dispatcher, threads } = this;
    dispatcher.run(pass, GATHER, sections * threads, { 0: uniform, 1: offsets, 2: binding, 3: partials }, anchor);
    dispatcher.run(pass, FOLD, sections * Math.ceil(threads / 64), { 0: uniform, 3: partials, 4: folds });
    dispatcher.run(pass, FINISH, sections, { 0: uniform, 1: offsets, 4: folds, 5: buffer });
  }

  /** The norms last computed, row by row and layer by layer. */
  async read(): Promise<Norm[][]> {
    const layers = this.layers.length - 1;
    const numbers = new Float32Array(
      await readBack(this.device, [{ buffer: this.buffer, start: 0, bytes: 16 * this.rows * layers }]),
    );
    return Array.from({ length: this.rows }, (_, row) =>
      Array.from({ length: layers }, (_, layer) => {
        const at = 4 * (row * layers + layer);
        return { one: numbers[at], two: numbers[at + 1], twoSquared: numbers[at + 2], density: numbers[at + 3] };
      }),
    );
  }

  destroy(): void {
    this.store.destroy();
  }
}

/** Threads a layer: one for 16 quads, but no more than two foldings take nor than a million in all. */
function threadsFor(layers: Layers, sections: number): number {
  let largest = 0;
  for (let l = 0; l + 1 < layers.length; l++) largest = Math.max(largest, layers[l + 1] - layers[l]);
  const most = Math.max(1, Math.min(4096, Math.floor(2 ** 20 / sections)));
  return Math.min(most, Math.ceil(largest / 64));
}
