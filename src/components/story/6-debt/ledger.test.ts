import { expect, test } from 'vitest';
import { COMPRESSOR_OPTIONS } from './compressors';
import { keepLedger } from './ledger';

test.each(COMPRESSOR_OPTIONS)('what the $label sent and owes is what was due', ({ value }) => {
  const { gradient, due, paid, owed, error } = keepLedger([1, -0.6, 0.35, -0.2, 0.1, -0.04], value, 'on', 200);
  expect(error).toBeLessThan(1e-9);
  gradient.forEach((g, i) => {
    expect(due[i]).toBeCloseTo(200 * g, 9);
    expect(paid[i] + owed[i]).toBeCloseTo(200 * g, 9);
  });
});

test('of the gradient (1, .1) the scaled sign sends .99725 and .09725 on average, and owes at most √.605', () => {
  const { paid, peak } = keepLedger([1, 0.1], 'scaled-sign', 'on', 200);
  expect(paid[0] / 200).toBeCloseTo(0.99725, 12);
  expect(paid[1] / 200).toBeCloseTo(0.09725, 12);
  expect(peak).toBeLessThanOrEqual(0.605 + 1e-12);
});

test('without memory every exchange sends the same', () => {
  const { paid, owed } = keepLedger([1, 0.1], 'scaled-sign', 'off', 10);
  expect(paid[1]).toBeCloseTo(5.5, 12);
  expect(owed).toEqual([0, 0]);
});
