import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussBound } from './bounds';
import { voteFailure } from './jury';
import { expectPrinted } from './printed.fixture';
import { l12Norm, mixedNorm, rhoNorm, rhoWeight } from './rho';

describe('the weight of the ρ-norm', () => {
  it.each([
    [0.6, ['.2', '.2', '.296', '.296', '.36512', '.46686', '.57379', '.57379']],
    [0.75, ['.5', '.5', '.6875', '.6875', '.79297', '.90215', '.96540', '.96540']],
    [0.9, ['.8', '.8', '.944', '.944', '.98288', '.99822', '.99993', '.99993']],
  ])('at ρ = %s for M = 1, 2, 3, 4, 5, 10, 15, 16, as published', (rho, row) => {
    [1, 2, 3, 4, 5, 10, 15, 16].forEach((m, i) => {
      expectPrinted(rhoWeight(rho, m), row[i]);
    });
  });

  it('is 2ρ − 1 for one worker and 1 − 2 P[vote wrong] for more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 99 }), (rho, half) => {
        expect(rhoWeight(rho)).toBeCloseTo(2 * rho - 1, 14);
        expect(rhoWeight(rho, 2 * half)).toBe(rhoWeight(rho, 2 * half - 1));
        expect(rhoWeight(rho, 2 * half)).toBeCloseTo(1 - 2 * voteFailure(1 - rho, 2 * half - 1), 14);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('norms', () => {
  const list = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 20 });

  it('‖g‖_{1,2} ≤ ‖g‖_ρ ≤ ‖g‖₁ with the worst unimodal symmetric noise, and the mixed norm within (1 … √3) of it', () => {
    fc.assert(
      fc.property(list, fc.double({ min: 0.01, max: 10, noNaN: true }), (g, sigma) => {
        const sigmas = g.map(() => sigma);
        const rho = g.map((x) => 1 - gaussBound(Math.abs(x) / sigma));
        const one = g.reduce((sum, x) => sum + Math.abs(x), 0);
        const middle = rhoNorm(g, rho);
        expect(l12Norm(g, sigmas)).toBeLessThanOrEqual(middle + 1e-12);
        expect(middle).toBeLessThanOrEqual(one + 1e-12);
        // 1 − 2P ≥ 2/3 for large coordinates and S/√3 for the others.
        expect(mixedNorm(g, sigmas) / Math.sqrt(3)).toBeLessThanOrEqual(middle + 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it('are counted out', () => {
    expect(rhoNorm([2, -1], [0.75, 1])).toBeCloseTo(2, 15);
    expect(rhoNorm([2, -1], [0.75, 1], 3)).toBeCloseTo(2 * 0.6875 + 1, 14);
    expect(l12Norm([3, 0], [Math.sqrt(3), 0])).toBeCloseTo(9 / 6, 14);
    expect(mixedNorm([3, -1, 0], [1, 2, 0])).toBeCloseTo(3 + 0.5, 15);
    expect(l12Norm([-4, 1], [0, 0])).toBe(5);
  });

  it('want as many chances and deviations as gradients', () => {
    expect(() => rhoNorm([1, 2], [0.6])).toThrow('2 gradients do not go with 1 values.');
    expect(() => l12Norm([1], [-1])).toThrow('σ');
    expect(() => rhoWeight(2)).toThrow('ρ is a chance');
  });
});
