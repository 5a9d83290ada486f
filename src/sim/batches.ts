import { drawIndex, drawKey, drawUniform, STREAM, type Words } from '../optim/random';
import type { Dataset } from './data/datasets';
import { inputScale } from './data/datasets';
import type { Settings } from './parameters';
import { classMix } from './partition';

/** What all workers draw in one step. Every method gets the same. */
export interface Batch {
  step: number;
  /** [workers × batch × width], worker-major. */
  inputs: Float32Array;
  labels: Uint8Array;
}

/** Numbers the example that a worker draws in one slot of its batch. */
type Draw = (key: Words, slot: number) => number;

/**
 * Draws each worker's batch of a step, with replacement. Under `same data` a worker draws from all of the training set, under
 * `shards` from the examples whose number is its own modulo M, under the other partitions by class (see classMix). A class of which
 * nothing has arrived yet is passed over; a worker left without any draws from all there is.
 */
export class Batches {
  private readonly batch: Batch;
  private readonly table: Float32Array;
  private readonly mixes: (Float64Array | null)[];
  /** The ways of the workers to draw from the first `available` examples. */
  private draws: { available: number; byWorker: Draw[] } = { available: -1, byWorker: [] };

  constructor(
    private readonly data: Dataset,
    private readonly settings: Settings,
  ) {
    const count = settings.workers * settings.batch;
    this.batch = { step: -1, inputs: new Float32Array(count * data.width), labels: new Uint8Array(count) };
    this.table = new Float32Array(256);
    const scale = inputScale(data.train.inputs);
    for (let byte = 0; byte < 256; byte++) this.table[byte] = byte * scale;
    this.mixes = Array.from({ length: settings.workers }, (_, worker) =>
      classMix(settings, worker, data.classes.length),
    );
  }

  /** The batch of a step. The arrays are overwritten by the next call. */
  async draw(step: number): Promise<Batch> {
    const { workers, batch: size, seed } = this.settings;
    const available = await this.data.available(step);
    if (available !== this.draws.available) this.draws = { available, byWorker: this.drawsFrom(available) };
    for (let worker = 0; worker < workers; worker++) {
      const key = drawKey(seed, STREAM.batch, step, worker);
      const draw = this.draws.byWorker[worker];
      for (let i = 0; i < size; i++) this.copy(draw(key, i), worker * size + i);
    }
    this.batch.step = step;
    return this.batch;
  }

  private drawsFrom(available: number): Draw[] {
    const { workers, partition } = this.settings;
    const shards = partition === 'shards' ? workers : 1;
    const byClass = this.mixes[0] ? this.examplesByClass(available) : [];
    return this.mixes.map((mix, worker) => {
      const first = worker % shards;
      const choices = Math.ceil((available - first) / shards);
      const ladder = mix ? cumulated(mix, byClass) : null;
      if (!ladder) return (key, slot) => first + shards * drawIndex(key, slot, choices);
      return (key, slot) => {
        const place = drawUniform(key, 2 * slot) * ladder[ladder.length - 1];
        const examples = byClass[ladder.findIndex((top) => place < top)];
        return examples[drawIndex(key, 2 * slot + 1, examples.length)];
      };
    });
  }

  private examplesByClass(available: number): number[][] {
    const lists: number[][] = this.data.classes.map(() => []);
    for (let example = 0; example < available; example++) lists[this.data.train.labels[example]].push(example);
    return lists;
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

/** The cumulated shares of the classes that have examples, or null if none of them has. */
function cumulated(mix: Float64Array, byClass: number[][]): Float64Array | null {
  let sum = 0;
  const ladder = mix.map((share, c) => {
    if (byClass[c].length > 0) sum += share;
    return sum;
  });
  return sum > 0 ? ladder : null;
}
