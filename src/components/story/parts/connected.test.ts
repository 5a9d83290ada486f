import { expect, test } from 'vitest';
import { connected } from './connected';

const same = (value: number) => value;
const paths = (...points: [number, number][]) =>
  connected(points, same, (value) => (value < 0 ? Number.NaN : value)).map(({ path }) => path);

test('a curve goes from point to point', () => {
  expect(paths([0, 1], [1, 2], [2, 0])).toEqual(['M0 1L1 2L2 0']);
});

test('what is not on the scale leaves a gap', () => {
  expect(paths([0, 1], [1, 2], [2, -1], [3, 3], [4, 4])).toEqual(['M0 1L1 2M3 3L4 4']);
  expect(paths([0, 1], [1, 2], [2, Number.POSITIVE_INFINITY], [3, Number.NaN])).toEqual(['M0 1L1 2']);
});

test('a point alone is a dot', () => {
  expect(paths([0, -1], [1, 2], [2, -1], [3, 3])).toEqual(['M1 2L1 2M3 3L3 3']);
  expect(paths([0, -1])).toEqual([]);
});
