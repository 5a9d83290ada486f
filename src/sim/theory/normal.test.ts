import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity } from './normal';

describe('the normal distribution function', () => {
  // Abramowitz & Stegun, tables 26.1 and 26.2.
  it.each([
    [0, 0.5],
    [0.5, 0.691462461274013],
    [1, 0.841344746068543],
    [1.5, 0.933192798731142],
    [2, 0.977249868051821],
    [3, 0.99865010196837],
  ])('at %s as the tables have it', (x, value) => {
    expect(Math.abs(normalCdf(x) - value)).toBeLessThan(2e-15);
  });

  // Tail chances to ten digits: −log₁₀ Q(x) of table 26.2 is 6.54265, 23.11805 and 197.30921 at x = 5, 10 and 30.
  it.each([
    [5, 6.54265],
    [10, 23.11805],
    [30, 197.30921],
  ])('keeps its digits in the tail, at −%s', (x, minusLog) => {
    expect(-Math.log10(normalCdf(-x))).toBeCloseTo(minusLog, 5);
  });

  it('is the integral of the density, by Simpson’s rule', () => {
    for (const x of [0.3, 1.154700538, 2.9, 3.1, 4]) {
      const steps = 2000;
      let sum = normalDensity(0) + normalDensity(x);
      for (let i = 1; i < steps; i++) sum += (i % 2 ? 4 : 2) * normalDensity((i * x) / steps);
      expect(Math.abs(normalCdf(x) - 0.5 - (sum * x) / steps / 3)).toBeLessThan(1e-13);
    }
  });

  it('does not jump where the series hands over to the fraction', () => {
    const slope = (normalCdf(-3) - normalCdf(-3.000001)) / 1e-6;
    expect(slope / normalDensity(3)).toBeCloseTo(1, 4);
    expect(normalCdf(-3.0000000000000004) / normalCdf(-2.9999999999999996)).toBeCloseTo(1, 12);
  });

  it('is symmetric and grows', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -38, max: 38, noNaN: true }),
        fc.double({ min: 1e-6, max: 5, noNaN: true }),
        (x, more) => {
          expect(normalCdf(x) + normalCdf(-x)).toBeCloseTo(1, 14);
          expect(normalCdf(x + more)).toBeGreaterThanOrEqual(normalCdf(x));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('knows infinity and passes NaN on', () => {
    expect([normalCdf(-Infinity), normalCdf(Infinity), normalCdf(Number.NaN)]).toEqual([0, 1, Number.NaN]);
  });
});
