import { expect, test } from 'vitest';
import { chance } from './chance';

const said = (share: number, isCertain?: boolean) => chance(share, isCertain).replace('\u202f', ' ');

test('a chance is told in three digits', () => {
  expect(said(0.110078)).toBe('11.0 %');
  expect(said(0.0000465)).toBe('0.00465 %');
  expect(said(1e-6)).toBe('0.000100 %');
});

test('none is rounded to 0 or 100 %, not even where its double is', () => {
  expect(said(1e-7)).toBe('under 0.0001 %');
  expect(said(0)).toBe('under 0.0001 %');
  expect(said(0.9996)).toBe('over 99.9 %');
  expect(said(1)).toBe('over 99.9 %');
});

test('what is certain is told so, if it was computed with an error too', () => {
  expect(said(0, true)).toBe('0 %');
  expect(said(1 - 2 ** -52, true)).toBe('100 %');
});
