import { expect, test } from 'vitest';
import { said } from '../said.fixture';
import { figure } from './symmetry';

test('a batch found among all that cannot be told from a coin is not said to be one', () => {
  const { caption } = said(figure, { step: '1', batch: 23 });
  expect(caption).toContain('Better than a coin; at n = 38 so many batches cannot tell it from one.');
});

test('worse again is only what was worse before', () => {
  for (const batch of [1, 2]) {
    expect(said(figure, { step: '1', batch }).caption).toContain('not for good: at n = 9 it is worse than one.');
  }
  // Batches of 1 of the gradient that is 4 or −1 are wrong three times in four, of 3 .42, of 6 .53.
  expect(said(figure, { source: 'wall', batch: 4 }).caption).toContain('not for good: at n = 6 it is worse again.');
});

test('one step is one', () => {
  expect(said(figure, { step: '1' }).table).toContain('after 1 step (');
  expect(said(figure, { step: '20' }).table).toContain('after 20 steps (');
});
