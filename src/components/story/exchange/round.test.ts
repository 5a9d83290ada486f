import { expect, test } from 'vitest';
import { said } from '../said.fixture';
import { figure } from './round';

test('one mean has the wrong sign', () => {
  expect(said(figure, { method: 'sgd', half: 4 }).caption).toContain('Of the eight means 1 has the wrong sign.');
});
