import { centralMoment, mean } from '../../../sim/measures/statistics';
import { type GradientSource, SAMPLES, type Share } from './gradient-source';
import { drawsOf } from './weight-draws';

/** 16 random bits choose one of so many examples. */
const MOST = 65536;
/** The sums of one batch in so many are kept; others are a few draws from one of those. */
const KEPT = 16;

/**
 * The gradient of one weight as a source: a draw is one of the examples, each as likely as any other, so that a batch of n is n of them with
 * replacement. A larger batch is a smaller one and the draws that it lacks, so sums go on from draw to draw. RangeError unless the number
 * of examples is a power of two up to 65536, which is what 16 random bits draw evenly.
 */
export function weightSource(gradients: Float32Array): GradientSource {
  const examples = gradients.length;
  if (!(examples >= 1 && examples <= MOST && (examples & (examples - 1)) === 0)) {
    throw new RangeError(`Examples must be a power of two up to ${MOST}, not ${examples}.`);
  }
  const centre = mean(gradients);
  const deviation = Math.sqrt(centralMoment(gradients, 2));
  const sums = new Float32Array(SAMPLES);
  const kept = [sums.slice()];
  const shares: Share[] = [];
  const extendTo = (batch: number) => {
    for (let n = shares.length; n < batch; n++) {
      const { negative, zero } = addDraw(sums, gradients, n);
      shares.push(shareOf(centre > 0 ? negative : SAMPLES - negative - zero, zero));
      if ((n + 1) % KEPT === 0) kept.push(sums.slice());
    }
  };
  const sumsOf = (batch: number) => {
    extendTo(batch);
    const last = Math.floor(batch / KEPT);
    const own = kept[last].slice();
    for (let n = last * KEPT; n < batch; n++) addDraw(own, gradients, n);
    return own;
  };
  return {
    mean: centre,
    deviation,
    skewness: centralMoment(gradients, 3) / deviation ** 3,
    examples,
    means: (batch) => Float64Array.from(sumsOf(batch), (sum) => sum / batch),
    law: null,
    wrong: (batch) => {
      extendTo(batch);
      return shares[batch - 1];
    },
  };
}

/** Adds a draw to the sum of each of the SAMPLES batches, and counts the sums that are negative then, and 0. */
function addDraw(sums: Float32Array, gradients: Float32Array, number: number): { negative: number; zero: number } {
  const draws = drawsOf(number);
  const shift = Math.log2(MOST / gradients.length);
  let negative = 0;
  let zero = 0;
  for (let i = 0; i < SAMPLES; i++) {
    const sum = Math.fround(sums[i] + gradients[draws[i] >>> shift]);
    sums[i] = sum;
    // No branches: signs are random, and half of all guesses would be wrong.
    negative += Number(sum < 0);
    zero += Number(sum === 0);
  }
  return { negative, zero };
}

/** The share of wrong signs, a zero counted half, with the standard error of a mean of wrong, half and right ones. */
function shareOf(wrong: number, zero: number): Share {
  const value = (wrong + zero / 2) / SAMPLES;
  const square = (wrong + zero / 4) / SAMPLES;
  return { value, standardError: Math.sqrt((square - value * value) / SAMPLES) };
}
