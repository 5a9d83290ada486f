import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measuredVector } from './measured-vector';

describe('a measured vector', () => {
  it('has the norms that follow by hand', () => {
    const { one, square, largest, density, level } = measuredVector(Float64Array.of(3, -4));
    expect([one, square, largest, level]).toEqual([7, 25, 4, 3.5]);
    expect(density).toBeCloseTo(0.98, 12);
  });

  it('loses 1 − φ of its square to the scaled sign, zeros included', () => {
    const entry = fc.integer({ min: -1000, max: 1000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), (entries) => {
        const { lost, density, square } = measuredVector(Float64Array.from(entries));
        expect(Math.abs(lost - (1 - density) * square)).toBeLessThanOrEqual(1e-12 * square);
      }),
      { numRuns: 1000 },
    );
  });
});
