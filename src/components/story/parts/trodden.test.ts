import { expect, test } from 'vitest';
import { trodden } from './trodden';

const same = (value: number) => value;
const walk = (...points: number[]) => trodden(Float64Array.from(points), same, same);

test('a walk is drawn from point to point', () => {
  expect(walk(0, 0, 1, 0, 1, 2)).toBe('M0.0 0.0L1.0 0.0L1.0 2.0');
});

test('what was walked before, either way, is not drawn again', () => {
  expect(walk(0, 0, 1, 0, 0, 0, 1, 0, 2, 0)).toBe('M0.0 0.0L1.0 0.0M1.0 0.0L2.0 0.0');
});

test('steps within a tenth of a pixel are none, and infinity ends the walk', () => {
  expect(walk(0, 0, 0.01, 0, 1, 0, Infinity, 0, 3, 3)).toBe('M0.0 0.0L1.0 0.0');
});
