import { skewness } from '../../../sim/measures/symmetry';
import type { Atom, GradientSource } from './gradient-source';
import { SAMPLES } from './gradient-source';

/** A bar of the histogram of batch means. Places and widths are in deviations σ/√n of the mean, from the true gradient on. */
export interface Bar {
  at: number;
  width: number;
  /** Exact, and among the samples. */
  chance: number;
  share: number;
  /** The part of the chance whose sign is wrong, a mean of 0 counted half. */
  wrong: number;
}

export interface Folded {
  bars: Bar[];
  /** Where the sign turns: gradient 0. */
  zero: number;
  /** Of the batch mean: exact, and of the samples with its standard error. */
  skewness: number;
  measured: { value: number; standardError: number };
  wrong: number;
}

/** Bars narrower than this are joined. */
const FINEST = 0.18;

/** The histogram of the means of batches of n, about the true gradient. */
export function folded(source: GradientSource, batch: number): Folded {
  const unit = source.deviation / Math.sqrt(batch);
  const means = source.means(batch);
  return {
    bars: barsOf(source, source.law(batch), means, unit),
    zero: -source.mean / unit,
    skewness: source.skewness / Math.sqrt(batch),
    measured: skewness(means),
    wrong: source.wrong(batch),
  };
}

/** Neighbouring values of the law, evenly spaced, joined so many at a time; heights then compare with a density. */
function barsOf({ mean }: GradientSource, law: readonly Atom[], means: Float64Array, unit: number): Bar[] {
  const first = (law[0].value - mean) / unit;
  const gap = (law[1].value - law[0].value) / unit;
  // An odd number can be shifted until the bars stand nearly alike on both sides of 0.
  const joined = Math.max(1, 2 * Math.ceil((FINEST / gap - 1) / 2) + 1);
  const width = joined * gap;
  const placed = (index: number, shift: number) => Math.floor((index + shift) / joined);
  const centre = (bar: number, shift: number) => first + bar * width - shift * gap + (width - gap) / 2;
  const shift = bestShift(joined, (each) => (2 * centre(0, each)) / width);
  const bars = Array.from(
    { length: placed(law.length - 1, shift) + 1 },
    (_, i): Bar => ({ at: centre(i, shift), width, chance: 0, share: 0, wrong: 0 }),
  );
  law.forEach(({ value, chance }, i) => {
    const bar = bars[placed(i, shift)];
    bar.chance += chance;
    bar.wrong += Math.abs(value) < 1e-12 ? chance / 2 : value * mean < 0 ? chance : 0;
  });
  for (const value of means) {
    const index = Math.round(((value - mean) / unit - first) / gap);
    bars[placed(index, shift)].share += 1 / SAMPLES;
  }
  return bars;
}

/** The shift whose mirror image lies nearest to whole bars. */
function bestShift(shifts: number, mirrored: (shift: number) => number): number {
  const off = (shift: number) => Math.abs(mirrored(shift) - Math.round(mirrored(shift)));
  return Array.from({ length: shifts }, (_, shift) => shift).reduce(
    (best, shift) => (off(shift) < off(best) ? shift : best),
    0,
  );
}
