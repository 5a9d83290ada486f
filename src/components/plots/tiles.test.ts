import { expect, test } from 'vitest';
import { tilingFor } from './tiles';

test('every crowd fits into its panel', () => {
  for (const workers of [...Array.from({ length: 256 }, (_, i) => i + 1), 512, 777, 1000, 1024]) {
    const { columns, rows, cellWidth, cellHeight, pitch } = tilingFor(workers, 240, 400);
    expect(columns * rows).toBeGreaterThanOrEqual(workers);
    expect(columns * cellWidth).toBeLessThanOrEqual(240);
    expect(rows * cellHeight).toBeLessThanOrEqual(400);
    expect(8 * pitch).toBeLessThanOrEqual(cellWidth);
    expect(4 * pitch).toBeLessThanOrEqual(cellHeight);
    expect(pitch).toBeGreaterThanOrEqual(1);
  }
});

test('sixteen stand four by four with their numbers, and 256 are still squares', () => {
  expect(tilingFor(16, 240, 420)).toMatchObject({ columns: 4, rows: 4, written: true });
  expect(tilingFor(256, 240, 420).pitch).toBeGreaterThanOrEqual(2);
});
