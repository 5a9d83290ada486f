import { describe, expect, it } from 'vitest';
import { drawKey, drawUniform, drawWord, gaussianOf, STREAM } from '../../optim/random';
import { skewnessError } from './skewness-error';
import { mean, sd } from './statistics';
import { skewness } from './symmetry';

const key = (round: number) => drawKey(3, STREAM.noise, 0, round);

describe('the standard error of the skewness', () => {
  it('is √(6/n) for normal values', () => {
    const values = Array.from({ length: 40000 }, (_, i) => gaussianOf(drawWord(key(0), i)));
    expect(skewnessError(values) / Math.sqrt(6 / 40000)).toBeCloseTo(1, 1);
  });

  it('is that of the closed form for two values', () => {
    // The skewness of a Bernoulli law is g(p) = (1 − 2p)/√(pq), so its error is |g′(p)| √(pq/n), g′ = −1/(2 (pq)^{3/2}).
    for (const ones of [10, 250, 400]) {
      const p = ones / 1000;
      const values = Array.from({ length: 1000 }, (_, i) => (i < ones ? 4 : -1));
      const wanted = Math.sqrt((p * (1 - p)) / 1000) / (2 * (p * (1 - p)) ** 1.5);
      expect(skewnessError(values)).toBeCloseTo(wanted, 12);
    }
  });

  it('is the spread that samples of a lopsided law really have', () => {
    const samples = Array.from({ length: 300 }, (_, round) =>
      Array.from({ length: 1000 }, (_, i) => (drawUniform(key(round), i) + drawUniform(key(round), i + 1000)) ** 2),
    );
    const spread = sd(samples.map((values) => skewness(values).value));
    expect(Math.abs(mean(samples.map(skewnessError)) / spread - 1)).toBeLessThan(0.15);
  });

  it('has none for one value, and needs three', () => {
    expect(skewnessError([2, 2, 2])).toBeNaN();
    expect(() => skewnessError([1, 2])).toThrow('at least three');
  });
});
