import { describe, expect, it } from 'vitest';
import { readingOf } from './measured-reading';

const densities = {
  gradient: [0.2, 0.4],
  noise: [0.3, 0.6],
  layers: [
    { gradient: [0.1, 0.5], noise: [0.2, 0.7] },
    { gradient: [0.6, 0.8], noise: [0.9, 0.5] },
  ],
};

describe('a reading of densities', () => {
  it('averages a part over all steps and reads all parts at one', () => {
    const { gradient, noise, R2, steps, at, parts } = readingOf(densities, 2, 1);
    expect(gradient).toBeCloseTo(0.7, 12);
    expect(noise).toBeCloseTo(0.7, 12);
    expect(R2).toBeCloseTo(1, 12);
    expect([steps, at]).toEqual([2, 1]);
    expect(parts).toEqual([
      { gradient: 0.2, noise: 0.3 },
      { gradient: 0.1, noise: 0.2 },
      { gradient: 0.6, noise: 0.9 },
    ]);
  });

  it('reads the last step there is where the one asked for is yet to come', () => {
    const { at, parts, R2 } = readingOf(densities, 0, 150);
    expect(at).toBe(2);
    expect(parts[0]).toEqual({ gradient: 0.4, noise: 0.6 });
    expect(R2).toBeCloseTo(1.5, 12);
  });
});
