import type { Frame } from '../../sim/history';
import { WORD, workersIn } from '../plots/word';

/** So many of the last exchanges are pooled: one alone has too few workers for a shape. */
export const POOLED = 25;

/**
 * Gradients of one weight less their mean over the workers, of the last exchanges up to a step and none before `since`. The last
 * `liars` workers are left out.
 */
export function deviations(frames: readonly Frame[], upTo: number, coordinate: number, since = 0, liars = 0): number[] {
  const out: number[] = [];
  let used = 0;
  for (let i = frames.length - 1; i >= 0 && used < POOLED; i--) {
    const frame = frames[i];
    if (frame.step > upTo) continue;
    if (frame.step < since) break;
    used++;
    const workers = workersIn(frame) - liars;
    if (workers < 2) continue;
    let mean = 0;
    for (let worker = 0; worker < workers; worker++) mean += frame.gradients[worker * WORD + coordinate] / workers;
    for (let worker = 0; worker < workers; worker++) out.push(frame.gradients[worker * WORD + coordinate] - mean);
  }
  return out.filter(Number.isFinite);
}

/**
 * Skewness of one worker's noise from deviations, and its standard error were the noise symmetric: √((μ₆ − 6μ₄μ₂ + 9μ₂³)/n)/μ₂^1.5, which is √(6/n) for normal
 * noise and more for the heavy tails of gradients. A deviation from the mean of M workers has only (M − 2)/√(M(M − 1)) of the
 * skewness, for two workers none, so both are divided by that.
 */
export function skewness(sample: readonly number[], workers: number): { skew: number; error: number } {
  const n = sample.length;
  if (n < 3 || workers < 3) return { skew: Number.NaN, error: Number.NaN };
  const mean = sample.reduce((sum, v) => sum + v, 0) / n;
  let [second, third, fourth, sixth] = [0, 0, 0, 0];
  for (const v of sample) {
    const square = (v - mean) ** 2;
    second += square / n;
    third += (square * (v - mean)) / n;
    fourth += square ** 2 / n;
    sixth += square ** 3 / n;
  }
  const unit = (second ** 1.5 * (workers - 2)) / Math.sqrt(workers * (workers - 1));
  if (!(unit > 0)) return { skew: Number.NaN, error: Number.NaN };
  const variance = Math.max(0, sixth - 6 * fourth * second + 9 * second ** 3);
  return { skew: third / unit, error: Math.sqrt(variance / n) / unit };
}

/** Counts of a sample in an odd number of bins, the middle one around zero. */
export function binned(sample: readonly number[], reach: number, half: number): number[] {
  const counts = new Array<number>(2 * half + 1).fill(0);
  const wide = reach / (half + 0.5);
  for (const v of sample) {
    const bin = Math.min(half, Math.max(-half, Math.round(v / wide)));
    counts[bin + half]++;
  }
  return counts;
}
