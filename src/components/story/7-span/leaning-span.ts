import { drawKey, drawWord, STREAM } from '../../../optim/random';
import { type Problem, shared } from '../../../sim/problems/problem';
import { type SpanHalf, scoreOf, squaredError } from '../../../sim/problems/span-data';

/** How many points there are; half of them are to train on. */
const POINTS = 200;
const DIMENSION = 6 * POINTS;

export interface LeaningSpan {
  problem: Problem;
  train: SpanHalf;
  test: SpanHalf;
}

/**
 * The span experiment of 1901.09847 with a coin for the labels that falls on +1 with chance `share`; at ½ it is `span({ seed })`, point
 * for point. f(w) = ‖Xw − y‖²/(2n) over the training half, from 0.
 */
export function leaningSpan(seed: number, share: number): LeaningSpan {
  const labelKey = drawKey(seed, STREAM.data, 0, 0);
  const orderKey = drawKey(seed, STREAM.data, 1, 0);
  const labels = Array.from({ length: POINTS }, (_, i) => (drawWord(labelKey, i) < share * 2 ** 32 ? 1 : -1));
  const ranks = labels.map((_, i) => drawWord(orderKey, i));
  const order = labels.map((_, i) => i).sort((a, b) => ranks[a] - ranks[b]);
  const half = (members: readonly number[]): SpanHalf => ({
    rows: members.map((i) => rowOf(i, labels[i])),
    labels: members.map((i) => labels[i]),
    supports: members.map((i) => supportOf(i, labels[i])),
  });
  const train = half(order.slice(0, POINTS / 2));
  const test = half(order.slice(POINTS / 2));
  return { problem: leastSquares(train), train, test };
}

function leastSquares(train: SpanHalf): Problem {
  const count = train.labels.length;
  return shared({
    id: 'span',
    name: 'The span',
    source: 'Error feedback, 1901.09847, the span experiment; data after Wilson et al. 2017',
    dimension: DIMENSION,
    start: Array.from({ length: DIMENSION }, () => 0),
    optimum: null,
    smoothness: null,
    value: (w) => squaredError(train, w) / 2,
    gradient(w, out) {
      out.fill(0);
      for (let i = 0; i < count; i++) {
        const row = train.rows[i];
        const pull = (scoreOf(train, i, w) - train.labels[i]) / count;
        for (const column of train.supports[i]) out[column] += pull * row[column];
      }
    },
  });
}

/** Places 0, 1, 2, and then one private place for +1, five for −1. */
function supportOf(i: number, label: number): Uint32Array {
  return Uint32Array.from({ length: label === 1 ? 4 : 8 }, (_, k) => (k < 3 ? k : 5 * i + k));
}

function rowOf(i: number, label: number): Float64Array {
  const row = new Float64Array(DIMENSION);
  for (const column of supportOf(i, label)) row[column] = 1;
  row[0] = label;
  return row;
}
