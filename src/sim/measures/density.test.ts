import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layerOffsets } from '../../optim/layers';
import { norm2Squared } from '../../optim/vector';
import { expectPrinted } from '../theory/printed.fixture';
import { density, layerDensity } from './density';

const vectors = fc
  .array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 50 })
  .map((list) => Float64Array.from(list));

describe('density', () => {
  it('has its published values', () => {
    expect(density(new Float64Array(7).fill(-3))).toBeCloseTo(1, 15);
    expect(density(Float64Array.of(0, 0, 5, 0))).toBe(0.25);
    expectPrinted(density(Float64Array.of(3, 4)), '.98');
    expect(density(Float64Array.of(1, 2, 3, 4))).toBeCloseTo(5 / 6, 15);
    const harmonic = (d: number) => density(Float64Array.from({ length: d }, (_, i) => 1 / (i + 1)));
    expectPrinted(harmonic(10), '.5536');
    expectPrinted(harmonic(100), '.1646');
    expectPrinted(harmonic(1000), '.0341');
    expectPrinted(density(Float64Array.from({ length: 100 }, (_, i) => (i === 50 ? 100 : 1))), '.0392');
    expect(density(new Float64Array(3))).toBe(0);
  });

  it('knows no scale and no order, and lies between 1/d and 1', () => {
    fc.assert(
      fc.property(vectors, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (v, scale) => {
        fc.pre(norm2Squared(v) > 1e-6);
        const value = density(v);
        expect(density(v.map((x) => -scale * x))).toBeCloseTo(value, 12);
        expect(density(v.toSorted())).toBeCloseTo(value, 12);
        expect(value).toBeGreaterThanOrEqual(1 / v.length - 1e-12);
        expect(value).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it('changes when the vector is turned', () => {
    expect(density(Float64Array.of(1, 1))).toBeCloseTo(1, 15);
    expect(density(Float64Array.of(Math.SQRT2, 0))).toBe(0.5);
  });
});

describe('layer-weighted density', () => {
  it('weighs layers by what they hold of ‖v‖²', () => {
    const v = Float64Array.of(3, 4, 0, 2);
    expect(layerDensity(v, layerOffsets(4, [2, 2]))).toBeCloseTo((25 * 0.98 + 4 * 0.5) / 29, 15);
    expect(layerDensity(v, layerOffsets(4))).toBe(density(v));
    expect(layerDensity(new Float64Array(4), layerOffsets(4))).toBe(0);
  });

  it('is at least the density of the whole', () => {
    fc.assert(
      fc.property(vectors, fc.nat(), (v, cut) => {
        fc.pre(v.length > 1);
        const first = 1 + (cut % (v.length - 1));
        const layered = layerDensity(v, layerOffsets(v.length, [first, v.length - first]));
        expect(layered).toBeGreaterThanOrEqual(density(v) - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it('wants layers that fit', () => {
    expect(() => layerDensity(new Float64Array(4), [0, 3])).toThrow('The layers end at 3, the vector at 4.');
  });
});
