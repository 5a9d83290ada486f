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
  const unused = Uint32Array.from(isUsed.keys()).filter((place) => isUsed[place] === 0);
  // In coordinates w₀, (w₁ + w₂)/√2 and Σ w/√c over the c places of each row, row i is (y, √2, √c e_i).
  const across = spanBasis([
    Float64Array.of(1, 0, ...own.map(({ length }, i) => -labels[i] / Math.sqrt(length))),
    Float64Array.of(0, 1, ...own.map(({ length }) => -Math.SQRT2 / Math.sqrt(length))),
  ]);
  const inside = new Float64Array(2 + own.length);
  // Index loops: this runs over a thousand places three hundred times a frame.
  return (w) => {
    let square = (w[1] - w[2]) ** 2 / 2;
    for (let k = 0; k < unused.length; k++) square += w[unused[k]] ** 2;
    inside[0] = w[0];
    inside[1] = (w[1] + w[2]) / Math.SQRT2;
    for (let i = 0; i < own.length; i++) {
      const places = own[i];
      let sum = 0;
      for (let k = 0; k < places.length; k++) sum += w[places[k]];
      const mean = sum / places.length;
      for (let k = 0; k < places.length; k++) square += (w[places[k]] - mean) ** 2;
      inside[i + 2] = sum / Math.sqrt(places.length);
    }
    for (const direction of across) {
      let along = 0;
      for (let k = 0; k < inside.length; k++) along += direction[k] * inside[k];
      square += along ** 2;
    }
    return Math.sqrt(square);
  };
}
