import { describe, expect, it } from 'vitest';
import { drawNoise, NOISES } from '../noise';
import { flipRate } from './flip';
import { densityOfLaw, gaussianDensity, logNormalDensity, sparseDensity } from './laws';
import { expectPrinted } from './printed.fixture';

const DRAWS = 200_000;

function draws(kind: (typeof NOISES)[number]['value']): Float32Array {
  const out = new Float32Array(DRAWS);
  drawNoise(kind, 1, 11, 2, 5, out);
  return out;
}

describe('densities of laws', () => {
  it('are as published', () => {
    expectPrinted(densityOfLaw('gaussian'), '.6366');
    expect(densityOfLaw('uniform')).toBe(0.75);
    expect(densityOfLaw('laplace')).toBe(0.5);
    expectPrinted(densityOfLaw('student'), '.4053');
    expect(logNormalDensity(1)).toBeCloseTo(1 / Math.E, 15);
    expect(sparseDensity(0.1, 'sign')).toBe(0.1);
    expectPrinted(sparseDensity(0.1, 'gaussian'), '.0637');
    expectPrinted(gaussianDensity(10), '.673');
    expect(gaussianDensity(1)).toBe(1);
  });

  it.each(NOISES.map(({ value }) => value))('of %s noise, as drawn', (kind) => {
    const noise = draws(kind);
    const size = noise.reduce((sum, x) => sum + Math.abs(x), 0) / DRAWS;
    const square = noise.reduce((sum, x) => sum + x * x, 0) / DRAWS;
    // Student’s second moment converges slowly, since its fourth is infinite; there are but 2000 numbers in the sparse
    // draw.
    const slack = kind === 'student' ? 0.05 : kind === 'sparse' ? 0.06 : 0.01;
    expect(Math.abs(size ** 2 / square / densityOfLaw(kind) - 1)).toBeLessThan(slack);
  });

  it('refuse what they cannot mean', () => {
    expect(() => sparseDensity(1.1, 'sign')).toThrow('between 0 and 1');
    expect(() => gaussianDensity(0)).toThrow('at least 1');
    expect(() => logNormalDensity(-1)).toThrow('not below 0');
  });
});

describe('the chance of a wrong sign', () => {
  it.each(NOISES.map(({ value }) => value))('with %s noise is the share of draws that turn the sign', (kind) => {
    const noise = draws(kind);
    for (const s of [0.05, 0.2, 0.5, 1, 2]) {
      for (const truth of [1, -1] as const) {
        let wrong = 0;
        for (const x of noise) wrong += (x + truth * s) * truth < 0 ? 1 / DRAWS : 0;
        const exact = flipRate(kind, s, truth);
        // Sparse noise is drawn for a hundredth of the coordinates, in any case with no more variance than this.
        const error = Math.sqrt((exact * (1 - exact)) / DRAWS) + 1e-9;
        expect(Math.abs(wrong - exact), `S = ${s}`).toBeLessThan(4 * error);
      }
    }
  });

  it('is ½ at S = 0 where the noise is continuous, and halves a tie', () => {
    for (const kind of ['gaussian', 'uniform', 'laplace', 'student', 'bimodal', 'sparse'] as const) {
      expect(flipRate(kind, 0)).toBeCloseTo(0.5, 15);
    }
    expect([0.3, 1 / 3, 0.34].map((s) => flipRate('skewed', s))).toEqual([0.9, 0.45, 0]);
    expect([2.9, 3, 3.1].map((s) => flipRate('skewed', s, -1))).toEqual([0.1, 0.05, 0]);
  });

  it('of Student’s t with 3 degrees of freedom is that of the tables', () => {
    // Its 95% and 99% points are 2.353 and 4.541.
    expectPrinted(flipRate('student', 2.35336 / Math.sqrt(3)), '.05000');
    expectPrinted(flipRate('student', 4.5407 / Math.sqrt(3)), '.010000');
  });
});
