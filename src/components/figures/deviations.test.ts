import { expect, test } from 'vitest';
import type { Frame } from '../../sim/history';
import { binned, deviations, skewness } from './deviations';

test('a sample that leans nowhere has no skewness, one with a long right tail a positive one', () => {
  expect(skewness([-2, -1, 0, 1, 2]).skew).toBeCloseTo(0);
  expect(skewness([0, 0, 0, 0, 10]).skew).toBeGreaterThan(1);
  expect(skewness(Array.from({ length: 600 }, (_, i) => i)).error).toBeCloseTo(0.1, 2);
});

test('bins are symmetric about zero, and what lies beyond falls into the last', () => {
  expect(binned([-9, 0, 0, 9, 100], 9, 1)).toEqual([1, 2, 2]);
});

test('deviations are from the mean over the workers of each exchange', () => {
  const gradients = new Float32Array(64);
  gradients[3] = 1;
  gradients[35] = 3;
  const frame: Frame = { step: 5, gradients, ballots: null, tally: null, vote: 0, ties: 0 };
  expect(deviations([frame], 5, 3)).toEqual([-1, 1]);
  expect(deviations([frame], 4, 3)).toEqual([]);
});
