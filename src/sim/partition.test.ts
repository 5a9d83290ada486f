import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classMix, classShares } from './partition';

const CLASSES = 10;
const dirichlet = (alpha: number, seed = 7) => ({ partition: 'dirichlet' as const, alpha, seed });

function mixes(alpha: number, workers: number): Float64Array[] {
  return Array.from(
    { length: workers },
    (_, worker) => classMix(dirichlet(alpha), worker, CLASSES) ?? new Float64Array(),
  );
}

describe('the partition by label', () => {
  it('gives worker m class m mod C alone', () => {
    for (const worker of [0, 3, 9, 10, 27]) {
      const mix = classMix({ partition: 'label', alpha: 1, seed: 1 }, worker, CLASSES);
      expect(mix?.[worker % CLASSES]).toBe(1);
      expect(mix?.reduce((a, b) => a + b)).toBe(1);
    }
  });

  it('is no mix of classes where examples are dealt out whatever they show', () => {
    expect(classMix({ partition: 'same', alpha: 1, seed: 1 }, 0, CLASSES)).toBeNull();
    expect(classMix({ partition: 'shards', alpha: 1, seed: 1 }, 0, CLASSES)).toBeNull();
  });
});

describe('the Dirichlet partition', () => {
  it('gives shares that are no less than 0 and sum to 1, whatever α, and again the same', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.nat(),
        fc.nat(1000),
        fc.integer({ min: 2, max: 12 }),
        (alpha, seed, worker, classes) => {
          const mix = classMix(dirichlet(alpha, seed), worker, classes) ?? new Float64Array();
          expect(mix.every((share) => share >= 0 && share <= 1)).toBe(true);
          expect(mix.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
          expect(classMix(dirichlet(alpha, seed), worker, classes)).toEqual(mix);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is nearly even for α = 100 and nearly one class for α = 0.01', () => {
    for (const mix of mixes(100, 100)) expect(Math.max(...mix)).toBeLessThan(0.25);
    const tops = mixes(0.01, 400).map((mix) => Math.max(...mix));
    // The chance that two classes share a worker's data noticeably is about α.
    expect(tops.filter((top) => top > 0.95).length).toBeGreaterThan(380);
  });

  // A share of Dir(α p) has mean p and variance p (1 − p)/(α + 1), here with p = 1/10.
  it.each([0.1, 1, 10, 100])('has for α = %d the mean and the variance of Dir(α p)', (alpha) => {
    const workers = 4000;
    const shares = mixes(alpha, workers).map((mix) => mix[3]);
    const mean = shares.reduce((a, b) => a + b) / workers;
    const squares = shares.map((share) => (share - 0.1) ** 2);
    const variance = squares.reduce((a, b) => a + b) / workers;
    const expected = 0.09 / (alpha + 1);
    expect(Math.abs(mean - 0.1)).toBeLessThan(4 * Math.sqrt(expected / workers));
    const spread = Math.sqrt(squares.reduce((sum, s) => sum + (s - variance) ** 2, 0) / workers);
    expect(Math.abs(variance - expected)).toBeLessThan((4 * spread) / Math.sqrt(workers));
  });

  it('makes every class as common as another over many workers', () => {
    const all = mixes(0.3, 4000);
    for (let c = 0; c < CLASSES; c++) {
      const mean = all.reduce((sum, mix) => sum + mix[c], 0) / all.length;
      expect(Math.abs(mean - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / 1.3 / all.length));
    }
  });
});

describe('the shares of the classes', () => {
  it('are even where classes do not matter, and those of the workers’ mixes where they do', () => {
    const two = { classes: ['□', '■'] };
    expect([...classShares({ partition: 'same', alpha: 1, seed: 1, workers: 2 }, two)]).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect([...classShares({ partition: 'label', alpha: 1, seed: 1, workers: 3 }, two)]).toEqual([1, 0, 0, 1, 1, 0]);
    const shares = classShares({ ...dirichlet(1), workers: 5 }, two);
    expect([...shares.subarray(6, 8)]).toEqual([...new Float32Array(classMix(dirichlet(1), 3, 2) ?? [])]);
  });
});
