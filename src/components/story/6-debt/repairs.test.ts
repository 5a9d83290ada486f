import { expect, test } from 'vitest';
import { walkTrap } from './repairs';

const setting = { compressor: 'own', schedule: 'constant' } as const;

test('memory leaves the line at step 19 with γ = .1 and at step 182 with γ = .01', () => {
  expect(walkTrap({ ...setting, trap: 'line', step: 0.1, steps: 100 }).arrival).toBe(19);
  expect(walkTrap({ ...setting, trap: 'line', step: 0.01, steps: 400 }).arrival).toBe(182);
});

test('on the wall memory is SGD', () => {
  expect(walkTrap({ ...setting, trap: 'wall', step: 0.1, steps: 2000 }).apart).toBe(0);
});

test('in the valley memory goes to the bottom, and without it f stays above 4ε²', () => {
  const { off, on } = walkTrap({ ...setting, trap: 'valley', step: 0.01, steps: 2000 });
  expect(on.shown[2000]).toBeLessThan(1e-6);
  expect(Math.min(...off.shown)).toBeGreaterThanOrEqual(1 - 1e-9);
});

test('top-1 grows by 1 + 11γ/6 a step, and comes back with memory', () => {
  const { off, on } = walkTrap({ ...setting, trap: 'top-one', step: 0.01, steps: 100 });
  off.shown.forEach((length, k) => {
    expect(length / (1 + 0.11 / 6) ** k).toBeCloseTo(1, 9);
  });
  expect(Math.max(...on.shown)).toBeCloseTo(1 + 0.11 / 6, 9);
  expect(on.shown[100]).toBeCloseTo(0.3191, 4);
});
