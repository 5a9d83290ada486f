import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussBound } from './bounds';
import { exactFailure } from './exact.fixture';
import { flipRate } from './flip';
import { juryCurve, mixedVoteFailure, rootMBound, splitVote, voteBounds, voteFailure } from './jury';
import { expectPrinted } from './printed.fixture';
import { rhoWeight } from './rho';
import { batchMeanWrong, WALL_GRADIENT } from './two-point';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const workers = fc.integer({ min: 1, max: 500 });

describe('the failure of the vote', () => {
  it.each([
    [0.1, ['.4602', '.4404', '.4256', '.4028', '.3767', '.3378', '.2835', '.2108']],
    [0.25, ['.4013', '.3539', '.3197', '.2693', '.2162', '.1479', '.0762', '.0223']],
    [0.5, ['.3085', '.2268', '.1746', '.1096', '.0584', '.0184', '.00213', '3.0e-5']],
    [1, ['.1587', '.0675', '.0310', '.00721', '8.98e-4', '1.6e-5', '6.5e-9', '7.2e-16']],
  ])('with Gaussian noise at S = %s, as published', (signalToNoise, row) => {
    const wrong = flipRate('gaussian', signalToNoise);
    [1, 3, 5, 9, 15, 27, 51, 101].forEach((m, i) => {
      expectPrinted(voteFailure(wrong, m), row[i]);
    });
  });

  it.each([
    [0.75, ['.75', '.84375', '.896484', '.929443', '.951073', '.982700', '.997550']],
    [0.9, ['.9', '.972', '.991440', '.997272', '.999109', '.999966', '1.0000']],
  ])('grows with M where one worker is wrong with chance %s', (wrong, row) => {
    [1, 3, 5, 7, 9, 15, 27].forEach((m, i) => {
      expectPrinted(voteFailure(wrong, m), row[i]);
    });
  });

  it.each([1, 2, 3, 8, 27, 101, 500, 1001])('is the sum of whole numbers for M = %s to 11 digits', (m) => {
    for (const [top, bottom] of [
      [1, 4],
      [3, 4],
      [1, 100],
      [9, 20],
      [1, 2],
    ]) {
      const exact = exactFailure(top, bottom, m);
      // What no double can hold cannot be compared.
      if (exact < 1e-290) continue;
      expect(voteFailure(top / bottom, m) / exact).toBeCloseTo(1, 11);
      expect(juryCurve(top / bottom, m)[m - 1] / exact).toBeCloseTo(1, 11);
    }
  });

  it('falls with odd M below ½, grows above, and never leaves [0, 1]', () => {
    fc.assert(
      fc.property(chance, workers, (wrong, half) => {
        const now = voteFailure(wrong, 2 * half - 1);
        const more = voteFailure(wrong, 2 * half + 1);
        if (wrong <= 0.5) expect(more).toBeLessThanOrEqual(now * (1 + 1e-12));
        else expect(more).toBeGreaterThanOrEqual(now * (1 - 1e-12));
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        if (wrong > 0.1 && wrong < 0.49 && half < 100) expect(more).toBeLessThan(now);
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same with 2l as with 2l − 1 workers where ties count ½', () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 100 }), (wrong, half) => {
        // Counted the long way, which does not know the identity.
        const even = mixedVoteFailure(new Float64Array(2 * half).fill(wrong));
        expect(Math.abs(even - voteFailure(wrong, 2 * half - 1))).toBeLessThan(1e-12);
        expect(voteFailure(wrong, 2 * half)).toBe(voteFailure(wrong, 2 * half - 1));
      }),
      { numRuns: 1000 },
    );
  });

  it('mirrors: I_x(l, l) = 1 − I_{1−x}(l, l), and ½ at ½', () => {
    fc.assert(
      fc.property(chance, workers, (wrong, m) => {
        expect(voteFailure(wrong, m) + voteFailure(1 - wrong, m)).toBeCloseTo(1, 12);
        expect(voteFailure(0.5, m)).toBeCloseTo(0.5, 12);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts ties as it is told', () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 60 }), (wrong, m) => {
        const alike = new Float64Array(m).fill(wrong);
        for (const tie of ['half', 'right', 'wrong'] as const) {
          expect(voteFailure(wrong, m, tie)).toBeCloseTo(mixedVoteFailure(alike, tie), 12);
        }
      }),
      { numRuns: 1000 },
    );
    expect(voteFailure(0.25, 2, 'right')).toBeCloseTo(1 / 16, 15);
    expect(voteFailure(0.25, 2, 'wrong')).toBeCloseTo(7 / 16, 15);
  });

  it('comes in one curve', () => {
    fc.assert(
      fc.property(chance, fc.integer({ min: 1, max: 200 }), (wrong, most) => {
        const curve = juryCurve(wrong, most);
        expect(curve).toHaveLength(most);
        for (const m of [1, (most + 1) >> 1, most]) {
          expect(Math.abs(curve[m - 1] - voteFailure(wrong, m))).toBeLessThanOrEqual(1e-12 * curve[m - 1] + 1e-300);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says what it cannot answer', () => {
    expect(() => voteFailure(1.5, 3)).toThrow('The chance of a wrong sign is a chance between 0 and 1, not 1.5.');
    expect(() => voteFailure(0.5, 0)).toThrow('The number of workers is a whole number of at least 1, not 0.');
    expect(() => juryCurve(0.5, 2.5)).toThrow(RangeError);
    expect(() => mixedVoteFailure([])).toThrow(RangeError);
    expect(() => voteBounds(0.4, 3)).toThrow('between ½ and 1');
    expect(() => rootMBound(0, 3)).toThrow('above 0');
  });
});

describe('splitting samples over workers', () => {
  it.each([
    ['half', ['.1558', '.2779', '.3592', '.2289', '.0669', '.7594', '.99999']],
    ['right', ['.1558', '.0772', '.1850', '.1270', '.0361', '.7050', '.999985']],
  ] as const)('64 of counterexample 1, a tied vote %s', (tie, row) => {
    [1, 2, 4, 8, 16, 32, 64].forEach((m, i) => {
      const failure = splitVote(64, m, (batch) => batchMeanWrong(WALL_GRADIENT, batch), tie);
      expectPrinted(failure, row[i]);
    });
  });

  it('63 with Gaussian noise of S = ¼ each: the vote costs, but never diverges', () => {
    const row = ['.0236', '.0436', '.0510', '.0522', '.0548', '.0561'];
    [1, 3, 7, 9, 21, 63].forEach((m, i) => {
      expectPrinted(
        splitVote(63, m, (batch) => flipRate('gaussian', 0.25 * Math.sqrt(batch))),
        row[i],
      );
    });
  });

  it('needs an even split', () => {
    expect(() => splitVote(64, 3, () => 0.1)).toThrow('64 samples cannot be split evenly over 3 workers.');
  });
});

describe('bounds of the vote', () => {
  it('lie below the weight in the order exponential ≤ sharper ≤ weight ≤ 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1, noNaN: true }), workers, (rho, m) => {
        const { exponential, sharper } = voteBounds(rho, m);
        const weight = rhoWeight(rho, m);
        expect(exponential).toBeLessThanOrEqual(sharper + 1e-14);
        expect(sharper).toBeLessThanOrEqual(weight + 1e-12);
        expect(weight).toBeLessThanOrEqual(1);
      }),
      { numRuns: 2000 },
    );
  });

  it('are what their formulas say', () => {
    const { exponential, sharper } = voteBounds(0.75, 9);
    expect(exponential).toBeCloseTo(1 - Math.exp(-5 / 4), 14);
    expect(sharper).toBeCloseTo(1 - 0.75 ** 5, 14);
    expect(rootMBound(0.5, 16)).toBe(0.5);
  });

  it('1/(√M S) holds with room: P·√M·S stays below 0.2944 for the worst symmetric unimodal noise', () => {
    let largest = 0;
    for (let s = 0.005; s < 12; s *= 1.01) {
      const failures = juryCurve(gaussBound(s), 201);
      for (let m = 1; m <= 201; m += 2) largest = Math.max(largest, failures[m - 1] / rootMBound(s, m));
    }
    expectPrinted(largest, '.294');
    expect(largest).toBeLessThan(0.2944);
  });
});
