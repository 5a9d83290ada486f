import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceToBasis, distanceToSpan, spanBasis } from './span';

const numbers = (length: number) =>
  fc
    .array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: length, maxLength: length })
    .map((list) => Float64Array.from(list, (value) => Math.round(1000 * value) / 1000));

describe('the distance to a span', () => {
  it('is counted out in three dimensions', () => {
    const plane = [Float64Array.of(1, 1, 0), Float64Array.of(1, -1, 0), Float64Array.of(5, 2, 0)];
    expect(distanceToSpan(Float64Array.of(7, -2, -3), plane)).toBeCloseTo(3, 14);
    expect(distanceToSpan(Float64Array.of(7, -2, 0), plane)).toBeLessThan(1e-14);
    expect(spanBasis(plane)).toHaveLength(2);
    expect(distanceToSpan(Float64Array.of(3, 4), [])).toBe(5);
  });

  it('is 0 for what rows add up to, and the rest for what stands out', () => {
    fc.assert(
      fc.property(fc.array(numbers(8), { minLength: 1, maxLength: 5 }), numbers(5), numbers(8), (rows, weights, x) => {
        const basis = spanBasis(rows);
        for (let a = 0; a < basis.length; a++) {
          for (let b = 0; b <= a; b++) {
            const product = basis[a].reduce((sum, value, i) => sum + value * basis[b][i], 0);
            expect(product).toBeCloseTo(a === b ? 1 : 0, 13);
          }
        }
        const inside = new Float64Array(8);
        rows.forEach((row, r) => {
          for (let i = 0; i < 8; i++) inside[i] += weights[r] * row[i];
        });
        expect(distanceToBasis(inside, basis)).toBeLessThan(1e-7);
        const distance = distanceToBasis(x, basis);
        expect(distance).toBeLessThanOrEqual(Math.hypot(...x) + 1e-12);
        expect(
          distanceToBasis(
            x.map((value, i) => value + inside[i]),
            basis,
          ),
        ).toBeCloseTo(distance, 6);
      }),
      { numRuns: 1000 },
    );
  });

  it('wants vectors of one length', () => {
    expect(() => spanBasis([Float64Array.of(1), Float64Array.of(1, 2)])).toThrow('Rows of 2 and 1 do not mix.');
    expect(() => distanceToSpan(Float64Array.of(1), [Float64Array.of(1, 2)])).toThrow('A point of 1 coordinates');
  });
});
