import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawKey, drawWord, gaussianOf, STREAM } from '../../../optim/random';
import { distanceToBasis, spanBasis } from '../../../sim/measures/span';
import { span } from '../../../sim/problems/span';
import { spanDistance } from './span-distance';

describe('the distance from the span of the points', () => {
  it('is that of a basis of the rows', () => {
    const cases = [1, 2, 3, 4].map((seed) => {
      const { train, dimension } = span({ seed, points: 12 });
      return { dimension, basis: spanBasis(train.rows), distance: spanDistance(train, dimension) };
    });
    fc.assert(
      fc.property(fc.nat(3), fc.nat(), fc.integer({ min: -6, max: 6 }), (which, draw, power) => {
        const { dimension, basis, distance } = cases[which];
        const key = drawKey(draw, STREAM.oracle, 0, 0);
        const w = Float64Array.from({ length: dimension }, (_, i) => 10 ** power * gaussianOf(drawWord(key, i)));
        const expected = distanceToBasis(w, basis);
        expect(Math.abs(distance(w) - expected)).toBeLessThanOrEqual(1e-12 * 10 ** power * Math.sqrt(dimension));
      }),
      { numRuns: 1000 },
    );
  });

  it('is 0 for a sum of rows', () => {
    const { train, dimension } = span({ seed: 5, points: 40 });
    const sum = new Float64Array(dimension);
    train.rows.forEach((row, k) => {
      for (let i = 0; i < dimension; i++) sum[i] += (k % 7) * row[i];
    });
    expect(spanDistance(train, dimension)(sum)).toBeLessThan(1e-12);
  });
});
