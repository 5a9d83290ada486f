import { expect, test } from 'vitest';
import { gaussianOf } from '../../optim/random';
import type { Frame } from '../../sim/history';
import { binned, deviations, skewness } from './deviations';

test('a sample that leans nowhere has no skewness, one with a long right tail a positive one', () => {
  expect(skewness([-2, -1, 0, 1, 2], 16).skew).toBeCloseTo(0);
  expect(skewness([0, 0, 0, 0, 10], 16).skew).toBeGreaterThan(1);
});

test('the error of the skewness is √(6/n) for normal noise, and follows the tails of others', () => {
  const normal = Array.from({ length: 8192 }, (_, i) => gaussianOf((i << 19) | (1 << 18)));
  expect(skewness(normal, 1e9).error).toBeCloseTo(Math.sqrt(6 / 8192), 3);
  const uniform = Array.from({ length: 600 }, (_, i) => i);
  expect(skewness(uniform, 1e9).error).toBeCloseTo(Math.sqrt(2.057 / 600), 3);
});

test('the skewness is that of one worker, however few differ from their mean', () => {
  // Noise of +3 once in ten and −1/3 else has skewness 8/3; every outcome of three workers, as often as it is likely.
  const outcomes = Array.from({ length: 1000 }, (_, i) => [i % 10, Math.floor(i / 10) % 10, Math.floor(i / 100)]);
  const sample = outcomes.flatMap((digits) => {
    const noise = digits.map((digit) => (digit === 0 ? 3 : -1 / 3));
    const mean = (noise[0] + noise[1] + noise[2]) / 3;
    return noise.map((v) => v - mean);
  });
  expect(skewness(sample, 3).skew).toBeCloseTo(8 / 3, 9);
  expect(skewness([-1, 1, -2, 2], 2).skew).toBeNaN();
});

test('bins are symmetric about zero, and what lies beyond falls into the last', () => {
  expect(binned([-9, 0, 0, 9, 100], 9, 1)).toEqual([1, 2, 2]);
});

test('deviations are from the mean over the workers of each exchange', () => {
  const gradients = new Float32Array(64);
  gradients[3] = 1;
  gradients[35] = 3;
  const frame: Frame = { step: 5, gradients, ballots: null, tally: null, vote: 0, ties: 0, still: 0 };
  expect(deviations([frame], 5, 3)).toEqual([-1, 1]);
  expect(deviations([frame], 4, 3)).toEqual([]);
  expect(deviations([frame], 5, 3, 6)).toEqual([]);
});

test('liars do not count as noise', () => {
  const gradients = new Float32Array(96);
  gradients.set([1], 3);
  gradients.set([3], 35);
  gradients.set([-100], 67);
  const frame: Frame = { step: 5, gradients, ballots: null, tally: null, vote: 0, ties: 0, still: 0 };
  expect(deviations([frame], 5, 3, 0, 1)).toEqual([-1, 1]);
});
