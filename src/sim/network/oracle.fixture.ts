import { drawKey, drawUniform, drawWord, gaussianOf } from '../../optim/random';
import type { Batch } from '../batches';

/** The multilayer perceptron in double precision, one example at a time: nothing is shared with the networks under test. */
export function outputsOf(sizes: readonly number[], x: ArrayLike<number>, input: ArrayLike<number>): number[] {
  let below = Array.from(input);
  let at = 0;
  for (let l = 0; l + 1 < sizes.length; l++) {
    const [rows, columns] = [sizes[l], sizes[l + 1]];
    const above = Array.from({ length: columns }, (_, j) => {
      let sum = x[at + rows * columns + j];
      for (let i = 0; i < rows; i++) sum += below[i] * x[at + i * columns + j];
      return sum;
    });
    at += (rows + 1) * columns;
    below = l + 2 < sizes.length ? above.map((value) => Math.max(value, 0)) : above;
  }
  return below;
}

/** The mean loss of examples from … to. */
export function meanLoss(
  sizes: readonly number[],
  x: ArrayLike<number>,
  batch: Batch,
  from: number,
  to: number,
): number {
  let sum = 0;
  for (let n = from; n < to; n++) {
    const z = outputsOf(sizes, x, batch.inputs.subarray(n * sizes[0], (n + 1) * sizes[0]));
    const label = batch.labels[n];
    if (z.length === 1) sum += Math.log(1 + Math.exp(label === 1 ? -z[0] : z[0]));
    else sum += Math.log(z.reduce((total, value) => total + Math.exp(value), 0)) - z[label];
  }
  return sum / (to - from);
}

/** The derivative of meanLoss by coordinate i, by central differences. */
export function slope(
  sizes: readonly number[],
  x: ArrayLike<number>,
  batch: Batch,
  [from, to]: [number, number],
  i: number,
): number {
  const moved = Float64Array.from(x);
  const h = 1e-6;
  moved[i] = x[i] + h;
  const above = meanLoss(sizes, moved, batch, from, to);
  moved[i] = x[i] - h;
  return (above - meanLoss(sizes, moved, batch, from, to)) / (2 * h);
}

/** A batch of normal inputs, a third of them exactly 0, with labels drawn at random. */
export function drawnBatch(seed: number, count: number, width: number, classes: number): Batch {
  const key = drawKey(seed, 98, 0, 0);
  const inputs = Float32Array.from({ length: count * width }, (_, i) => {
    return drawUniform(key, 2 * i) < 1 / 3 ? 0 : gaussianOf(drawWord(key, 2 * i + 1));
  });
  const labels = Uint8Array.from({ length: count }, (_, n) => drawWord(key, 2 * count * width + n) % classes);
  return { step: 0, inputs, labels };
}

/** Weights and biases of a spread at which about half of the units are on. */
export function drawnWeights(seed: number, dimension: number): Float32Array {
  const key = drawKey(seed, 97, 0, 0);
  return Float32Array.from({ length: dimension }, (_, i) => 0.4 * gaussianOf(drawWord(key, i)));
}
