import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawKey, drawWord, gaussianOf, STREAM } from '../../optim/random';
import { norm1, norm2Squared } from '../../optim/vector';
import { expectPrinted } from './printed.fixture';
import {
  qsgdVariance,
  qsgdVarianceBound,
  scaledSignError,
  stochasticSignSuccess,
  stochasticSignVariance,
  terngradVariance,
} from './quantiser-variance';

const vectors = fc
  .array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((list) => Float64Array.from(list));

function gaussian(dimension: number, draw: number): Float64Array {
  const key = drawKey(1, STREAM.data, draw, 0);
  return Float64Array.from({ length: dimension }, (_, i) => gaussianOf(drawWord(key, i)));
}

/** The mean over 200 Gaussian vectors. */
function average(dimension: number, of: (v: Float64Array) => number): number {
  let sum = 0;
  for (let draw = 0; draw < 200; draw++) sum += of(gaussian(dimension, draw)) / 200;
  return sum;
}

describe('what quantisers cost', () => {
  it('for Gaussian d = 100: QSGD₁ 7.0, stochastic sign 99, TernGrad 1.20, scaled sign .36 of ‖v‖²', () => {
    const share = (variance: (v: Float64Array) => number) => average(100, (v) => variance(v) / norm2Squared(v));
    expectPrinted(share(qsgdVariance), '7.0');
    expect(share(stochasticSignVariance)).toBeCloseTo(99, 9);
    // One draw has standard deviation .25, so the mean of 200 has .018.
    expect(Math.abs(share(terngradVariance) - 1.2)).toBeLessThan(0.07);
    expectPrinted(
      share((v) => scaledSignError(v, 'plus')),
      '.36',
    );
  });

  it('a stochastic sign is right with chance .557 for Gaussian d = 50', () => {
    expect(Math.abs(average(50, stochasticSignSuccess) - 0.557)).toBeLessThan(0.001);
    expect(stochasticSignSuccess(Float64Array.of(-3))).toBe(1);
  });

  it('is what the definitions sum up to', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: 1, max: 8 }), (v, levels) => {
        fc.pre(norm2Squared(v) > 1e-9);
        const square = norm2Squared(v);
        const length = Math.sqrt(square);
        const largest = Math.max(...v.map(Math.abs));
        let [sign, quantised, ternary, scaled, scaledZero] = [0, 0, 0, 0, 0];
        for (const x of v) {
          sign += (1 + x / length) * 0.5 * (length - x) ** 2 + (1 - x / length) * 0.5 * (length + x) ** 2;
          ternary += (Math.abs(x) / largest) * (largest - Math.abs(x)) ** 2 + (1 - Math.abs(x) / largest) * x * x;
          const below = Math.floor((levels * Math.abs(x)) / length);
          const up = (levels * Math.abs(x)) / length - below;
          for (const [level, chance] of [
            [below, 1 - up],
            [below + 1, up],
          ]) {
            quantised += chance * ((level * length) / levels - Math.abs(x)) ** 2;
          }
          scaled += (norm1(v) / v.length - Math.abs(x)) ** 2;
          scaledZero += x === 0 ? 0 : (norm1(v) / v.length - Math.abs(x)) ** 2;
        }
        const near = (value: number, exact: number) =>
          expect(Math.abs(value - exact)).toBeLessThanOrEqual(1e-9 * v.length * square);
        near(stochasticSignVariance(v), sign);
        near(qsgdVariance(v, levels), quantised);
        near(terngradVariance(v), ternary);
        near(scaledSignError(v, 'coin'), scaled);
        near(scaledSignError(v, 'zero'), scaledZero);
        near(qsgdVariance(v, 1), norm1(v) * length - square);
        expect(qsgdVariance(v, levels)).toBeLessThanOrEqual(qsgdVarianceBound(v, levels) + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('of a one-hot vector is (1 − 1/d)² under sign(0) = 0 and 1 − 1/d else', () => {
    const v = Float64Array.of(0, 2, 0, 0);
    expect(scaledSignError(v, 'zero')).toBeCloseTo(4 * 0.75 ** 2, 14);
    expect(scaledSignError(v, 'plus')).toBeCloseTo(4 * 0.75, 14);
    expect(qsgdVariance(new Float64Array(3))).toBe(0);
    expect(() => qsgdVariance(v, 0)).toThrow('levels');
  });
});
