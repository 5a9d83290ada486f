import { expect, test } from 'vitest';
import { rounded } from './rounded';

test.each([
  [0, '0 to rounding'],
  [9e-13, '0 to rounding'],
  [1.46e-10, '1.5 · 10⁻¹⁰'],
  [9.96e-5, '1.0 · 10⁻⁴'],
  [0.001, '0.001'],
  [0.31912, '0.319'],
  [123456, '123 000'],
  [6.15e12, '6.2 · 10¹²'],
  [Number.POSITIVE_INFINITY, '∞'],
])('%d is written %s', (value, said) => {
  expect(rounded(value).replaceAll('\u202f', ' ')).toBe(said);
});
