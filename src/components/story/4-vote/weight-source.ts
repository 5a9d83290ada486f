import { centralMoment, mean } from '../../../sim/measures/statistics';
import { type GradientSource, LARGEST, SAMPLES, type Share } from './gradient-source';
import { drawsOf } from './weight-draws';

/** 16 random bits choose one of so many examples. */
const MOST = 65536;

/**
 * The gradient of one weight as a source: a draw is one of the examples, each as likely as any other, so that a batch of n is n of them with
 * replacement. Sums are kept draw by draw: a larger batch is a smaller one and the draws that it lacks. RangeError unless the number of
 * examples is a power of two up to 65536, which is what 16 random bits draw evenly.
 */
export function weightSource(gradients: Float32Array): GradientSource {
  const examples = gradients.length;
  if (!(examples >= 1 && examples <= MOST && (examples & (examples - 1)) === 0)) {
    throw new RangeError(`Examples must be a power of two up to ${MOST}, not ${examples}.`);
  }
  const shift = Math.log2(MOST / examples);
  const centre = mean(gradients);
  const deviation = Math.sqrt(centralMoment(gradients, 2));
  // Adding 0 turns −0 into 0, so that the top bit of a sum says that it is negative: a branch here would be guessed wrong half the time.
  const values = gradients.map((value) => value + 0);
  const sums = new Float32Array(LARGEST * SAMPLES);
  const bits = new Int32Array(sums.buffer);
  const shares: Share[] = [];
  const extendTo = (batch: number) => {
    for (let n = shares.length; n < batch; n++) {
      const draws = drawsOf(n);
      const at = n * SAMPLES;
      let [negative, zero] = [0, 0];
      for (let i = 0; i < SAMPLES; i++) {
        const sum = values[draws[i] >>> shift] + (n > 0 ? sums[at - SAMPLES + i] : 0);
        sums[at + i] = sum;
        negative += bits[at + i] >>> 31;
        if (sum === 0) zero++;
      }
      shares.push(shareOf(centre > 0 ? negative : SAMPLES - negative - zero, zero));
    }
  };
  return {
    mean: centre,
    deviation,
    skewness: centralMoment(gradients, 3) / deviation ** 3,
    examples,
    means: (batch) => {
      extendTo(batch);
      return Float64Array.from(sums.subarray((batch - 1) * SAMPLES, batch * SAMPLES), (sum) => sum / batch);
    },
    law: null,
    wrong: (batch) => {
      extendTo(batch);
      return shares[batch - 1];
    },
  };
}

/** The share of wrong signs, a zero counted half, with the standard error of a mean of wrong, half and right ones. */
function shareOf(wrong: number, zero: number): Share {
  const value = (wrong + zero / 2) / SAMPLES;
  const square = (wrong + zero / 4) / SAMPLES;
  return { value, standardError: Math.sqrt((square - value * value) / SAMPLES) };
}
