import type { MethodId } from '../optim/methods';
import type { DataId } from './data/datasets';

/**
 * Step sizes that work, found by runs of 400 steps with M = 16 workers × 16 pictures (784-64-10), and on the
 * two-dimensional sets with 2-16-16-1. Sign steps are lengths per coordinate, the others multiply a gradient.
 */
const TUNED: Record<MethodId, { fashion: number; plane: number }> = {
  sgd: { fashion: 0.2, plane: 0.5 },
  'sgd-momentum': { fashion: 0.05, plane: 0.1 },
  adam: { fashion: 0.002, plane: 0.02 },
  signsgd: { fashion: 0.001, plane: 0.01 },
  signum: { fashion: 0.001, plane: 0.01 },
  'signsgd-vote': { fashion: 0.0005, plane: 0.01 },
  'signum-vote': { fashion: 0.001, plane: 0.01 },
  'scaled-sign': { fashion: 0.2, plane: 0.5 },
  'ef-signsgd': { fashion: 0.2, plane: 0.5 },
  ssdm: { fashion: 0.003, plane: 0.05 },
};

/** The tuned constant step size of a method on a data set. */
export function tunedStep(method: MethodId, data: DataId): number {
  return TUNED[method][data === 'fashion' ? 'fashion' : 'plane'];
}
