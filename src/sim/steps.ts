import type { CompressorId } from '../optim/compressors';
import type { MethodId } from '../optim/methods';
import type { DataId } from './data/datasets';
import type { OwnParts } from './own';

type Steps = { fashion: number; plane: number };

/**
 * Step sizes that work, found by runs of 400 steps with M = 16 workers × 16 pictures (784-64-10), and on the
 * two-dimensional sets with 2-16-16-1. Sign steps are lengths per coordinate, the others multiply a gradient.
 */
const TUNED: Record<MethodId, Steps> = {
  sgd: { fashion: 0.2, plane: 0.5 },
  'sgd-momentum': { fashion: 0.05, plane: 0.1 },
  adam: { fashion: 0.002, plane: 0.02 },
  rprop: { fashion: 0.001, plane: 0.01 },
  'median-sgd': { fashion: 0.2, plane: 0.5 },
  signsgd: { fashion: 0.001, plane: 0.01 },
  signum: { fashion: 0.001, plane: 0.01 },
  'signsgd-vote': { fashion: 0.0005, plane: 0.01 },
  'signum-vote': { fashion: 0.001, plane: 0.01 },
  'noisy-signsgd': { fashion: 0.001, plane: 0.02 },
  lion: { fashion: 0.001, plane: 0.01 },
  'scaled-sign': { fashion: 0.2, plane: 0.5 },
  'ef-signsgd': { fashion: 0.2, plane: 0.5 },
  'ef-sign': { fashion: 0.1, plane: 0.4 },
  'ef-signsgd-both': { fashion: 0.2, plane: 0.5 },
  'onebit-sgd': { fashion: 0.2, plane: 0.5 },
  'top-k': { fashion: 0.2, plane: 1 },
  'ef-top-k': { fashion: 0.2, plane: 0.5 },
  'random-k': { fashion: 0.05, plane: 0.1 },
  'ef-random-k': { fashion: 0.4, plane: 0.5 },
  qsgd: { fashion: 0.2, plane: 0.5 },
  terngrad: { fashion: 0.2, plane: 0.5 },
  ef21: { fashion: 0.1, plane: 0.5 },
  ssdm: { fashion: 0.003, plane: 0.05 },
};

/** The tuned first step size of a method on a data set. */
export function tunedStep(method: MethodId, data: DataId): number {
  return TUNED[method][data === 'fashion' ? 'fashion' : 'plane'];
}

/** The rows whose steps are of the right size for what a compressor sends, without memory and with error feedback. */
const LIKE: Record<CompressorId, [alone: MethodId, remembered: MethodId]> = {
  none: ['sgd', 'sgd'],
  sign: ['signsgd-vote', 'ef-sign'],
  'noisy-sign': ['noisy-signsgd', 'ef-sign'],
  'stochastic-sign': ['ssdm', 'ef-sign'],
  'scaled-sign': ['scaled-sign', 'ef-signsgd'],
  'two-mean': ['scaled-sign', 'onebit-sgd'],
  'top-k': ['top-k', 'ef-top-k'],
  'random-k': ['random-k', 'ef-random-k'],
  qsgd: ['qsgd', 'qsgd'],
  terngrad: ['terngrad', 'terngrad'],
};

/**
 * What a server rule does to a step size: it has that of a row of its own, or a factor. Undamped momentum of β = 0.9 goes ten times as
 * far; a quarter of the plain step is what suits SGD.
 */
const AFTER: Record<OwnParts['own.server'], { row?: MethodId; factor: number }> = {
  plain: { factor: 1 },
  momentum: { factor: 0.25 },
  adam: { row: 'adam', factor: 1 },
  rprop: { row: 'rprop', factor: 1 },
};

/** A step size of the right size for a method of the reader's parts: that of the row most like it. */
export function ownStep(parts: OwnParts, data: DataId): number {
  const { row, factor } = AFTER[parts['own.server']];
  if (row) return tunedStep(row, data);
  const [alone, remembered] = LIKE[parts['own.compressor']];
  const memory = parts['own.memory'];
  const like = memory === 'none' ? alone : memory === 'ef21' ? 'ef21' : remembered;
  const step = tunedStep(like, data);
  return factor === 1 ? step : Number((factor * step).toPrecision(2));
}
