import { describe, expect, it } from 'vitest';
import { drawNoise } from './noise';
import type { NoiseKind } from './parameters';

const COUNT = 200_000;

function moments(kind: NoiseKind) {
  const out = new Float32Array(COUNT);
  drawNoise(kind, 0.5, 7, 3, 2, out);
  let mean = 0;
  for (const x of out) mean += x / COUNT;
  let variance = 0;
  let third = 0;
  for (const x of out) {
    variance += (x - mean) ** 2 / COUNT;
    third += (x - mean) ** 3 / COUNT;
  }
  return { out, mean, variance, skewness: third / variance ** 1.5 };
}

describe('noise of level 0.5', () => {
  // The standard error of a mean of N draws of variance ¼ is ½/√N; that of the variance is √(κ − 1)·¼/√N with kurtosis κ: 3 for a normal,
  // 1.8 uniform, 300 sparse, 8.1 skewed.
  const cases: [NoiseKind, number][] = [
    ['gaussian', 3],
    ['uniform', 1.8],
    ['sparse', 300],
    ['skewed', 8.1111],
  ];

  it.each(cases)('%s has mean 0 and variance ¼ within 4 standard errors', (kind, kurtosis) => {
    const { mean, variance } = moments(kind);
    expect(Math.abs(mean)).toBeLessThan((4 * 0.5) / Math.sqrt(COUNT));
    expect(Math.abs(variance - 0.25)).toBeLessThan((4 * 0.25 * Math.sqrt(kurtosis - 1)) / Math.sqrt(COUNT));
  });

  it('leans neither way but for the skewed kind, which is negative nine times in ten', () => {
    expect(Math.abs(moments('gaussian').skewness)).toBeLessThan(4 * Math.sqrt(6 / COUNT));
    const { out, skewness } = moments('skewed');
    // Two points of mean 0: skewness (1 − 2p)/√(p(1 − p)) with p = 1/10.
    expect(skewness).toBeCloseTo(0.8 / 0.3, 1);
    expect(out.filter((x) => x < 0).length / COUNT).toBeCloseTo(0.9, 2);
  });

  it('hits one coordinate in a hundred where it is sparse', () => {
    const { out } = moments('sparse');
    expect(out.every((x, i) => i % 100 === 0 || x === 0)).toBe(true);
  });

  it('is the same whenever it is drawn, and other in another step or for another worker', () => {
    const draw = (step: number, worker: number) => {
      const out = new Float32Array(64);
      drawNoise('gaussian', 1, 7, step, worker, out);
      return out.join();
    };
    expect(draw(3, 2)).toBe(draw(3, 2));
    expect(new Set([draw(3, 2), draw(4, 2), draw(3, 1)]).size).toBe(3);
  });
});
