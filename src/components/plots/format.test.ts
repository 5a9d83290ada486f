import { expect, test } from 'vitest';
import { fixed, short, whole } from './format';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

test.each([
  [0, '0'],
  [-0.0, '0'],
  [1.46e-10, '1.5 · 10⁻¹⁰'],
  [-3.44e-5, '−3.4 · 10⁻⁵'],
  [9.96e-5, '1.0 · 10⁻⁴'],
  [0.001, '0.001'],
  [0.31912, '0.319'],
  [-12.5, '−12.5'],
  [999.4, '999'],
  [999.6, '1 000'],
  [1650, '1 650'],
  [-24600, '−24 600'],
  [123456, '123 000'],
  [6.15e12, '6.2 · 10¹²'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NEGATIVE_INFINITY, '−∞'],
  [Number.NaN, 'no number'],
])('%d in three digits is %s', (value, said) => {
  expect(plain(short(value))).toBe(said);
});

test('more digits are told where they are asked for', () => {
  expect(short(0.711914, 4)).toBe('0.7119');
  expect(plain(short(1.46912e-10, 4))).toBe('1.47 · 10⁻¹⁰');
  expect(plain(short(12345.678, 6))).toBe('12 345.7');
});

test('every way to write a number puts the same space between thousands, and none after a point', () => {
  expect(short(24600)).toBe(whole(24600));
  expect(short(-24600)).toBe(whole(-24600));
  expect(plain(whole(1234567))).toBe('1 234 567');
  expect(plain(fixed(-1234.56789, 4))).toBe('−1 234.5679');
  expect(plain(whole(-100))).toBe('−100');
});
