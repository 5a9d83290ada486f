import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check, write } from '../../../sim/parameter';
import { farthestApart, heightsOf, LEVELS, type PenPoint, resampled, sketching, writtenSketch } from './sketch';

const PLACES = [0, 0.25, 0.5, 0.75, 1];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const heights = fc.array(share, { minLength: 5, maxLength: 5 });

describe('resampled', () => {
  it('reads a straight stroke off where the curve has its places', () => {
    const line: PenPoint[] = [
      [0, 0.9],
      [1, 0.1],
    ];
    resampled(null, PLACES, line).forEach((height, i) => {
      expect(height).toBeCloseTo([0.9, 0.7, 0.5, 0.3, 0.1][i], 12);
    });
  });

  it('does not care which way, nor in how many pieces, a straight stroke was drawn', () => {
    fc.assert(
      fc.property(share, share, fc.integer({ min: 1, max: 40 }), (left, right, pieces) => {
        const stroke = Array.from({ length: pieces + 1 }, (_, k): PenPoint => {
          const at = k / pieces;
          return [at, left + (right - left) * at];
        });
        const there = resampled(null, PLACES, stroke);
        const back = resampled(null, PLACES, [...stroke].reverse());
        PLACES.forEach((at, i) => {
          expect(there[i]).toBeCloseTo(left + (right - left) * at, 9);
          expect(back[i]).toBeCloseTo(there[i], 9);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves what lies beyond the stroke as it was, and everything inside the axes', () => {
    const pen = fc.tuple(fc.double({ min: 0.3, max: 0.7, noNaN: true }), fc.double({ min: -1, max: 2, noNaN: true }));
    fc.assert(
      fc.property(heights, fc.array(pen, { minLength: 1, maxLength: 30 }), (before, stroke) => {
        const after = resampled(before, PLACES, stroke);
        expect([after[0], after[4]]).toEqual([before[0], before[4]]);
        for (const height of after) {
          expect(height).toBeGreaterThanOrEqual(0);
          expect(height).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a press for the nearest place, and the first stroke on to both sides', () => {
    const before = [0.2, 0.2, 0.2, 0.2, 0.2];
    expect(resampled(before, PLACES, [[0.3, 0.8]])).toEqual([0.2, 0.8, 0.2, 0.2, 0.2]);
    expect(
      resampled(null, PLACES, [
        [0.7, 0.6],
        [0.45, 0.8],
      ]),
    ).toEqual([0.8, 0.8, expect.closeTo(0.76, 12), 0.6, 0.6]);
  });

  it('lets the last pass count where the pen went to and fro', () => {
    expect(
      resampled(null, PLACES, [
        [0.2, 0.1],
        [0.8, 0.1],
        [0.2, 0.9],
      ])[1],
    ).toBeCloseTo(0.9 - (0.8 * 0.05) / 0.6, 12);
  });
});

describe('a sketch in the link', () => {
  const { sketch } = sketching(5);

  it('comes back to half a level', () => {
    fc.assert(
      fc.property(heights, (drawn) => {
        const { value, correction } = check(sketch, write(writtenSketch(drawn)));
        expect(correction).toBeUndefined();
        heightsOf(value as string[], 5)?.forEach((height, i) => {
          expect(Math.abs(height - drawn[i])).toBeLessThanOrEqual(0.5 / LEVELS + 1e-12);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is none where nothing is drawn, and fills the places that a link left out', () => {
    expect(heightsOf([], 5)).toBeNull();
    expect(heightsOf(['b25', 'e50'], 5)).toEqual([0.5, 0.5, 0.5, 1, 1]);
    expect(check(sketch, 'b25.z3').correction).toContain('z3');
  });
});

it('two curves are furthest apart at one place', () => {
  expect(farthestApart([0.1, 0.5, 0.9], [0.2, 0.1, 0.8])).toBe(1);
});
