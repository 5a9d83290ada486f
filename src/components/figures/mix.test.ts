import { expect, test } from 'vitest';
import { mixInWords, sharesOf } from './mix';

const settings = { partition: 'label', alpha: 1, seed: 7 } as const;

test('one class a worker, by turns', () => {
  expect(sharesOf(settings, 3, 2)).toEqual([
    [1, 0],
    [0, 1],
    [1, 0],
  ]);
  expect(sharesOf({ ...settings, partition: 'same' }, 3, 2)).toBeNull();
});

test('under Dirichlet every worker’s shares add up to 1', () => {
  for (const mix of sharesOf({ ...settings, partition: 'dirichlet' }, 5, 10) ?? []) {
    expect(mix.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  }
});

test('a mix is told largest first', () => {
  const classes = ['Coat', 'Bag', 'Shirt'];
  expect(mixInWords([0, 1, 0], classes)).toBe('nothing but Bag');
  expect(mixInWords([0.3, 0.6, 0.1], classes)).toBe('60 % Bag, 30 % Coat, and others');
  expect(mixInWords([0.3, 0.6, 0.1], classes, 3)).toBe('60 % Bag, 30 % Coat, 10 % Shirt');
});
