import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTheoremIII, residualBoundExpected, residualBoundPathwise, theoremII, theoremIII } from './feedback';
import { expectPrinted } from './printed.fixture';

const delta = fc.double({ min: 1e-4, max: 1, noNaN: true });

describe('the residual', () => {
  // The densities are printed to two or three digits, so the lemma is asked at both ends of the rounding.
  it.each([
    [0.32, 0.005, 27],
    [0.24, 0.005, 54],
    [0.52, 0.005, 7.3],
    [0.45, 0.005, 10.6],
    [0.593, 0.0005, 4.6],
    [0.574, 0.0005, 5.2],
    [0.42, 0.005, 13],
    [0.32, 0.005, 27],
    [0.11, 0.005, 300],
    [0.02, 0.005, 1e4],
    [0.12, 0.005, 240],
    [0.22, 0.005, 65],
  ])('with δ = %s ± %s is bounded by %s σ², as published', (delta, rounding, printed) => {
    expect(residualBoundExpected(delta + rounding, 1, 1)).toBeLessThan(printed * 1.02);
    expect(residualBoundExpected(delta - rounding, 1, 1)).toBeGreaterThan(printed * 0.98);
  });

  it('the pathwise bound is the fixed point of its recursion and never above the lemma', () => {
    fc.assert(
      fc.property(delta, fc.double({ min: 1e-3, max: 10, noNaN: true }), (delta, gamma) => {
        const e = Math.sqrt(residualBoundPathwise(delta, gamma, 2));
        expect(Math.sqrt(1 - delta) * (e + gamma * 2)).toBeCloseTo(e, 6 - Math.ceil(Math.log10(e + 1)));
        const lemma = residualBoundExpected(delta, gamma, 4);
        expect(e * e).toBeLessThanOrEqual(lemma * (1 + 1e-12));
      }),
      { numRuns: 1000 },
    );
    expect(residualBoundPathwise(0.36, 1, 1)).toBeCloseTo(0.64 / 0.04, 12);
    expect(residualBoundPathwise(1, 1, 1)).toBe(0);
  });

  it('is refused a δ that is none', () => {
    expect(() => residualBoundExpected(0, 1, 1)).toThrow('δ lies above 0 and up to 1, not at 0.');
    expect(() => residualBoundPathwise(0.5, 0, 1)).toThrow('γ');
  });
});

describe('theorem II', () => {
  const setting = { f0: 3, fStar: 1, L: 2, secondMoment: 5, delta: 0.3, steps: 99, gamma: 0.1 };

  it('at γ = 1/√(T + 1) is (2(f₀ − f*) + Lσ²)/√(T + 1) + 4L²σ²(1 − δ)/(δ²(T + 1))', () => {
    const { bound, compression } = theoremII(setting);
    expect(compression).toBeCloseTo((4 * 4 * 5 * 0.7) / (0.09 * 100), 12);
    expect(bound).toBeCloseTo((2 * 2 + 2 * 5) / 10 + compression, 12);
  });

  it('compression is free: a term of higher order', () => {
    const share = (steps: number) => {
      const { bound, compression } = theoremII({ ...setting, steps, gamma: 1 / Math.sqrt(steps + 1) });
      return compression / bound;
    };
    expect(share(999_999) / share(9_999)).toBeCloseTo(0.1, 1);
  });

  it('belongs to a family in ρ', () => {
    const { bound } = theoremII(setting, 0.5);
    expect(bound).toBeCloseTo(
      2 / (0.1 * 0.75 * 100) + (0.1 * 2 * 5) / 1.5 + (4 * 0.01 * 4 * 5 * 0.7) / (0.75 * 0.09),
      12,
    );
    expect(() => theoremII(setting, 2)).toThrow('ρ lies between 0 and 2');
  });
});

describe('theorem III', () => {
  it('on counterexample 2 with ε = ½, γ = .01, T = 20 000 is .088', () => {
    const convex = { distance: Math.SQRT2, secondMoment: 2.5, delta: 0.5, steps: 20_000 };
    expectPrinted(theoremIII({ ...convex, gamma: 0.01 }), '.088');
  });

  it('is best at the step that bestTheoremIII names', () => {
    fc.assert(
      fc.property(delta, fc.integer({ min: 0, max: 1e6 }), fc.double({ min: 0.1, max: 10 }), (delta, steps, other) => {
        fc.pre(!Number.isNaN(other));
        const convex = { distance: 3, secondMoment: 2, delta, steps };
        const { gamma, bound } = bestTheoremIII(convex);
        const stated = Math.SQRT2 * 3 * Math.sqrt((1 + (4 * Math.sqrt(1 - delta)) / delta) / (steps + 1));
        expect(bound / stated).toBeCloseTo(1, 12);
        expect(theoremIII({ ...convex, gamma: gamma * other })).toBeGreaterThanOrEqual(bound * (1 - 1e-12));
      }),
      { numRuns: 1000 },
    );
  });
});
