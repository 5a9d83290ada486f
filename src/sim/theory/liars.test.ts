import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipRate } from './flip';
import { voteFailure } from './jury';
import { omniscientThreshold, voteFailureWithLiars } from './liars';
import { expectPrinted } from './printed.fixture';

describe('liars among 27 workers with Gaussian noise', () => {
  it.each([
    [0.5, '.0184', { 3: '.0495/.0885', 6: '.1162/.3070', 8: '.1889/.5586', 10: '.2863/.8186', 12: '.4042/.9696' }],
    [1, '1.6e-5', { 3: '3.5e-4/5.3e-4', 6: '.0055/.0117', 8: '.0268/.0677', 10: '.1027/.2786', 12: '.2894/.7132' }],
  ])('at S = %s, blind/omniscient, as published', (signalToNoise, none, row) => {
    const wrong = flipRate('gaussian', signalToNoise);
    expectPrinted(voteFailureWithLiars(wrong, 27, 0, 'blind'), none);
    for (const [liars, printed] of Object.entries(row)) {
      const [blind, omniscient] = printed.split('/');
      expectPrinted(voteFailureWithLiars(wrong, 27, Number(liars), 'blind'), blind);
      expectPrinted(voteFailureWithLiars(wrong, 27, Number(liars), 'omniscient'), omniscient);
    }
  });

  it('turn the vote at 8 (S = ½), 12 (S = 1) or, blind, at 14', () => {
    const turn = (signalToNoise: number, kind: 'blind' | 'omniscient') => {
      const wrong = flipRate('gaussian', signalToNoise);
      return Array.from({ length: 28 }, (_, liars) => voteFailureWithLiars(wrong, 27, liars, kind)).findIndex(
        (failure) => failure > 0.5,
      );
    };
    expect([turn(0.5, 'omniscient'), turn(1, 'omniscient')]).toEqual([8, 12]);
    expect([turn(0.5, 'blind'), turn(1, 'blind')]).toEqual([14, 14]);
    expectPrinted(voteFailureWithLiars(flipRate('gaussian', 1), 27, 11, 'omniscient'), '.478');
  });
});

describe('thresholds of many workers', () => {
  it.each([
    [0.6, '16.7'],
    [1 - flipRate('gaussian', 0.5), '27.7'],
    [1 - flipRate('gaussian', 1), '40.6'],
    [1 - flipRate('gaussian', 2), '48.8'],
  ])('an honest sign right with chance %s stands %s%% omniscient liars', (right, percent) => {
    expectPrinted(100 * omniscientThreshold(right), percent);
  });

  it('are where the failure of 2000 workers turns', () => {
    const near = (kind: 'blind' | 'omniscient', threshold: number) =>
      [-0.05, 0.05].map((off) => voteFailureWithLiars(0.3, 2000, Math.round(2000 * (threshold + off)), kind));
    for (const [below, above] of [near('blind', 0.5), near('omniscient', omniscientThreshold(0.7))]) {
      expect(below).toBeLessThan(0.05);
      expect(above).toBeGreaterThan(0.95);
    }
  });
});

describe('a vote with liars', () => {
  const few = fc.integer({ min: 0, max: 40 });
  const chance = fc.double({ min: 0, max: 1, noNaN: true });

  it('is the honest vote without liars, mirrored when all are blind, lost when all know the truth', () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 60 }), (wrong, workers) => {
        expect(voteFailureWithLiars(wrong, workers, 0, 'omniscient')).toBeCloseTo(voteFailure(wrong, workers), 12);
        expect(voteFailureWithLiars(wrong, workers, workers, 'blind')).toBeCloseTo(1 - voteFailure(wrong, workers), 12);
        expect(voteFailureWithLiars(wrong, workers, workers, 'omniscient')).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('is hurt more by those who know', () => {
    fc.assert(
      fc.property(chance, few, few, (wrong, honest, liars) => {
        fc.pre(honest + liars > 0);
        const blind = voteFailureWithLiars(wrong, honest + liars, liars, 'blind');
        expect(voteFailureWithLiars(wrong, honest + liars, liars, 'omniscient')).toBeGreaterThanOrEqual(blind - 1e-12);
      }),
      { numRuns: 1000 },
    );
  });

  it('says what it cannot answer', () => {
    expect(() => voteFailureWithLiars(0.3, 3, 4, 'blind')).toThrow('There are 3 workers, so 4 of them cannot lie.');
    expect(() => omniscientThreshold(0.4)).toThrow('between ½ and 1');
  });
});
