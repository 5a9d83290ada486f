import type { Dials, Shape } from '../exchange';
import type { Layers } from '../layers';
import { type Method, sendsBallots } from '../methods';
import { wordsFor } from '../pack';
import { Norms } from './norms';
import type { Plan } from './plan';
import { Store } from './store';

/**
 * Floats from one worker to the next in an exchange's own buffers, and the least for gradients: d rounded up to 64, because a
 * binding starts at a multiple of 256 bytes.
 */
export function strideFor(dimension: number): number {
  return Math.ceil(dimension / 64) * 64;
}

/** Running vectors of the server rules that are written in WGSL. */
const STATES: Partial<Record<Method['server'], string[]>> = {
  momentum: ['velocity'],
  adam: ['first moment', 'second moment'],
};

/** The long-lived buffers of one exchange; undefined where the method has no such part. */
export class Buffers {
  readonly words: number;
  readonly stride: number;
  /** [workers × stride] */
  readonly momentum?: GPUBuffer;
  readonly residual?: GPUBuffer;
  /** [workers × words] */
  readonly ballots?: GPUBuffer;
  readonly zeros?: GPUBuffer;
  /** [dimension] */
  readonly sum?: GPUBuffer;
  readonly tally?: GPUBuffer;
  readonly server: GPUBuffer[];
  readonly update: GPUBuffer;
  /** [words] */
  readonly vote?: GPUBuffer;
  readonly ties?: GPUBuffer;
  /** NaN, ±∞. */
  readonly faults: GPUBuffer;
  readonly offsets: GPUBuffer;
  readonly norms?: Norms;
  readonly store: Store;

  /** Throws a RangeError if a buffer would be larger than the device allows. */
  constructor(device: GPUDevice, method: Method, shape: Shape, dials: Dials, layers: Layers, plan: Plan) {
    const { workers, dimension } = shape;
    const store = new Store(device, `${method.name}, ${workers} workers × ${dimension}`);
    this.store = store;
    this.words = wordsFor(dimension);
    this.stride = strideFor(dimension);
    const rows = 4 * workers * this.stride;
    const planes = 4 * workers * this.words;
    if (method.momentum !== 'none') this.momentum = store.storage('momentum', rows);
    if (method.memory !== 'none') this.residual = store.storage('residual', rows);
    if (sendsBallots(method)) this.ballots = store.storage('ballots', planes);
    if (this.ballots && dials.zero === 'zero') this.zeros = store.storage('zeros', planes);
    if (plan.mean || plan.decode) this.sum = store.storage('sum', 4 * this.stride);
    if (plan.tally) this.tally = store.storage('tally', 4 * this.stride);
    if (plan.vote) {
      this.vote = store.storage('vote', 4 * this.words);
      this.ties = store.storage('ties', 4 * this.words);
    }
    this.server = (STATES[method.server] ?? []).map((name) => store.storage(name, 4 * dimension));
    this.update = store.storage('update', 4 * dimension);
    this.faults = store.storage('faults', 8);
    this.offsets = store.storage('layers', 4 * layers.length);
    device.queue.writeBuffer(this.offsets, 0, Uint32Array.from(layers));
    if (plan.norms) this.norms = new Norms(device, workers, plan.norms === 'layers' ? layers : [0, dimension]);
  }

  get bytes(): number {
    return this.store.bytes + (this.norms?.bytes ?? 0);
  }

  destroy(): void {
    this.store.destroy();
    this.norms?.destroy();
  }
}
