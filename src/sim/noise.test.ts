import { describe, expect, it } from 'vitest';
import { drawNoise, type NoiseKind } from './noise';

const COUNT = 200_000;

function draws(kind: NoiseKind): Float64Array {
  const out = new Float64Array(COUNT);
  drawNoise(kind, 0.5, 7, 3, 2, out);
  return out;
}

function moments(kind: NoiseKind) {
  const out = draws(kind);
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
  // 1.8 uniform, 6 Laplace, 300 sparse, 8.1 skewed; bimodal 0.9⁴ + 6·0.81·0.19 + 3·0.19² = 1.6878. Student's t₃ has none.
  const cases: [NoiseKind, number][] = [
    ['gaussian', 3],
    ['uniform', 1.8],
    ['laplace', 6],
    ['bimodal', 1.6878],
    ['sparse', 300],
    ['skewed', 8.1111],
  ];

  it.each(cases)('%s has mean 0 and variance ¼ within 4 standard errors', (kind, kurtosis) => {
    const { mean, variance } = moments(kind);
    expect(Math.abs(mean)).toBeLessThan((4 * 0.5) / Math.sqrt(COUNT));
    expect(Math.abs(variance - 0.25)).toBeLessThan((4 * 0.25 * Math.sqrt(kurtosis - 1)) / Math.sqrt(COUNT));
  });

  // Quantiles of unit variance: Laplace ∓ln(2p)/√2; Student's t₃ of the tables (0.7649, 2.3534, 3.1824, 5.8409) over √3; bimodal's from
  // ½Φ((x + 0.9)/s) + ½Φ((x − 0.9)/s) with s = √0.19, at ∓0.9, where the other half adds Φ(∓1.8/s) ≈ 10⁻⁵.
  const quantiles: [NoiseKind, number, number][] = [
    ['laplace', 0.75, Math.log(2) / Math.SQRT2],
    ['laplace', 0.05, Math.log(0.1) / Math.SQRT2],
    ['laplace', 0.995, -Math.log(0.01) / Math.SQRT2],
    ['student', 0.5, 0],
    ['student', 0.75, 0.7649 / Math.sqrt(3)],
    ['student', 0.05, -2.3534 / Math.sqrt(3)],
    ['student', 0.975, 3.1824 / Math.sqrt(3)],
    ['student', 0.995, 5.8409 / Math.sqrt(3)],
    ['bimodal', 0.25, -0.9],
    ['bimodal', 0.75, 0.9],
  ];

  it.each(quantiles)('%s lies below its %d quantile as often, within 4 standard errors', (kind, p, x) => {
    const below = draws(kind).filter((value) => value < 0.5 * x).length / COUNT;
    expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / COUNT));
  });

  it('of Student and Laplace reaches far in both directions', () => {
    for (const [kind, reach] of [['student', 8] as const, ['laplace', 4] as const]) {
      const out = draws(kind);
      expect(out.reduce((a, b) => Math.max(a, b), 0)).toBeGreaterThan(reach * 0.5);
      expect(out.reduce((a, b) => Math.min(a, b), 0)).toBeLessThan(-reach * 0.5);
      expect(out.every(Number.isFinite)).toBe(true);
    }
  });

  it('leans neither way but for the skewed kind, which is negative nine times in ten', () => {
    expect(Math.abs(moments('gaussian').skewness)).toBeLessThan(4 * Math.sqrt(6 / COUNT));
    const { out, skewness } = moments('skewed');
    // Two points of mean 0: skewness (1 − 2p)/√(p(1 − p)) with p = 1/10.
    expect(skewness).toBeCloseTo(0.8 / 0.3, 1);
    expect(out.filter((x) => x < 0).length / COUNT).toBeCloseTo(0.9, 2);
  });

  it.each([1, 3, 99, 100, 101, 250, 337, 1000])(
    'has the mean square ¼ over %d coordinates where it is sparse, within 4 standard errors',
    (dimension) => {
      const out = new Float64Array(dimension);
      const rounds = 4000;
      let square = 0;
      for (let step = 0; step < rounds; step++) {
        drawNoise('sparse', 0.5, 3, step, 1, out);
        for (const x of out) square += (x * x) / (dimension * rounds);
      }
      // Each of the ⌈d/100⌉ hits of a round is a normal squared, whose variance is 2.
      const hits = Math.ceil(dimension / 100) * rounds;
      expect(Math.abs(square / 0.25 - 1)).toBeLessThan(4 * Math.sqrt(2 / hits));
    },
  );

  it('hits one coordinate in a hundred where it is sparse', () => {
    expect(draws('sparse').every((x, i) => i % 100 === 0 || x === 0)).toBe(true);
  });

  it('is the same whenever it is drawn, in either precision, and other in another step or for another worker', () => {
    const draw = (step: number, worker: number, out = new Float64Array(64)) => {
      drawNoise('student', 1, 7, step, worker, out);
      return Float32Array.from(out).join();
    };
    expect(draw(3, 2)).toBe(draw(3, 2));
    const single = new Float32Array(64);
    drawNoise('student', 1, 7, 3, 2, single);
    expect(single.join()).toBe(draw(3, 2));
    expect(new Set([draw(3, 2), draw(4, 2), draw(3, 1)]).size).toBe(3);
  });
});
