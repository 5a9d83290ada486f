import { describe, expect, it } from 'vitest';
import { successRate, wrongVoteRate } from './success';

describe('the rate of right signs', () => {
  it('is counted a coordinate, a sample of 0 for half, no truth for none', () => {
    const truth = Float64Array.of(2, -1, 0, 5);
    const samples = [Float64Array.of(1, 1, 1, 0), Float64Array.of(3, -4, 1, 2)];
    expect(Array.from(successRate(samples, truth))).toEqual([1, 0.5, Number.NaN, 0.75]);
  });

  it('wants samples as long as the truth', () => {
    expect(() => successRate([], Float64Array.of(1))).toThrow('at least one sample');
    expect(() => successRate([Float64Array.of(1, 2)], Float64Array.of(1))).toThrow('2 coordinates');
  });
});

describe('the rate of wrong votes', () => {
  it('leaves out what has no sign and halves ties', () => {
    expect(wrongVoteRate([1, 1, 0, -1, 1], Float64Array.of(1, -1, 2, -3, 0))).toBe(1.5 / 4);
    expect(wrongVoteRate(Float32Array.of(0.2, -0.1), Float32Array.of(1, 1))).toBe(0.5);
    expect(wrongVoteRate([1], Float64Array.of(0))).toBe(Number.NaN);
  });

  it('wants as many votes as coordinates', () => {
    expect(() => wrongVoteRate([1], Float64Array.of(1, 2))).toThrow('1 coordinates do not go with a truth of 2.');
  });
});
