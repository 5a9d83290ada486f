import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialChances, successChances } from './binomial';
import { choose, quotient } from './exact.fixture';

describe('the binomial law', () => {
  it('is the ratio of whole numbers to 12 digits', () => {
    for (const n of [1, 2, 27, 100, 1001]) {
      const chances = binomialChances(n, 0.25);
      for (const k of [0, 1, n >> 2, n >> 1]) {
        const exact = quotient(choose(n, k) * 3n ** BigInt(n - k), 4n ** BigInt(n));
        expect(chances[k] / exact).toBeCloseTo(1, 12);
      }
    }
  });

  it('adds up to 1 with mean n p', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, chance) => {
        const law = binomialChances(n, chance);
        expect(law.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        expect(law.reduce((a, b, k) => a + k * b, 0)).toBeCloseTo(n * chance, 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('is what unlike trials come to when they are alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, chance) => {
        const unlike = successChances(new Float64Array(n).fill(chance));
        binomialChances(n, chance).forEach((value, k) => {
          expect(unlike[k]).toBeCloseTo(value, 12);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is counted out for three unlike trials', () => {
    const [none, one, two, three] = successChances([0.1, 0.5, 0.8]);
    expect(none).toBeCloseTo(0.9 * 0.5 * 0.2, 15);
    expect(one).toBeCloseTo(0.1 * 0.5 * 0.2 + 0.9 * 0.5 * 0.2 + 0.9 * 0.5 * 0.8, 15);
    expect(two).toBeCloseTo(0.1 * 0.5 * 0.2 + 0.1 * 0.5 * 0.8 + 0.9 * 0.5 * 0.8, 15);
    expect(three).toBeCloseTo(0.1 * 0.5 * 0.8, 15);
  });

  it('refuses what is no chance', () => {
    expect(() => binomialChances(3, 1.2)).toThrow('between 0 and 1');
    expect(() => binomialChances(2.5, 0.2)).toThrow('whole number');
    expect(() => successChances([0.2, Number.NaN])).toThrow('between 0 and 1');
  });
});
