import { expect, test } from 'vitest';
import { horizon, thinned, trailingMeans } from './course';

test('a thinned curve keeps its first and last points', () => {
  expect(thinned(5, 10)).toEqual([0, 1, 2, 3, 4]);
  const indices = thinned(5000, 700);
  expect(indices.length).toBeLessThanOrEqual(701);
  expect([indices[0], indices[indices.length - 1]]).toEqual([0, 4999]);
  expect(thinned(0, 10)).toEqual([]);
});

test('trailing means follow an array as it grows', () => {
  const values = [4, 2];
  expect(trailingMeans(values, 2)).toEqual([4, 3]);
  values.push(8);
  expect(trailingMeans(values, 2)).toEqual([4, 3, 5]);
  expect(trailingMeans(values, 3)[2]).toBeCloseTo(14 / 3);
});

test('the axis of a usual run is the run, and that of a long one doubles', () => {
  expect(horizon(400, 0)).toBe(400);
  expect(horizon(5000, 0)).toBe(313);
  expect(horizon(5000, 400)).toBe(625);
  expect(horizon(5000, 5000)).toBe(5000);
  expect(horizon(400, 30, 24)).toBe(50);
});
