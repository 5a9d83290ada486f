import { describe, expect, it } from 'vitest';
import { span } from '../../../sim/problems/span';
import { leaningSpan } from './leaning-span';

describe('the span experiment with leaning labels', () => {
  it('is the experiment itself where the coin is fair', () => {
    for (const seed of [0, 1, 2]) {
      const { problem, train, test } = leaningSpan(seed, 0.5);
      const original = span({ seed });
      for (const [half, theirs] of [
        [train, original.train],
        [test, original.test],
      ]) {
        expect(half.labels).toEqual(theirs.labels);
        expect(half.supports.map(String)).toEqual(theirs.supports.map(String));
        // A comparison of all entries by toEqual takes a second.
        expect(half.rows.every((row, i) => row.every((value, k) => value === theirs.rows[i][k]))).toBe(true);
      }
      const w = Float64Array.from({ length: 1200 }, (_, i) => Math.sin(i));
      const [own, theirs] = [new Float64Array(1200), new Float64Array(1200)];
      problem.gradient(w, own);
      original.gradient(w, theirs);
      expect(own.every((value, i) => value === theirs[i])).toBe(true);
      expect(problem.value(w)).toBe(original.value(w));
    }
  });

  it('has about as many plus labels as the coin says', () => {
    const labels = [0, 1, 2, 3].flatMap((seed) => {
      const { train, test } = leaningSpan(seed, 0.8);
      return [...train.labels, ...test.labels];
    });
    const share = labels.filter((label) => label === 1).length / labels.length;
    // 4 standard errors √(.16/800).
    expect(Math.abs(share - 0.8)).toBeLessThan(0.057);
  });
});
