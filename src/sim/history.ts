import type { Densities } from './densities';
import type { ShownMethod } from './own';
import type { Settings } from './parameters';

/** What computes the run, in words for the reader. */
export interface Machine {
  backend: 'webgpu' | 'wasm' | 'cpu';
  /** For instance "WebAssembly SIMD" or "WebGPU". */
  name: string;
  /** The adapter's own description, or ''. */
  adapter: string;
  /** A sentence that says why not a faster one, or ''. */
  why: string;
}

export interface NetworkFacts {
  /** Units per layer, input first: 784, 64, 10. */
  sizes: number[];
  /** Weights and biases, d. */
  dimension: number;
  /** Sizes of the tensors in the flat vector: W₁, b₁, W₂, b₂ … */
  tensors: number[];
  classes: string[];
}

/** The course of one method. Arrays run over steps 0 … head − 1 unless said. */
export interface Track {
  method: ShownMethod;
  /** Where its exchange runs: in the shader twin, or in TypeScript, which on a GPU reads its gradients back. */
  exchange: 'wgsl' | 'typescript';
  /** Mean loss at the iterate before step k on the batches drawn for step k, which are fresh to it. */
  loss: number[];
  /** On the test set, at the steps of History.evaluations. */
  testLoss: number[];
  accuracy: number[];
  /** Root mean square over workers of ‖e‖₂ after step k; only with memory. */
  residual: number[];
  /** Bits of one step, all workers together. */
  bitsUp: number;
  bitsDown: number;
  /** The first step whose loss was no number or beyond 10⁶; the method is out of the race from there. */
  divergedAt: number | null;
  /** NaN and ±∞ seen in gradients so far. */
  faults: number;
}

/** Steps under the same settings: a fork starts a new stretch. */
export interface Stretch {
  /** The first step. */
  from: number;
  /** Examples that all workers draw in one step. */
  samples: number;
  /** By track: bits of one step, both ways, all workers together. */
  bits: number[];
}

/** What was seen of the watched method's exchange in one step: one packed word of it, 32 coordinates. */
export interface Frame {
  step: number;
  /** [workers × 32], the gradients that the workers sent of, worker-major: a liar’s is its lie. */
  gradients: Float32Array;
  /** One word a worker (bit 1: minus), or null where the method sends numbers. */
  ballots: Uint32Array | null;
  /** Ballots for plus, [32], or null. */
  tally: Int32Array | null;
  /** The sign of the update as a word (bit 1: minus). */
  vote: number;
  /** Coordinates whose ballots were tied, as a word. */
  ties: number;
  /** Coordinates whose update is 0, as a word: they take no step, whatever `vote` says. */
  still: number;
}

/** What the test set, or the plane, looks like to the watched method. */
export interface Evaluation {
  step: number;
  /** Test pictures it gets wrong: index in the test set and the class it says (Fashion-MNIST). */
  mistakes: { index: number; said: number }[] | null;
  /** P(class 1) on a grid over the plane as 0 … 255, row by row from the top (two-dimensional data). */
  boundary: { side: number; extent: number; values: Uint8Array } | null;
}

/** Everything a figure sees. The narrow waist: figures read a History and nothing else. */
export interface History {
  settings: Settings;
  machine: Machine;
  network: NetworkFacts;
  /** Steps made. */
  head: number;
  tracks: Track[];
  /** In order; the first starts at 0. */
  stretches: Stretch[];
  /** The method whose exchange is watched. */
  watched: ShownMethod;
  /** The watched coordinates are 32·word … 32·word + 31. */
  word: number;
  /**
   * Per step, of the watched method: density φ of the honest workers' mean gradient, and of the standard deviations over them (NaN for one);
   * of all where nobody is honest. Of the whole vector and of each layer.
   */
  density: Densities;
  /** By step, sparse where a run is long: frames[i].step ascends. */
  frames: Frame[];
  evaluations: Evaluation[];
  /** Median time of a step over the last ones, in milliseconds: no result, only a fact about the machine. */
  msPerStep: number;
  /** Tensors and bytes of GPU memory held after the last step: a long run holds no more than a short one. */
  held: { tensors: number; gpuBytes: number };
}

/** Samples drawn and bits sent by track k in the steps before `step`. */
export function spentBy({ stretches }: History, k: number, step: number): { samples: number; bits: number } {
  const spent = { samples: 0, bits: 0 };
  stretches.forEach(({ from, samples, bits }, i) => {
    const steps = Math.min(step, stretches[i + 1]?.from ?? step) - from;
    if (steps <= 0) return;
    spent.samples += steps * samples;
    spent.bits += steps * bits[k];
  });
  return spent;
}

/** The last element of a list sorted by step that is at or before `step`. */
export function latest<T extends { step: number }>(list: readonly T[], step: number): T | null {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (list[mid].step <= step) low = mid + 1;
    else high = mid;
  }
  return low > 0 ? list[low - 1] : null;
}
