import { expect, test } from 'vitest';
import { banded } from './banded';

const line = (length: number, pitch: number, y: (i: number) => number) =>
  Array.from({ length }, (_, i) => [pitch * i, y(i)] as const);

test('a line that turns every two pixels is a band under its tops', () => {
  // Between 100 and 20, both rising by a tenth of a pixel a step.
  const zigzag = line(201, 2, (i) => (i % 2 === 0 ? 100 : 20) - i / 10);
  const { line: drawn, band } = banded(zigzag, 1);
  const corners = band ?? [];
  for (const [x, y] of drawn) expect(Math.abs(y - (20 - x / 20))).toBeLessThan(0.6);
  const tops = corners.filter(([x, y]) => Math.abs(y - (20 - x / 20)) < 0.6);
  const bottoms = corners.filter(([x, y]) => Math.abs(y - (100 - x / 20)) < 0.6);
  expect([tops.length, bottoms.length]).toEqual([drawn.length, drawn.length]);
  for (const side of [tops, bottoms]) {
    const places = side.map(([x]) => x);
    expect(Math.min(...places)).toBeLessThan(6);
    expect(Math.max(...places)).toBeGreaterThan(390);
  }
});

test('what can be seen stays a line: turns further apart, swings as thick as the line, a few turns, a slope', () => {
  for (const seen of [
    line(200, 3, (i) => 50 * (i % 2)),
    line(400, 1, (i) => 4 * (i % 2)),
    line(12, 1, (i) => 50 * (i % 2)),
    line(400, 1, (i) => i),
    [[3, 4]] as const,
  ]) {
    expect(banded(seen, 1)).toEqual({ line: seen, band: null });
  }
});

test('thicker lines fill the picture sooner', () => {
  const zigzag = line(200, 3, (i) => 50 * (i % 2));
  expect(banded(zigzag, 1).band).toBeNull();
  expect(banded(zigzag, 2).band).not.toBeNull();
});

test('before a band the line is what it was', () => {
  const mixed = line(300, 1, (i) => (i < 100 ? 200 - i : 100 + 50 * (i % 2)));
  const { line: drawn, band } = banded(mixed, 1);
  expect(drawn.slice(0, 99)).toEqual(mixed.slice(0, 99));
  expect(Math.min(...(band ?? []).map(([x]) => x))).toBeGreaterThan(96);
  for (const [, y] of drawn.slice(101)) expect(y).toBe(100);
});

test('dense turns amid others, or few at the end, are no patch of a band', () => {
  const zig = (i: number) => 100 + 50 * (i % 2);
  for (const mixed of [
    line(300, 1, (i) => (i < 200 ? zig(i) : i - 100)),
    line(300, 1, (i) => (i < 250 ? 350 - i : zig(i))),
  ]) {
    expect(banded(mixed, 1)).toEqual({ line: mixed, band: null });
  }
});

test('a walk keeps its course, however often it turns', () => {
  let height = 0;
  let state = 1;
  const walk = line(800, 0.5, () => {
    // Numerical Recipes' generator; a step up or down by its highest bit.
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    height += state >= 2 ** 31 ? 8 : -8;
    return height;
  });
  expect(banded(walk, 1).band).toBeNull();
});
