import { expect, test } from 'vitest';
import { envelope } from './envelope';

const curve = (length: number, of: (i: number) => number) =>
  Array.from({ length }, (_, i) => [i, of(i)] as [number, number]);

test('a walk up and down by turns keeps both, and its ends', () => {
  const kept = envelope(
    curve(2001, (i) => i % 2),
    400,
  );
  expect(kept.length).toBeLessThanOrEqual(403);
  expect(kept.filter(([, value]) => value === 1).length).toBeGreaterThan(150);
  expect(kept.filter(([, value]) => value === 0).length).toBeGreaterThan(150);
  expect([kept[0][0], kept[kept.length - 1][0]]).toEqual([0, 2000]);
});

test('points stay in their order, and a short curve stays as it is', () => {
  const kept = envelope(
    curve(1000, (i) => Math.sin(i)),
    100,
  );
  for (let i = 1; i < kept.length; i++) expect(kept[i][0]).toBeGreaterThan(kept[i - 1][0]);
  const few = curve(5, (i) => i);
  expect(envelope(few, 100)).toBe(few);
});

test('what is no number stays in the curve', () => {
  expect(
    envelope(
      curve(1000, () => Number.NaN),
      100,
    ).length,
  ).toBeGreaterThan(50);
});
