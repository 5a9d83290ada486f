import { expect, it } from 'vitest';
import { rosenbrock } from './rosenbrock';

it('has the values of the textbook at (−1.2, 1): f = 24.2, gradient (−215.6, −88)', () => {
  const problem = rosenbrock(2);
  const x = Float64Array.from(problem.start);
  const gradient = new Float64Array(2);
  problem.gradient(x, gradient);
  expect(problem.value(x)).toBeCloseTo(24.2, 12);
  expect(gradient[0]).toBeCloseTo(-215.6, 10);
  expect(gradient[1]).toBeCloseTo(-88, 10);
});

it('has a second minimum in four dimensions (Kok and Sandrock 2009)', () => {
  const gradient = new Float64Array(4);
  const x = Float64Array.of(-0.7756592, 0.6130933, 0.3820628, 0.1459721);
  rosenbrock(4).gradient(x, gradient);
  for (const slope of gradient) expect(Math.abs(slope)).toBeLessThan(1e-4);
  expect(rosenbrock(4).value(x)).toBeGreaterThan(3);
});

it('refuses one dimension', () => {
  expect(() => rosenbrock(1)).toThrow(RangeError);
});
