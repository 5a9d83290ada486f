import type { Frame } from '../../sim/history';
import { WORD, workersIn } from '../plots/word';

/** So many of the last exchanges are pooled: one alone has too few workers for a shape. */
export const POOLED = 25;

/** Gradients of one weight less their mean over the workers, of the last exchanges up to a step. */
export function deviations(frames: readonly Frame[], upTo: number, coordinate: number): number[] {
  const out: number[] = [];
  let used = 0;
  for (let i = frames.length - 1; i >= 0 && used < POOLED; i--) {
    const frame = frames[i];
    if (frame.step > upTo) continue;
    used++;
    const workers = workersIn(frame);
    if (workers < 2) continue;
    let mean = 0;
    for (let worker = 0; worker < workers; worker++) mean += frame.gradients[worker * WORD + coordinate] / workers;
    for (let worker = 0; worker < workers; worker++) out.push(frame.gradients[worker * WORD + coordinate] - mean);
  }
  return out.filter(Number.isFinite);
}

/** Skewness of a sample and the standard error it would have were the noise normal. */
export function skewness(sample: readonly number[]): { skew: number; error: number } {
  const n = sample.length;
  if (n < 3) return { skew: Number.NaN, error: Number.NaN };
  const mean = sample.reduce((sum, v) => sum + v, 0) / n;
  let second = 0;
  let third = 0;
  for (const v of sample) {
    second += (v - mean) ** 2 / n;
    third += (v - mean) ** 3 / n;
  }
  const skew = second > 0 ? third / second ** 1.5 : Number.NaN;
  return { skew, error: Math.sqrt((6 * n * (n - 1)) / ((n - 2) * (n + 1) * (n + 3))) };
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
