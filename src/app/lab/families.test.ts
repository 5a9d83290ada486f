import { expect, test } from 'vitest';
import { METHODS } from '../../optim/methods';
import { FAMILIES } from './families';

test('every row of the table stands in one family', () => {
  const listed = FAMILIES.flatMap(({ ids }) => ids);
  expect([...listed].sort()).toEqual(METHODS.map(({ id }) => id).sort());
  for (const { ids, title } of FAMILIES) expect(ids.length, title).toBeGreaterThan(0);
});

test('a method stands where a reader looks for it', () => {
  const titleOf = (id: string) => FAMILIES.find(({ ids }) => ids.some((each) => each === id))?.title;
  expect(['rprop', 'signum-vote', 'onebit-sgd', 'ef-top-k'].map(titleOf)).toEqual([
    'Numbers',
    'Signs and votes',
    'Error feedback',
    'Sparse and quantised',
  ]);
});
