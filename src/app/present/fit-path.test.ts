import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitAt, LAST, STARTS } from './fit-path';

const rooms = fc.record({ width: fc.integer({ min: 300, max: 4000 }), height: fc.integer({ min: 200, max: 2200 }) });
const places = fc.double({ min: 0, max: LAST, noNaN: true });

test('further along the path neither type nor pictures get smaller, and a figure is never wider than its room', () => {
  fc.assert(
    fc.property(rooms, places, places, ({ width, height }, a, b) => {
      const [before, after] = [Math.min(a, b), Math.max(a, b)].map((place) => fitAt(place, width, height));
      expect(after.scale).toBeGreaterThanOrEqual(before.scale - 1e-12);
      expect(after.taller).toBeGreaterThanOrEqual(before.taller - 1e-12);
      expect(after.width).toBeLessThanOrEqual(width);
    }),
    { numRuns: 1000 },
  );
});

test('it starts with pictures as high as on a page, and the numbers at their axes read from the last row', () => {
  const { scale, taller, width } = fitAt(STARTS, 1523, 735);
  expect([taller, width]).toEqual([1, 1523]);
  expect(13 * scale).toBeGreaterThanOrEqual(20);
});

test('a hall’s screen has the same figure at any number of pixels', () => {
  const [small, large] = [fitAt(1.7, 1218, 588), fitAt(1.7, 1827, 882)];
  expect(large.scale / small.scale).toBeCloseTo(1.5, 6);
  expect(large.taller).toBe(small.taller);
});
