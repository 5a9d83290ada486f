import { drawKey, drawWords, STREAM } from '../../../optim/random';
import { binomialChances } from '../../../sim/theory/binomial';
import { batchMeanWrong, FIFTY_GRADIENT, momentsOf, type TwoPoint, WALL_GRADIENT } from '../../../sim/theory/two-point';

/** A value that a batch mean takes, and how likely it is. */
export interface Atom {
  value: number;
  chance: number;
}

/** Where stochastic gradients of one coordinate come from: a law, or what was recorded of a network. */
export interface GradientSource {
  label: string;
  /** Of one draw. */
  mean: number;
  deviation: number;
  skewness: number;
  /** SAMPLES means of `batch` draws each, in the unit of the gradient. */
  means: (batch: number) => Float64Array;
  /** The law of the mean of `batch` draws. */
  law: (batch: number) => Atom[];
  /** The chance that the mean of `batch` draws has the wrong sign, a mean of 0 counted half. */
  wrong: (batch: number) => number;
}

export const SAMPLES = 2000;
const SEED = 4;

/** The sources that the figure offers. */
export const GRADIENT_SOURCES = {
  wall: twoPoint('4 or −1', WALL_GRADIENT),
  fifty: twoPoint('50 or −1', FIFTY_GRADIENT),
} as const satisfies Record<string, GradientSource>;

export type GradientSourceId = keyof typeof GRADIENT_SOURCES;

function twoPoint(label: string, law: TwoPoint): GradientSource {
  const { mean, variance } = momentsOf(law);
  const [first, second] = law.values;
  const [often] = law.chances;
  const deviation = Math.sqrt(variance);
  const counts = [new Uint16Array(SAMPLES)];
  const words = new Uint32Array(SAMPLES);
  const countsOf = (batch: number) => {
    for (let n = counts.length; n <= batch; n++) {
      drawWords(drawKey(SEED, STREAM.oracle, 0, n), 0, words);
      counts.push(counts[n - 1].map((count, i) => count + (words[i] < often * 4294967296 ? 1 : 0)));
    }
    return counts[batch];
  };
  const meanOf = (count: number, batch: number) => (count * first + (batch - count) * second) / batch;
  return {
    label,
    mean,
    deviation,
    skewness: signedThird(law, mean) / deviation ** 3,
    means: (batch) => Float64Array.from(countsOf(batch), (count) => meanOf(count, batch)),
    law: (batch) =>
      Array.from(binomialChances(batch, often), (chance, count) => ({ value: meanOf(count, batch), chance })),
    wrong: (batch) => batchMeanWrong(law, batch),
  };
}

function signedThird({ values, chances }: TwoPoint, mean: number): number {
  return chances[0] * (values[0] - mean) ** 3 + chances[1] * (values[1] - mean) ** 3;
}
