import { type Dials, Exchange, type Memory, type Shape } from './exchange';
import type { Method } from './methods';
import { wordsFor } from './pack';
import type { Faults } from './sign';

/** What the contract looks at after a round, whichever implementation ran it. */
export interface Outcome {
  update: Float32Array;
  /** [workers × words] */
  ballots: Uint32Array | null;
  tally: Int32Array | null;
  vote: { words: Uint32Array; ties: Uint32Array } | null;
  faults: Faults;
}

/** One implementation of the exchange. */
export interface Twin {
  bits: { up: number; down: number };
  /** One exchange; `groups` are [first worker, number of workers], in the order they are taken. */
  round(gradients: Float32Array, stepSize: number, step: number, groups?: [number, number][]): Promise<Outcome>;
  save(): Promise<Memory>;
  load(memory: Memory): void;
  destroy(): void;
}

export type MakeTwin = (method: Method, shape: Shape, dials: Dials) => Twin;

/** The TypeScript exchange. */
export const makeReference: MakeTwin = (method, shape, dials) => {
  const exchange = new Exchange(method, shape, dials);
  const { workers, dimension } = shape;
  return {
    bits: exchange.bits,
    async round(gradients, stepSize, step, groups = [[0, workers]]) {
      exchange.begin(stepSize, step);
      for (const [first, count] of groups) {
        for (let worker = first; worker < first + count; worker++) {
          exchange.take(worker, gradients.subarray(worker * dimension, (worker + 1) * dimension));
        }
      }
      const { update, ballots, tally, vote, faults } = exchange.finish();
      return { update: Float32Array.from(update), ballots: ballots?.slice() ?? null, tally, vote, faults };
    },
    save: async () => exchange.save(),
    load: (memory) => exchange.load(memory),
    destroy: () => {},
  };
};

/** The sign that a packed ballot gives worker's coordinate i. */
export function ballotSign(ballots: Uint32Array, dimension: number, worker: number, i: number): number {
  return (ballots[worker * wordsFor(dimension) + (i >>> 5)] >>> (i & 31)) & 1 ? -1 : 1;
}
