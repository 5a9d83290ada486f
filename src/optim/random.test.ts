import { describe, expect, test } from 'vitest';
import {
  drawIndex,
  drawKey,
  drawUniform,
  drawWord,
  drawWords,
  gaussianOf,
  STREAM,
  threefry,
  type Words,
} from './random';

describe('Threefry-2x32-20', () => {
  // Random123, tests/kat_vectors.
  test.each([
    [0, 0, 0, 0, 0x6b200159, 0x99ba4efe],
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0x1cb996fc, 0xbb002be7],
    [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3, 0xc4923a9c, 0x483df7a0],
  ])('known answer of key %i %i, counter %i %i', (key0, key1, counter0, counter1, first, second) => {
    const words: Words = [0, 0];
    threefry(key0, key1, counter0, counter1, words);
    expect(words).toEqual([first, second]);
  });

  test('every part of the key and the coordinate changes the draw', () => {
    const draws = [
      drawWord(drawKey(1, STREAM.noise, 2, 3), 4),
      drawWord(drawKey(2, STREAM.noise, 2, 3), 4),
      drawWord(drawKey(1, STREAM.batch, 2, 3), 4),
      drawWord(drawKey(1, STREAM.noise, 3, 3), 4),
      drawWord(drawKey(1, STREAM.noise, 2, 4), 4),
      drawWord(drawKey(1, STREAM.noise, 2, 3), 5),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  test('a bit of the draws is fair and bits are uncorrelated', () => {
    const key = drawKey(5, STREAM.zero, 0, 0);
    const count = 20_000;
    const ones = new Array<number>(32).fill(0);
    let equal = 0;
    for (let i = 0; i < count; i++) {
      const word = drawWord(key, i);
      for (let bit = 0; bit < 32; bit++) ones[bit] += (word >>> bit) & 1;
      equal += ((word >>> 1) ^ word) & 1;
    }
    const four = 4 * Math.sqrt(count / 4);
    for (const sum of [...ones, equal]) expect(Math.abs(sum - count / 2)).toBeLessThan(four);
  });
});

test('uniforms lie strictly inside (0, 1) and have the moments of one', () => {
  const key = drawKey(1, STREAM.data, 0, 0);
  const draws = Array.from({ length: 20_000 }, (_, i) => drawUniform(key, i));
  expect(Math.min(...draws)).toBeGreaterThan(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  const mean = draws.reduce((sum, u) => sum + u, 0) / draws.length;
  expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / draws.length));
});

test('indices cover 0 … count − 1', () => {
  const key = drawKey(1, STREAM.batch, 0, 0);
  const seen = new Set(Array.from({ length: 500 }, (_, i) => drawIndex(key, i, 7)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

describe('gaussians', () => {
  // Φ⁻¹ of 1 − p, from tables (Wichura 1988; NIST Handbook 1.3.6.7.1).
  test.each([
    [0.25, 0.6744897501960817],
    [0.1, 1.2815515655446004],
    [0.05, 1.6448536269514722],
    [0.025, 1.959963984540054],
    [0.01, 2.3263478740408408],
    [0.001, 3.090232306167813],
    [0.0001, 3.719016485455709],
    [0.000001, 4.753424308822899],
  ])('the tail of probability %f begins at %f', (tail, quantile) => {
    const rank = Math.round(tail * 2 ** 25 - 0.5);
    const slope = Math.sqrt(2 * Math.PI) * Math.exp((quantile * quantile) / 2);
    const exact = quantile - slope * ((rank + 0.5) / 2 ** 25 - tail);
    const word = (rank << 7) >>> 0;
    expect(gaussianOf(word)).toBeCloseTo(exact, 5);
    expect(gaussianOf((word | 0x80000000) >>> 0)).toBe(-gaussianOf(word));
  });

  test('the ends are finite and the middle is near 0', () => {
    expect(gaussianOf(0)).toBeGreaterThan(5.54);
    expect(gaussianOf(0)).toBeLessThan(5.55);
    expect(Math.abs(gaussianOf(0x7fffffff))).toBeLessThan(1e-7);
  });

  test('mean, variance and kurtosis of a sample', () => {
    const key = drawKey(3, STREAM.noise, 0, 0);
    const count = 40_000;
    const draws = Array.from({ length: count }, (_, i) => gaussianOf(drawWord(key, i)));
    const moment = (k: number) => draws.reduce((sum, z) => sum + z ** k, 0) / count;
    expect(Math.abs(moment(1))).toBeLessThan(4 / Math.sqrt(count));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / count));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / count));
  });
});

test.each([1, 2, 31, 64])('%i words drawn together are those drawn one by one', (count) => {
  const key = drawKey(0xfedcba98, STREAM.noise, 4, 0xffffffff);
  const words = new Uint32Array(count);
  for (const first of [0, 77, 0xfffffff0]) {
    drawWords(key, first, words);
    expect(Array.from(words)).toEqual(Array.from(words, (_, i) => drawWord(key, first + i)));
  }
  const larger = new Uint32Array(count + 5);
  drawWords(key, 7, larger, count);
  const drawn = count + (count % 2);
  expect(Array.from(larger)).toEqual(Array.from(larger, (_, i) => (i < drawn ? drawWord(key, 7 + i) : 0)));
});
