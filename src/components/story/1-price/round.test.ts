import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentAt, timeAt } from './round';

describe('timeAt', () => {
  it('is at 1 and 2 exactly where the steps end', () => {
    expect(timeAt(0, 0.3, 2.9)).toBe(0);
    expect(timeAt(1, 0.3, 2.9)).toBe(0.3);
    expect(timeAt(2, 0.3, 2.9)).toBe(2.9);
  });

  it('is undone by momentAt', () => {
    const time = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2, noNaN: true }),
        time,
        fc.double({ min: 1.1, max: 1e3, noNaN: true }),
        (moment, short, times) => {
          expect(momentAt(timeAt(moment, short, times * short), short, times * short)).toBeCloseTo(moment, 9);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('has one moment for the end of two steps that are equally long', () => {
    expect(momentAt(timeAt(2, 0.3, 0.3), 0.3, 0.3)).toBe(1);
  });
});
