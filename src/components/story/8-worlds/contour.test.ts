import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { l12Norm } from '../../../sim/theory/rho';
import { contour, lemmaNorm, radiusAt } from './contour';

const EIGHTH = Math.PI / 4;

describe('contours of the ρ-norm', () => {
  it('are those of ‖g‖₁,₂ for one worker', () => {
    const size = fc.double({ min: -10, max: 10, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.01, max: 100, noNaN: true }), (x, y, sigma) => {
        expect(lemmaNorm([x, y], sigma, 1)).toBeCloseTo(l12Norm([x, y], [sigma, sigma]), 10);
      }),
      { numRuns: 1000 },
    );
  });

  it('are diamonds without noise and circles under much of it', () => {
    expect(radiusAt(EIGHTH, 3, 1e-6, 1)).toBeCloseTo(3 / Math.SQRT2, 4);
    expect(radiusAt(EIGHTH, 3, 1e6, 1)).toBeCloseTo(3, 4);
  });

  it('grow towards the diamond with more workers', () => {
    const ratios = [1, 3, 9, 31].map((workers) => radiusAt(EIGHTH, 3, 3, workers));
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    expect(radiusAt(EIGHTH, 3, 3, 4)).toBeCloseTo(ratios[1], 9);
  });

  it('lie at one level all round', () => {
    const level = lemmaNorm([2, 0], 0.7, 5);
    for (const point of contour(2, 0.7, 5)) expect(lemmaNorm(point, 0.7, 5)).toBeCloseTo(level, 7);
  });
});
