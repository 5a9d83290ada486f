import { spanBasis } from '../../../sim/measures/span';
import type { SpanHalf } from '../../../sim/problems/span-data';

/**
 * The distance of points w, [dimension], from the span of the rows of the span experiment. All rows share places 0, 1 and 2, and have
 * alike entries there in 1 and 2; each has its own places besides, all 1. What w has outside those directions counts in full; inside,
 * only two directions are orthogonal to every row. So it costs one pass over w where a basis of the span would cost a hundred.
 */
export function spanDistance({ labels, supports }: SpanHalf, dimension: number): (w: Float64Array) => number {
  const own = supports.map((support) => support.subarray(3));
  const isUsed = new Uint8Array(dimension).fill(1, 0, 3);
  for (const places of own) for (const place of places) isUsed[place] = 1;
  const unused = Array.from(isUsed.keys()).filter((place) => isUsed[place] === 0);
  // In coordinates w₀, (w₁ + w₂)/√2 and Σ w/√c over the c places of each row, row i is (y, √2, √c e_i).
  const across = spanBasis([
    Float64Array.of(1, 0, ...own.map(({ length }, i) => -labels[i] / Math.sqrt(length))),
    Float64Array.of(0, 1, ...own.map(({ length }) => -Math.SQRT2 / Math.sqrt(length))),
  ]);
  const inside = new Float64Array(2 + own.length);
  return (w) => {
    let square = (w[1] - w[2]) ** 2 / 2;
    for (const place of unused) square += w[place] ** 2;
    inside[0] = w[0];
    inside[1] = (w[1] + w[2]) / Math.SQRT2;
    own.forEach((places, i) => {
      let sum = 0;
      for (const place of places) sum += w[place];
      for (const place of places) square += (w[place] - sum / places.length) ** 2;
      inside[i + 2] = sum / Math.sqrt(places.length);
    });
    for (const direction of across) {
      let along = 0;
      for (let k = 0; k < inside.length; k++) along += direction[k] * inside[k];
      square += along ** 2;
    }
    return Math.sqrt(square);
  };
}
