import { drawKey, drawWords, STREAM } from '../../../optim/random';
import { binomialChances } from '../../../sim/theory/binomial';
import { batchMeanWrong, FIFTY_GRADIENT, momentsOf, type TwoPoint, WALL_GRADIENT } from '../../../sim/theory/two-point';

/** A value that a batch mean takes, and how likely it is. */
export interface Atom {
  value: number;
  chance: number;
}

/** A chance: exact with standard error 0, or a share that was counted. */
export interface Share {
  value: number;
  standardError: number;
}

/** Where stochastic gradients of one coordinate come from: a law, or examples through a network. */
export interface GradientSource {
  /** Of one draw. */
  mean: number;
  deviation: number;
  skewness: number;
  /** How many recorded examples it is, whose mean then stands for the true gradient; null for a law. */
  examples: number | null;
  /** SAMPLES means of `batch` draws each, in the unit of the gradient. */
  means: (batch: number) => Float64Array;
  /** The law of the mean of `batch` draws, evenly spaced; null where it has too many values to list. */
  law: ((batch: number) => Atom[]) | null;
  /** How often the mean of `batch` draws has the wrong sign, a mean of 0 counted half. */
  wrong: (batch: number) => Share;
}

/** Batches that are drawn of every size, and the largest size. */
export const SAMPLES = 2000;
export const LARGEST = 512;
const SEED = 4;

/** The two-point laws of the papers. */
export const TWO_POINT_SOURCES = {
  wall: { label: '4 or −1', source: twoPoint(WALL_GRADIENT) },
  fifty: { label: '50 or −1', source: twoPoint(FIFTY_GRADIENT) },
} as const satisfies Record<string, { label: string; source: GradientSource }>;

export type TwoPointId = keyof typeof TWO_POINT_SOURCES;

function twoPoint(law: TwoPoint): GradientSource {
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
    mean,
    deviation,
    skewness: signedThird(law, mean) / deviation ** 3,
    examples: null,
    means: (batch) => Float64Array.from(countsOf(batch), (count) => meanOf(count, batch)),
    law: (batch) =>
      Array.from(binomialChances(batch, often), (chance, count) => ({ value: meanOf(count, batch), chance })),
    wrong: (batch) => ({ value: batchMeanWrong(law, batch), standardError: 0 }),
  };
}

function signedThird({ values, chances }: TwoPoint, mean: number): number {
  return chances[0] * (values[0] - mean) ** 3 + chances[1] * (values[1] - mean) ** 3;
}
