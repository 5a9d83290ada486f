import { drawKey, drawWord, STREAM } from '../../optim/random';
import type { Vector } from '../../optim/vector';

/** One half of the points of the span experiment. */
export interface SpanHalf {
  /** The points, [count][dimension]. */
  rows: readonly Float64Array[];
  /** Their labels, ±1. */
  labels: readonly number[];
  /** Where a row is not 0, from place 0 on: [count][at most 8]. */
  supports: readonly Uint32Array[];
}

/** Both halves of the points, and what they live in. */
export interface SpanData {
  dimension: number;
  train: SpanHalf;
  test: SpanHalf;
}

/**
 * Points after Wilson et al. 2017 as the code of 1901.09847 has them, d = 6 × points: label y = ±1 by a coin that falls on
 * +1 with chance `share`, a fair one in the code; row i is y, 1, 1 and then 1 in private places from 3 + 5i on, one of
 * them if y = 1 and five else. A random half is to train on. Throws a RangeError unless `points` is even and at least 2
 * and `share` is from 0 to 1.
 */
export function spanData(seed: number, points: number, share = 0.5): SpanData {
  if (!(Number.isInteger(points / 2) && points >= 2)) {
    throw new RangeError(`The points are halved, so their number is even, not ${points}.`);
  }
  if (!(share >= 0 && share <= 1)) throw new RangeError(`The share of +1 labels is from 0 to 1, not ${share}.`);
  const dimension = 6 * points;
  const labelKey = drawKey(seed, STREAM.data, 0, 0);
  const orderKey = drawKey(seed, STREAM.data, 1, 0);
  const labels = Array.from({ length: points }, (_, i) => (drawWord(labelKey, i) < share * 2 ** 32 ? 1 : -1));
  const ranks = labels.map((_, i) => drawWord(orderKey, i));
  const order = labels.map((_, i) => i).sort((a, b) => ranks[a] - ranks[b]);
  const half = (members: readonly number[]): SpanHalf => ({
    rows: members.map((i) => rowOf(i, labels[i], dimension)),
    labels: members.map((i) => labels[i]),
    supports: members.map((i) =>
      Uint32Array.from({ length: 3 + privateOf(labels[i]) }, (_, k) => (k < 3 ? k : 5 * i + k)),
    ),
  });
  return { dimension, train: half(order.slice(0, points / 2)), test: half(order.slice(points / 2)) };
}

/** x·w of row i, whose entries are its label and then 1. */
export function scoreOf({ labels, supports }: SpanHalf, i: number, w: Vector): number {
  const support = supports[i];
  let sum = labels[i] * w[0];
  for (let k = 1; k < support.length; k++) sum += w[support[k]];
  return sum;
}

/** Mean of (x·w − y)², not halved. */
export function squaredError(half: SpanHalf, w: Vector): number {
  let sum = 0;
  for (let i = 0; i < half.labels.length; i++) sum += (scoreOf(half, i, w) - half.labels[i]) ** 2;
  return sum / half.labels.length;
}

function privateOf(label: number): number {
  return label === 1 ? 1 : 5;
}

function rowOf(i: number, label: number, dimension: number): Float64Array {
  const row = new Float64Array(dimension);
  row.set([label, 1, 1]);
  row.fill(1, 3 + 5 * i, 3 + 5 * i + privateOf(label));
  return row;
}
