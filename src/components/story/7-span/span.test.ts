import { expect, test } from 'vitest';
import { said } from '../said.fixture';
import { figure } from './span';

test('the words over the picture hold where all four answer alike, and where not all fit', () => {
  const answers = (factor: number, share: number, seed: number) => figure.compute({ factor, share, seed }).outcomes;
  expect(answers(1.5, 0.2, 0).map(({ accuracy }) => accuracy)).toEqual([1, 1, 1, 1]);
  expect(figure.subtitle).not.toMatch(/alike/);
});

test('a sum below 0 has a true minus', () => {
  expect(said(figure, { share: 0.2 }).table).toMatch(/add up to −\d+\./);
});
