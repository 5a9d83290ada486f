import { skewnessError } from '../../../sim/measures/skewness-error';
import { skewness } from '../../../sim/measures/symmetry';
import type { Atom, GradientSource, Share } from './gradient-source';
import { SAMPLES } from './gradient-source';

/** A bar of the histogram of batch means. Places and widths are in deviations σ/√n of the mean, from the true gradient on. */
export interface Bar {
  at: number;
  width: number;
  /** The chance that is drawn: exact where the law is known, else the share among the samples. */
  chance: number;
  /** The part of the chance whose sign is wrong, a mean of 0 counted half. */
  wrong: number;
  /** The share among the samples beside an exact chance; null where the chance is that share. */
  sampled: number | null;
}

export interface Folded {
  bars: Bar[];
  /** Where the sign turns: gradient 0. */
  zero: number;
  /** Of the batch mean: by the law of one draw, and of the samples with its standard error. */
  skewness: number;
  measured: Share;
  wrong: Share;
}

/** Bars narrower than this are joined; where there is no law they are this wide. */
const FINEST = 0.18;

/** The histogram of the means of batches of n, about the true gradient; no bars where all draws are the same. */
export function folded(source: GradientSource, batch: number): Folded {
  const unit = source.deviation / Math.sqrt(batch);
  const means = source.means(batch);
  const wrong = source.wrong(batch);
  if (unit === 0)
    return {
      bars: [],
      zero: 0,
      skewness: Number.NaN,
      measured: { value: Number.NaN, standardError: Number.NaN },
      wrong,
    };
  return {
    bars: source.law ? barsOf(source, source.law(batch), means, unit) : barsOfSamples(source, means, unit),
    zero: -source.mean / unit,
    skewness: source.skewness / Math.sqrt(batch),
    measured: { value: skewness(means).value, standardError: skewnessError(means) },
    wrong,
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
  const bars = Array.from({ length: placed(law.length - 1, shift) + 1 }, (_, i) => emptyBar(centre(i, shift), width));
  law.forEach(({ value, chance }, i) => {
    const bar = bars[placed(i, shift)];
    bar.chance += chance;
    bar.wrong += chance * wrongShare(value, mean);
  });
  const shares = new Float64Array(bars.length);
  for (const value of means) {
    const index = Math.round(((value - mean) / unit - first) / gap);
    shares[placed(index, shift)] += 1 / SAMPLES;
  }
  return bars.map((bar, i) => ({ ...bar, sampled: shares[i] }));
}

/** Bars of samples alone, the middle one at the true gradient, so that each has a mirror image. */
function barsOfSamples({ mean }: GradientSource, means: Float64Array, unit: number): Bar[] {
  const places = means.map((value) => Math.round((value - mean) / unit / FINEST));
  const far = places.reduce((most, place) => Math.max(most, Math.abs(place)), 0);
  const bars = Array.from({ length: 2 * far + 1 }, (_, i) => emptyBar((i - far) * FINEST, FINEST));
  places.forEach((place, i) => {
    const bar = bars[place + far];
    bar.chance += 1 / SAMPLES;
    bar.wrong += wrongShare(means[i], mean) / SAMPLES;
  });
  return bars;
}

function emptyBar(at: number, width: number): Bar {
  return { at, width, chance: 0, wrong: 0, sampled: null };
}

function wrongShare(value: number, mean: number): number {
  if (Math.abs(value) < 1e-12) return 0.5;
  return value * mean < 0 ? 1 : 0;
}

/** The shift whose mirror image lies nearest to whole bars. */
function bestShift(shifts: number, mirrored: (shift: number) => number): number {
  const off = (shift: number) => Math.abs(mirrored(shift) - Math.round(mirrored(shift)));
  return Array.from({ length: shifts }, (_, shift) => shift).reduce(
    (best, shift) => (off(shift) < off(best) ? shift : best),
    0,
  );
}
