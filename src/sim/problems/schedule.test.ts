import { expect, it } from 'vitest';
import { stepAt } from './schedule';

const horizon = { steps: 100, smoothness: [1, 3] };

it('is γ, γ/√(t + 1), or 1/√(‖L‖₁K)', () => {
  expect(stepAt('constant', 0.3, 7, horizon)).toBe(0.3);
  expect(stepAt('inverse-root', 0.3, 0, horizon)).toBe(0.3);
  expect(stepAt('inverse-root', 0.3, 8, horizon)).toBeCloseTo(0.1, 14);
  expect(stepAt('theorem', 0.3, 8, horizon)).toBe(0.05);
});

it('refuses the step of the theorem where there is no curvature to take it from', () => {
  expect(() => stepAt('theorem', 1, 0, { steps: 10, smoothness: null })).toThrow(RangeError);
  expect(() => stepAt('theorem', 1, 0, { steps: 10, smoothness: [0] })).toThrow(RangeError);
});
