import type { Vector } from '../../optim/vector';
import { type Problem, shared } from './problem';
import { type SpanHalf, scoreOf, spanData, squaredError } from './span-data';

export interface SpanSettings {
  seed: number;
  /** How many points there are; half of them are to train on. */
  points?: number;
  /** The chance that a label is +1. */
  share?: number;
}

export interface SpanProblem extends Problem {
  train: SpanHalf;
  test: SpanHalf;
  /** Mean (x·w − y)² over the training half, not halved: 2 f(w). */
  trainError(w: Vector): number;
  /** The same over the test half. */
  testError(w: Vector): number;
  /** Share of the test half whose label is the sign of x·w. */
  accuracy(w: Vector): number;
  /** Share of +1 among the labels of the test half. */
  plusShare: number;
  /** Σ of the labels of the training half; the closed form of the sign method needs it above 0. */
  labelSum: number;
}

/**
 * The span experiment of 1901.09847: least squares f(w) = ‖Xw − y‖²/(2n) over the n training points, with more
 * coordinates than points, from 0. Gradients Xᵀ(Xw − y)/n stay in the span of the rows; signs leave it. A coordinate
 * that no training point has gets a gradient of exactly 0. A label is +1 with chance `share`. Throws a RangeError unless
 * `points` is even and at least 2 and `share` is from 0 to 1.
 */
export function span({ seed, points = 200, share = 0.5 }: SpanSettings): SpanProblem {
  const { dimension, train, test } = spanData(seed, points, share);
  const count = train.labels.length;
  return {
    ...shared({
      id: 'span',
      name: 'The span',
      source: 'Error feedback, 1901.09847, the span experiment; data after Wilson et al. 2017',
      dimension,
      start: Array.from({ length: dimension }, () => 0),
      optimum: null,
      smoothness: rowSums(train, dimension),
      value: (w) => squaredError(train, w) / 2,
      gradient(w, out) {
        out.fill(0);
        for (let i = 0; i < count; i++) {
          const support = train.supports[i];
          const pull = (scoreOf(train, i, w) - train.labels[i]) / count;
          out[0] += pull * train.labels[i];
          for (let k = 1; k < support.length; k++) out[support[k]] += pull;
        }
      },
    }),
    train,
    test,
    trainError: (w) => squaredError(train, w),
    testError: (w) => squaredError(test, w),
    accuracy: (w) => test.labels.filter((label, i) => label * scoreOf(test, i, w) > 0).length / test.labels.length,
    plusShare: test.labels.filter((label) => label === 1).length / test.labels.length,
    labelSum: train.labels.reduce((sum, label) => sum + label, 0),
  };
}

/**
 * Bounds of Σ_j |H_ij| for H = XᵀX/n: every entry of a row is ±1, so each row adds the number of its entries to each of
 * its columns.
 */
function rowSums({ labels, supports }: SpanHalf, dimension: number): number[] {
  const sums = Array.from({ length: dimension }, () => 0);
  for (const support of supports) for (const column of support) sums[column] += support.length / labels.length;
  return sums;
}
