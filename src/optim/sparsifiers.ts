import { quickselect } from 'd3-array';
import { type Compressor, keptOf } from './compressor';
import { drawIndex, drawKey, STREAM } from './random';

/** The compressors that send some coordinates and leave out the others. */
const sparsifier = { ballot: false, scales: 0, room: true } as const;

/** The k largest magnitudes; of equal ones, the first. A NaN counts as larger than any number. A contraction with δ ≥ k/d. */
export const topK: Compressor = {
  ...sparsifier,
  id: 'top-k',
  source: 'Aji and Heafield, 1704.05021; Stich et al., 1809.07599, Definition 2.1',
  encode(v, _layers, draws, message) {
    const { own } = message;
    const kept = keptOf(v.length, draws.keep);
    if (sizes.length !== v.length) sizes = new Float64Array(v.length);
    for (let i = 0; i < v.length; i++) sizes[i] = magnitude(v[i]);
    quickselect(sizes, v.length - kept);
    const threshold = sizes[v.length - kept];
    let equals = kept;
    for (let i = 0; i < v.length; i++) if (magnitude(v[i]) > threshold) equals--;
    for (let i = 0; i < v.length; i++) {
      const size = magnitude(v[i]);
      own[i] = size > threshold || (size === threshold && equals-- > 0) ? v[i] : 0;
    }
    message.values = own;
  },
  // A value and the number of its coordinate.
  bits: (dimension, _layers, { keep }) => 64 * keptOf(dimension, keep),
};

/** The last vector's magnitudes, in the order quickselect left them. */
let sizes = new Float64Array(0);

function magnitude(x: number): number {
  return Number.isNaN(x) ? Infinity : Math.abs(x);
}

/** k coordinates drawn without replacement, times d/k, so that its mean is the vector; under memory without the factor. ω = d/k − 1. */
export const randomK: Compressor = {
  ...sparsifier,
  id: 'random-k',
  source: 'Wangni et al., 1710.09854; Stich et al., 1809.07599, Definition 2.1',
  encode(v, _layers, draws, message) {
    const { own } = message;
    const dimension = v.length;
    const kept = keptOf(dimension, draws.keep);
    const factor = draws.contract ? 1 : dimension / kept;
    const key = drawKey(draws.seed, STREAM.keep, draws.step, draws.worker);
    own.fill(0);
    if (chosen.length < dimension) chosen = new Uint8Array(dimension);
    // Floyd's way to draw k of d: one draw each, whatever was drawn before.
    for (let last = dimension - kept; last < dimension; last++) {
      const drawn = drawIndex(key, last, last + 1);
      const i = chosen[drawn] ? last : drawn;
      chosen[i] = 1;
      own[i] = factor * v[i];
    }
    chosen.fill(0);
    message.values = own;
  },
  // The values, and the seed that says whose they are.
  bits: (dimension, _layers, { keep }) => 32 * keptOf(dimension, keep) + 32,
};

let chosen = new Uint8Array(0);
