import { expect, test } from 'vitest';
import { said } from '../said.fixture';
import { figure } from './hook';

test('error feedback is not said to pay as little as a vote', () => {
  const { caption } = said(figure, { workers: 2, noise: 1, goal: 0.5 });
  expect(caption).toContain('error feedback, one bit a weight and a scale, takes');
  const { racers } = figure.compute({ workers: 2, noise: 1, goal: 0.5 });
  // 96 bits each way, and a scale of 32 beside them.
  expect(racers.map(({ bitsAStep }) => bitsAStep).slice(1)).toEqual([256, 192]);
});
