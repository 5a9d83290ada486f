import { expect, test } from 'vitest';
import { tilingFor } from './tiles';

test('every crowd fits into its panel', () => {
  for (let workers = 1; workers <= 256; workers++) {
    const { columns, rows, cellWidth, cellHeight, pitch } = tilingFor(workers, 240, 400);
    expect(columns * rows).toBeGreaterThanOrEqual(workers);
    expect(columns * cellWidth).toBeLessThanOrEqual(240);
    expect(rows * cellHeight).toBeLessThanOrEqual(400);
    expect(8 * pitch).toBeLessThanOrEqual(cellWidth);
  }
});

test('sixteen stand four by four with their numbers, and 256 are still squares', () => {
  expect(tilingFor(16, 240, 420)).toMatchObject({ columns: 4, rows: 4, written: true });
  expect(tilingFor(256, 240, 420).pitch).toBeGreaterThanOrEqual(2);
});
