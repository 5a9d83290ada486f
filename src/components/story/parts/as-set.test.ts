import { expect, test } from 'vitest';
import { asSet } from './as-set';

test('a knob’s value is told in the usual digits, or in those it has', () => {
  expect(asSet(0.5, 2)).toBe('0.50');
  expect(asSet(3, 2)).toBe('3.00');
  expect(asSet(0.115, 2)).toBe('0.115');
  expect(asSet(0.052, 2)).toBe('0.052');
  expect(asSet(2 / Math.sqrt(3), 2)).toBe('1.1547');
});
