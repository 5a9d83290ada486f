import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawNoise, type NoiseKind } from '../noise';
import { foldedDistance, skewness } from './symmetry';

const COUNT = 20_000;

function noise(kind: NoiseKind): Float32Array {
  const out = new Float32Array(COUNT);
  drawNoise(kind, 1, 4, 1, 0, out);
  return out;
}

describe('skewness', () => {
  it('of two points of mean 0 is (1 − 2p)/√(p(1 − p)), corrected for a small sample', () => {
    const n = 10;
    const values = [3, ...new Array<number>(n - 1).fill(-1 / 3)];
    const { value, standardError } = skewness(values);
    expect(value).toBeCloseTo(((0.8 / 0.3) * Math.sqrt(n * (n - 1))) / (n - 2), 12);
    expect(standardError).toBeCloseTo(Math.sqrt((6 * 10 * 9) / (8 * 11 * 13)), 14);
  });

  it('tells skewed noise from symmetric', () => {
    for (const kind of ['gaussian', 'uniform', 'bimodal'] as const) {
      const { value, standardError } = skewness(noise(kind));
      expect(Math.abs(value)).toBeLessThan(4 * standardError);
    }
    const { value, standardError } = skewness(noise('skewed'));
    expect(value).toBeGreaterThan(50 * standardError);
  });

  it('needs three values', () => {
    expect(() => skewness([1, 2])).toThrow('at least three values, not 2');
    expect(skewness([1, 1, 1]).value).toBe(Number.NaN);
  });
});

describe('the folded distance', () => {
  it('is the lean of a vote at a centre between two points', () => {
    // At 0 nine in ten are below and one of the mirrored; from ⅓ on the gap is that one alone.
    expect(foldedDistance([3, ...new Array<number>(9).fill(-1 / 3)], 0)).toBeCloseTo(0.8, 14);
    expect(foldedDistance([-1, 1, 1, 1], 0)).toBeCloseTo(0.5, 14);
    expect(foldedDistance([1, 1], 0)).toBe(1);
    expect(foldedDistance([0, 0], 0)).toBe(0);
  });

  it('is 0 for symmetric lists and what every place says for any list', () => {
    const lists = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(lists, (list) => {
        expect(foldedDistance([...list, ...list.map((x) => -x)], 0)).toBe(0);
        let largest = 0;
        for (let t = -5; t <= 5; t++) {
          const below = list.filter((x) => x <= t).length;
          const mirrored = list.filter((x) => -x <= t).length;
          largest = Math.max(largest, Math.abs(below - mirrored) / list.length);
        }
        expect(foldedDistance(list, 0)).toBeCloseTo(largest, 14);
        expect(foldedDistance(list.map((x) => x + 2))).toBeCloseTo(foldedDistance(list), 12);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells skewed noise from symmetric', () => {
    // The distance of two independent halves of a symmetric sample is about 1.36/√(n/2) at its 95% point.
    for (const kind of ['gaussian', 'laplace', 'student'] as const) {
      expect(foldedDistance(noise(kind), 0)).toBeLessThan(3 / Math.sqrt(COUNT / 2));
    }
    expect(foldedDistance(noise('skewed'), 0)).toBeCloseTo(0.8, 1);
    expect(() => foldedDistance([])).toThrow('no mean');
  });
});
