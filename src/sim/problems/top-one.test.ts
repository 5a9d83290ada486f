import { expect, it } from 'vitest';
import { contender, runOne } from './run.fixture';
import { topOne } from './top-one';

const run = (method: string) =>
  runOne(topOne(), contender(method, 0.01, { dials: { keep: 1 / 3 } }), 100, { workers: 3 });

it('walks away under top-1 without memory: x_k = (1 + 11γ/6)^k', () => {
  const { path } = run('top-k');
  for (let k = 0; k <= 100; k++) {
    for (let i = 0; i < 3; i++) expect(path[3 * k + i] / (1 + 0.11 / 6) ** k).toBeCloseTo(1, 10);
  }
  expect(path[300].toFixed(4)).toBe('6.1517');
});

it('comes home with memory, after a first rise to 1 + 11γ/6', () => {
  const { path } = run('ef-top-k');
  const lengths = Array.from({ length: 101 }, (_, k) => Math.hypot(...path.subarray(3 * k, 3 * k + 3)) / Math.sqrt(3));
  expect(lengths[1]).toBeCloseTo(1 + 0.11 / 6, 12);
  expect(Math.max(...lengths)).toBe(lengths[1]);
  expect(lengths[100].toFixed(4)).toBe('0.3191');
});
