import { expect, it } from 'vitest';
import { contender, runOne } from './run.fixture';
import { twoValleys } from './two-valleys';

it('has its stationary points where it says', () => {
  const problem = twoValleys();
  const gradient = new Float64Array(2);
  for (const [x, value] of [
    [-1.25, -825 / 1024],
    [0.25, 39 / 1024],
    [1, -3 / 32],
  ]) {
    const point = Float64Array.of(x, x / 2);
    problem.gradient(point, gradient);
    expect(Array.from(gradient, Math.abs)).toEqual([0, 0]);
    expect(problem.value(point)).toBe(value);
  }
});

it('sends signs from its start into the other valley than gradients', () => {
  const problem = twoValleys();
  const gradient = runOne(problem, contender('sgd', 0.1), 500).end;
  const sign = runOne(problem, contender('signsgd', 0.01), 500).end;
  expect(gradient[0]).toBeCloseTo(1, 6);
  expect(Math.abs(sign[0] + 1.25)).toBeLessThan(0.02);
});
