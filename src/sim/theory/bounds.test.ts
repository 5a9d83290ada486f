import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cantelli, GAUSS_JOIN, gaussBound, markov, spb } from './bounds';
import { flipRate } from './flip';
import { expectPrinted } from './printed.fixture';

const ratio = fc.double({ min: 1e-6, max: 50, noNaN: true });

describe('bounds of a wrong sign', () => {
  it.each([
    [0.1, '.460172', '.471132', '.990099', '10', '.472708'],
    [0.25, '.401294', '.427831', '.941176', '4', '.436934'],
    [0.5, '.308538', '.355662', '.8', '2', '.387995'],
    [1, '.158655', '.211325', '.5', '1', '.316987'],
    [2 / Math.sqrt(3), '.124107', '.166667', '.428571', '.8660', '.3'],
    [1.5, '.066807', '.098765', '.307692', '.6667', '.267949'],
    [2, '.022750', '.055556', '.2', '.5', '.232051'],
    [3, '.001350', '.024691', '.1', '.3333', '.183013'],
  ])('at S = %s as published', (s, exact, gauss, one, two, three) => {
    expectPrinted(flipRate('gaussian', s), exact);
    expectPrinted(gaussBound(s), gauss);
    expectPrinted(cantelli(s), one);
    expectPrinted(markov(s), two);
    expectPrinted(spb(s), three);
  });

  it('Gauss’s two branches join at S = 1.154701 with value 1/6 and slope −0.288675', () => {
    expectPrinted(GAUSS_JOIN, '1.154701');
    expect(gaussBound(GAUSS_JOIN)).toBeCloseTo(1 / 6, 14);
    expect(2 / (9 * GAUSS_JOIN ** 2)).toBeCloseTo(1 / 6, 14);
    const h = 1e-6;
    const left = (gaussBound(GAUSS_JOIN) - gaussBound(GAUSS_JOIN - h)) / h;
    const right = (gaussBound(GAUSS_JOIN + h) - gaussBound(GAUSS_JOIN)) / h;
    expectPrinted(left, '-.288675');
    expect(right).toBeCloseTo(-Math.sqrt(3) / 6, 5);
  });

  it('uniform noise attains the linear branch, and no Gaussian gap exceeds 0.0572, at S = 0.804', () => {
    let [widest, at] = [0, 0];
    for (let s = 0; s <= 4; s += 0.001) {
      if (s <= GAUSS_JOIN) expect(flipRate('uniform', s)).toBeCloseTo(gaussBound(s), 14);
      const gap = gaussBound(s) - flipRate('gaussian', s);
      if (gap > widest) [widest, at] = [gap, s];
    }
    expectPrinted(widest, '.0572');
    expectPrinted(at, '.804');
  });

  it('hold in order for noise that is unimodal and symmetric: exact ≤ Gauss ≤ SSDM ≤ ½, Gauss ≤ Cantelli, Markov', () => {
    fc.assert(
      fc.property(ratio, (s) => {
        for (const law of ['gaussian', 'uniform', 'laplace', 'student'] as const) {
          expect(flipRate(law, s)).toBeLessThanOrEqual(gaussBound(s) + 1e-15);
        }
        expect(gaussBound(s)).toBeLessThanOrEqual(spb(s));
        expect(spb(s)).toBeLessThanOrEqual(0.5);
        expect(gaussBound(s)).toBeLessThanOrEqual(cantelli(s));
        expect(cantelli(s)).toBeLessThanOrEqual(markov(s));
        expect(gaussBound(s * 1.01)).toBeLessThan(gaussBound(s));
      }),
      { numRuns: 2000 },
    );
  });

  it('Cantelli’s alone stands skewed noise', () => {
    fc.assert(
      fc.property(ratio, (s) => {
        for (const truth of [1, -1] as const) {
          expect(flipRate('skewed', s, truth)).toBeLessThanOrEqual(cantelli(s) + 1e-15);
        }
      }),
      { numRuns: 1000 },
    );
    expect(flipRate('skewed', 0.2)).toBeGreaterThan(gaussBound(0.2));
    // −1/3 with chance 9/10 at S → 1/3 attains it: 1/(1 + 1/9).
    expect(cantelli(1 / 3)).toBeCloseTo(0.9, 15);
    expect(flipRate('bimodal', 0.8)).toBeGreaterThan(gaussBound(0.8) - 0.01);
  });

  it('want a ratio that is a number and not negative', () => {
    expect(() => gaussBound(-1)).toThrow('The signal-to-noise ratio is a number not below 0, not -1.');
    expect(() => markov(0)).toThrow(RangeError);
  });
});
