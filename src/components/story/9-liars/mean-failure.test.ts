import { describe, expect, it } from 'vitest';
import { meanFailure } from './mean-failure';

describe('the mean among liars', () => {
  it('is turned around by one loud liar: Φ(74/√10026)', () => {
    expect(meanFailure('huge', 1, 27, 1)).toBeCloseTo(0.770059, 6);
  });

  it('is wrong as rarely as the noise allows where nobody lies: Φ(−S√M)', () => {
    for (const kind of ['flip', 'huge', 'omniscient', 'random'] as const) {
      // Φ(−1.5) and Φ(−0.5), from tables.
      expect(meanFailure(kind, 0.5, 9, 0)).toBeCloseTo(0.0668072, 7);
      expect(meanFailure(kind, 0.5, 1, 0)).toBeCloseTo(0.3085375, 7);
    }
  });

  it('is a coin where flippers are half, and certainly wrong where all know the truth', () => {
    expect(meanFailure('flip', 0.7, 8, 4)).toBeCloseTo(0.5, 15);
    expect(meanFailure('omniscient', 0.7, 8, 8)).toBe(1);
  });

  it('of one coin-tosser alone is a coin', () => {
    expect(meanFailure('random', 2, 1, 1)).toBeCloseTo(0.5, 15);
  });
});
