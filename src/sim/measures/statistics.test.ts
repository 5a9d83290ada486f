import { describe, expect, it } from 'vitest';
import { centralMoment, mean, quantile, sd, standardError } from './statistics';

describe('statistics of 2, 4, 4, 4, 5, 5, 7, 9', () => {
  const values = [9, 2, 4, 5, 4, 7, 5, 4];

  it('has mean 5, variance 4 about it, sd √(32/7)', () => {
    expect(mean(values)).toBe(5);
    expect(centralMoment(values, 2)).toBe(4);
    expect(centralMoment(values, 3)).toBe((-27 - 3 + 8 + 64) / 8);
    expect(sd(values)).toBeCloseTo(Math.sqrt(32 / 7), 15);
    expect(standardError(values)).toBeCloseTo(Math.sqrt(4 / 7), 15);
  });

  it('has quantiles', () => {
    expect([0, 0.5, 1].map((share) => quantile(values, share))).toEqual([2, 4.5, 9]);
    expect(quantile([1, 2], 0.25)).toBe(1.25);
    expect(values[0]).toBe(9);
  });

  it('says what it cannot answer', () => {
    expect(() => mean([])).toThrow('An empty list has no mean.');
    expect(() => sd([1])).toThrow('at least two values');
    expect(() => quantile([], 0.5)).toThrow('no quantiles');
    expect(() => quantile([1], 1.5)).toThrow('between 0 and 1');
  });
});
