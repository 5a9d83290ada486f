import { expect, test } from 'vitest';
import { trodden } from './trodden';

const same = (value: number) => value;
const walk = (points: number[], most?: number) =>
  trodden(Float64Array.from(points), same, same, most).map(({ path }) => path);

test('a walk is drawn from point to point', () => {
  expect(walk([0, 0, 1, 0, 1, 2.04])).toEqual(['M0 0L1 0L1 2']);
});

test('what was walked before, either way, is not drawn again', () => {
  expect(walk([0, 0, 1, 0, 0, 0, 1, 0, 2, 0])).toEqual(['M0 0L1 0M1 0L2 0']);
});

test('or only so often', () => {
  expect(walk([0, 0, 1, 0, 0, 0, 1, 0, 2, 0], 2)).toEqual(['M0 0L1 0L0 0M1 0L2 0']);
});

test('places left and right, above and below are told apart', () => {
  const star = [-1, -2, 1, 2, -1, 2, 1, -2, -2, 1, 2, 1];
  expect(walk([...star, ...star])).toEqual(['M-1 -2L1 2L-1 2L1 -2L-2 1L2 1L-1 -2']);
});

test('steps within a tenth of a pixel are none, and infinity ends the walk', () => {
  expect(walk([0, 0, 0.01, 0, 1, 0, Infinity, 0, 3, 3])).toEqual(['M0 0L1 0']);
});
