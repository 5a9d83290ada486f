import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { plural } from '../../plots/format';
import { chance } from './chance';
import { Digits } from './Digits';
import { rounded } from './rounded';

const htmlOf = (children: string, isLight = false) =>
  renderToStaticMarkup(createElement(Digits, { children, isLight })).replaceAll('\u202f', ' ');

test.each([
  [plural(1, 'round'), '<b>1</b> round'],
  [plural(2000, 'round'), '<b>2 000</b> rounds'],
  [rounded(0), '<b>0</b> to rounding'],
  [rounded(1.46e-10), '<b>1.5 · 10⁻¹⁰</b>'],
  [chance(0), 'under <b>0.0001 %</b>'],
  [chance(0.110078), '<b>11.0 %</b>'],
  ['0 of 1\u202f008', '<b>0</b> of <b>1 008</b>'],
  ['almost all', 'almost all'],
])('in “%s” the digits alone are in the face of numbers', (text, said) => {
  expect(htmlOf(text).replaceAll(' class="number"', '')).toBe(said);
});

test('what the sentence is not about has the face and no weight', () => {
  expect(htmlOf('under 0.1', true)).toBe('under <span class="number">0.1</span>');
});
