import { expect, it } from 'vitest';
import { quantileBands } from './bands';

it('takes quantiles of every column, linear between neighbours', () => {
  const rows = [4, 1, 3, 0, 2].map((value) => Float64Array.of(value, 10 * value));
  const [low, middle, high] = quantileBands(rows, [0.1, 0.5, 1]);
  expect(Array.from(low)).toEqual([0.4, 4]);
  expect(Array.from(middle)).toEqual([2, 20]);
  expect(Array.from(high)).toEqual([4, 40]);
});

it('counts what is no number as the largest', () => {
  const rows = [NaN, 1, 2, 3, Infinity].map((value) => Float64Array.of(value));
  const [middle, high] = quantileBands(rows, [0.5, 1]);
  expect(middle[0]).toBe(3);
  expect(high[0]).toBeNaN();
});
