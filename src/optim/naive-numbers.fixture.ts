import type { Dials } from './exchange';
import type { Method } from './methods';
import { drawIndex, drawKey, drawUniform, STREAM } from './random';
import { signOrZero } from './sign-or-zero.fixture';

/** What the numbers of a layer are compressed to, one by one as the papers write it; `at` is the layer's first coordinate. */
type Rounding = (layer: number[], at: number) => number[];

/** C(v) of the compressors that send numbers, in double precision. `shrunk` says that it must be a contraction. */
export function naiveNumbers(
  id: Method['compressor'],
  v: number[],
  sizes: readonly number[],
  dials: Dials,
  step: number,
  worker: number,
  shrunk: boolean,
): number[] {
  const kept = Math.max(1, Math.round(dials.keep * v.length));
  if (id === 'none') return v;
  if (id === 'top-k') {
    const order = v.map((_, i) => i).sort((a, b) => Math.abs(v[b]) - Math.abs(v[a]) || a - b);
    const sent = new Set(order.slice(0, kept));
    return v.map((x, i) => (sent.has(i) ? x : 0));
  }
  if (id === 'random-k') {
    const key = drawKey(dials.seed, STREAM.keep, step, worker);
    const sent = new Set<number>();
    for (let last = v.length - kept; last < v.length; last++) {
      const drawn = drawIndex(key, last, last + 1);
      sent.add(sent.has(drawn) ? last : drawn);
    }
    return v.map((x, i) => (sent.has(i) ? (shrunk ? x : (x * v.length) / kept) : 0));
  }
  const uniform = (i: number) => drawUniform(drawKey(dials.seed, STREAM.quantise, step, worker), i);
  const qsgd: Rounding = (layer, at) => {
    const s = dials.levels;
    const norm = Math.hypot(...layer);
    const omega = shrunk ? Math.min(layer.length / s ** 2, Math.sqrt(layer.length) / s) : 0;
    return layer.map((x, j) => {
      if (norm === 0) return 0;
      const share = (s * Math.abs(x)) / norm;
      const level = Math.floor(share) + (uniform(at + j) < share % 1 ? 1 : 0);
      return (signOrZero(x) * norm * level) / s / (1 + omega);
    });
  };
  const terngrad: Rounding = (layer, at) => {
    const largest = Math.max(...layer.map(Math.abs));
    const squares = layer.reduce((sum, x) => sum + x * x, 0);
    const sum = layer.reduce((total, x) => total + Math.abs(x), 0);
    const factor = shrunk && largest > 0 ? squares / (largest * sum) : 1;
    return layer.map((x, j) => (uniform(at + j) < Math.abs(x) / largest ? factor * largest * signOrZero(x) : 0));
  };
  const rounding = id === 'qsgd' ? qsgd : terngrad;
  let at = 0;
  return sizes.flatMap((size) => {
    at += size;
    return rounding(v.slice(at - size, at), at - size);
  });
}
