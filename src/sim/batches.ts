import { drawIndex, drawKey, STREAM } from '../optim/random';
import type { Dataset } from './data/datasets';
import { inputScale } from './data/datasets';
import type { Settings } from './parameters';

/** What all workers draw in one step. Every method gets the same. */
export interface Batch {
  step: number;
  /** [workers × batch × width], worker-major. */
  inputs: Float32Array;
  labels: Uint8Array;
}

/**
 * Draws each worker's batch of a step, with replacement. Under `same data` a worker draws from all of the training set, under
 * `shards` from the examples whose number is its own modulo M.
 */
export class Batches {
  private readonly batch: Batch;
  private readonly table: Float32Array;

  constructor(
    private readonly data: Dataset,
    private readonly settings: Settings,
  ) {
    const count = settings.workers * settings.batch;
    this.batch = { step: -1, inputs: new Float32Array(count * data.width), labels: new Uint8Array(count) };
    this.table = new Float32Array(256);
    const scale = inputScale(data.train.inputs);
    for (let byte = 0; byte < 256; byte++) this.table[byte] = byte * scale;
  }

  /** The batch of a step. The arrays are overwritten by the next call. */
  async draw(step: number): Promise<Batch> {
    const { workers, batch: size, seed, partition } = this.settings;
    const available = await this.data.available(step);
    const shards = partition === 'shards' ? workers : 1;
    for (let worker = 0; worker < workers; worker++) {
      const key = drawKey(seed, STREAM.batch, step, worker);
      const first = worker % shards;
      const choices = Math.ceil((available - first) / shards);
      for (let i = 0; i < size; i++) this.copy(first + shards * drawIndex(key, i, choices), worker * size + i);
    }
    this.batch.step = step;
    return this.batch;
  }

  private copy(example: number, slot: number): void {
    const { inputs: from, labels } = this.data.train;
    const { inputs: to } = this.batch;
    const { width } = this.data;
    const source = example * width;
    const target = slot * width;
    if (from instanceof Uint8Array) {
      const { table } = this;
      for (let i = 0; i < width; i++) to[target + i] = table[from[source + i]];
    } else {
      for (let i = 0; i < width; i++) to[target + i] = from[source + i];
    }
    this.batch.labels[slot] = labels[example];
  }
}
