import { drawKey, STREAM, threefry, type Words } from '../../../optim/random';
import { type NoiseKind, unitNoise } from '../../../sim/noise';
import { flipRate } from '../../../sim/theory/flip';
import { momentsOf, WALL_GRADIENT } from '../../../sim/theory/two-point';

/** A law of noise of mean 0 and variance 1 about a positive gradient. */
export interface JurorNoise {
  label: string;
  /** The exact chance that one sign is wrong at signal-to-noise ratio S, a tie counted ½. */
  wrong: (signalToNoise: number) => number;
  /** The noise that two random words stand for. */
  draw: (word: number, second: number) => number;
}

const named = (kind: NoiseKind, label: string): JurorNoise => ({
  label,
  wrong: (s) => flipRate(kind, s),
  draw: (word, second) => unitNoise(kind, word, second, 0),
});

const { mean, variance } = momentsOf(WALL_GRADIENT);
const [HIGH, LOW] = WALL_GRADIENT.values.map((value) => (value - mean) / Math.sqrt(variance));

/** Where the gradient that is 4 or −1 has its signal: ¼ over its deviation. */
export const WALL_SIGNAL = mean / Math.sqrt(variance);

/** The laws that the figure offers. The last two are the papers’ two-point gradients, brought to variance 1. */
export const JUROR_NOISES = {
  gaussian: named('gaussian', 'Gaussian'),
  uniform: named('uniform', 'uniform'),
  laplace: named('laplace', 'Laplace'),
  student: named('student', 'Student t₃'),
  bimodal: named('bimodal', 'bimodal'),
  wall: {
    label: 'skewed: 4 or −1',
    wrong: (s) => (s < -LOW ? WALL_GRADIENT.chances[1] : s === -LOW ? WALL_GRADIENT.chances[1] / 2 : 0),
    draw: (word) => ((word >>> 8) + 0.5 < WALL_GRADIENT.chances[0] * 16777216 ? HIGH : LOW),
  },
  skewed: named('skewed', 'skewed: 50 or −1'),
} as const satisfies Record<string, JurorNoise>;

export type JurorNoiseId = keyof typeof JUROR_NOISES;

const SEED = 2;
const words = new Map<string, Uint32Array>();
const drawn = new Map<string, Float32Array>();

/** Unit noise of one worker of a jury in `count` votes, [count]; drawn once and kept. */
export function jurorNoise(id: JurorNoiseId, workers: number, worker: number, count: number): Float32Array {
  const name = `${id} ${workers} ${worker} ${count}`;
  const known = drawn.get(name);
  if (known) return known;
  const pairs = wordsOf(workers, worker, count);
  const { draw } = JUROR_NOISES[id];
  const noise = new Float32Array(count);
  for (let i = 0; i < count; i++) noise[i] = draw(pairs[2 * i], pairs[2 * i + 1]);
  drawn.set(name, noise);
  return noise;
}

/** Two random words a vote, [2 × count], the same whatever the noise; kept, since drawing them is most of the work. */
function wordsOf(workers: number, worker: number, count: number): Uint32Array {
  const name = `${workers} ${worker} ${count}`;
  const known = words.get(name);
  if (known) return known;
  const pairs = new Uint32Array(2 * count);
  const pair: Words = [0, 0];
  const [key0, key1] = drawKey(SEED, STREAM.noise, workers, worker);
  for (let i = 0; i < count; i++) {
    threefry(key0, key1, i, 0, pair);
    pairs[2 * i] = pair[0];
    pairs[2 * i + 1] = pair[1];
  }
  words.set(name, pairs);
  return pairs;
}
