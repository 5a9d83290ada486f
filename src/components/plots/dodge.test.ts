import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge } from './dodge';

test('labels never cover one another while there is room, and stay inside', () => {
  const label = fc.record({
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: -50, max: 450 }),
    width: fc.constant(120),
  });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 10 }), (wanted) => {
      const ys = dodge(wanted, 16, [0, 400]);
      for (const [i, y] of ys.entries()) {
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(400);
        for (let k = 0; k < i; k++) {
          const apart = Math.abs(wanted[i].x - wanted[k].x) >= 120 || Math.abs(y - ys[k]) > 15.9;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

test('labels of curves that end together keep the order of the curves', () => {
  const wanted = [300, 310, 305, 299].map((y) => ({ x: 0, y, width: 80 }));
  const ys = dodge(wanted, 16, [0, 312]);
  expect([3, 0, 2, 1].map((i) => ys[i])).toEqual([...ys].sort((a, b) => a - b));
});

test('a label alone stands where it wants to', () => {
  expect(dodge([{ x: 0, y: 37, width: 80 }], 16, [0, 400])).toEqual([37]);
});
