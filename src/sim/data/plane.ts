import { drawKey, drawUniform, drawWord, gaussianOf, STREAM, type Words } from '../../optim/random';
import type { Dataset, Examples, PlaneId } from './datasets';

const TRAIN = 2000;
const TEST = 1000;

/** Half the side of the square that the points live in. */
export const EXTENT = 1.5;

/** Where one example lies: class c ∈ {0, 1}, a place u ∈ (0, 1) along it, jitter from two normals. */
type Curve = (c: number, u: number, jitter: [number, number], side: number) => [number, number];

const CURVES: Record<PlaneId, Curve> = {
  /** Two arms that wind once and a quarter around the origin; to learn them takes most of 400 steps. */
  spiral: (c, u, [a, b]) => {
    const radius = 0.1 + 1.15 * u;
    const angle = 2.5 * Math.PI * u + Math.PI * c;
    return [radius * Math.sin(angle) + 0.04 * a, radius * Math.cos(angle) + 0.04 * b];
  },
  /** Two half circles that reach into one another. */
  moons: (c, u, [a, b]) => {
    const angle = Math.PI * u;
    const x = c === 0 ? Math.cos(angle) - 0.5 : 0.5 - Math.cos(angle);
    const y = c === 0 ? Math.sin(angle) - 0.25 : 0.25 - Math.sin(angle);
    return [0.85 * x + 0.08 * a, 0.85 * y + 0.08 * b];
  },
  /** A disc inside a ring. */
  rings: (c, u, [a, b], side) => {
    const radius = c === 0 ? 0.5 * Math.sqrt(side) : 0.95 + 0.25 * side;
    return [radius * Math.cos(2 * Math.PI * u) + 0.04 * a, radius * Math.sin(2 * Math.PI * u) + 0.04 * b];
  },
  /** Four clouds; the class is the sign of x·y. */
  xor: (c, u, [a, b]) => {
    const right = u < 0.5 ? 1 : -1;
    const up = c === 0 ? right : -right;
    return [0.65 * right + 0.22 * a, 0.65 * up + 0.22 * b];
  },
};

/** A two-dimensional set of two classes drawn from the seed: 2 000 points to train on, 1 000 to test. */
export function planeDataset(id: PlaneId, seed: number): Dataset {
  return {
    id,
    width: 2,
    classes: ['□', '■'],
    train: examples(id, drawKey(seed, STREAM.data, 0, 0), TRAIN),
    test: examples(id, drawKey(seed, STREAM.data, 1, 0), TEST),
    available: () => TRAIN,
    complete: () => Promise.resolve(),
    loading: () => null,
  };
}

function examples(id: PlaneId, key: Words, count: number): Examples {
  const inputs = new Float32Array(2 * count);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const at = 5 * i;
    // A class by turns would hand every worker of an even number one class when the examples are dealt out.
    const c = drawWord(key, at + 4) & 1;
    const jitter: [number, number] = [gaussianOf(drawWord(key, at)), gaussianOf(drawWord(key, at + 1))];
    const [x, y] = CURVES[id](c, drawUniform(key, at + 2), jitter, drawUniform(key, at + 3));
    inputs[2 * i] = x;
    inputs[2 * i + 1] = y;
    labels[i] = c;
  }
  return { inputs, labels, count };
}
