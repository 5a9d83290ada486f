import { mean as average } from '../../../sim/measures/statistics';
import type { Walk } from './settle';

/** Steps over which a walk is looked at as the picture ends, to see a walk and to see a slow drift. */
const LOOKED = 20;
const SLOWLY = 100;
/** Who has the mean is nearer to it than this. */
const AT = 0.02;

export interface Places {
  mean: number;
  median: number;
  step: number;
}

/** Where a walk stands as the picture ends: at one of two places, at neither, on its way, or arrived there just now. */
export type Standing = 'mean' | 'median' | 'elsewhere' | 'walking' | 'arriving';

/** Mean of x over the last few steps, so that a cycle counts as its middle and a long way there does not count. */
export function endOf(xs: Float64Array): number {
  return average(xs.subarray(-LOOKED));
}

/** A walk stands at the nearer of the two places, or at neither: at the mean closely, at the median as closely as steps of γ allow. */
export function standingOf({ xs }: Pick<Walk, 'xs'>, { mean, median, step }: Places): Standing {
  const last = xs[xs.length - 1];
  // A walk that keeps its way makes a third of a step each round at least, three ballots being averaged; a cycle comes back.
  if (Math.abs(last - xs[xs.length - 1 - LOOKED]) > 5 * step) {
    return Math.abs(last - median) < 1.01 * step ? 'arriving' : 'walking';
  }
  const end = endOf(xs);
  const [toMean, toMedian] = [Math.abs(end - mean), Math.abs(end - median)];
  if (toMean < toMedian && toMean < AT) return 'mean';
  if (toMedian < toMean && toMedian < step + AT) return 'median';
  const drift = average(xs.subarray(-SLOWLY)) - average(xs.subarray(-2 * SLOWLY, -SLOWLY));
  return Math.abs(drift) > step / 2 ? 'walking' : 'elsewhere';
}
