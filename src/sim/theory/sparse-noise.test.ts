import { describe, expect, it } from 'vitest';
import { drawKey, drawWord, gaussianOf, STREAM } from '../../optim/random';
import { expectPrinted } from './printed.fixture';
import { sgdFloor, sgdLoss, signFloor, signLoss } from './sparse-noise';

const toy = { dimension: 100, noise: 100, spread: 1 };
const slow = { ...toy, step: 0.001 };
const sign = { ...toy, step: 0.01 };

describe('the toy with sparse noise', () => {
  it('SGD starts at 50, is at 28.56 after 300 steps and floors at 2.501', () => {
    expect(sgdLoss(slow, 0)).toBe(50);
    expectPrinted(sgdLoss(slow, 300), '28.56');
    expectPrinted(sgdFloor(slow), '2.501');
    expect(sgdLoss(slow, 10_000)).toBeCloseTo(sgdFloor(slow), 6);
  });

  it('signSGD is at 1.07, .51 and .474 after 200, 300 and 1000 steps, and at .373 over the last half of 10 000', () => {
    expect(signLoss(sign, 0)).toBeCloseTo(50, 10);
    expectPrinted(signLoss(sign, 200), '1.07');
    expectPrinted(signLoss(sign, 300), '.51');
    expectPrinted(signLoss(sign, 1000), '.474');
    let mean = 0;
    for (let k = 5000; k < 10_000; k++) mean += signLoss(sign, k) / 5000;
    expectPrinted(mean, '.373');
    expectPrinted(signFloor(sign), '.315');
    expectPrinted(signFloor({ ...sign, dimension: 1 }), '.3133');
    expect(signLoss(sign, 1e6)).toBeCloseTo(signFloor(sign), 10);
  });

  it('a single noisy coordinate walks as far as it says, simulated', () => {
    // A step that large next to the noise is forgotten in 40 steps, so that 40 000 steps hold about a thousand
    // independent values.
    const [step, noise, steps] = [0.1, 5, 40_000];
    const key = drawKey(3, STREAM.noise, 0, 0);
    let [x, mean] = [0, 0];
    for (let k = 0; k < steps; k++) {
      x -= x + noise * gaussianOf(drawWord(key, k)) > 0 ? step : -step;
      mean += x ** 2 / 2 / steps;
    }
    expect(mean / signFloor({ dimension: 1, noise, spread: 1, step })).toBeGreaterThan(0.85);
    expect(mean / signFloor({ dimension: 1, noise, spread: 1, step })).toBeLessThan(1.15);
  });

  it('spread over more coordinates, noise costs SGD the same and signs more', () => {
    expect(sgdLoss({ ...slow, spread: 100 }, 500)).toBe(sgdLoss(slow, 500));
    expect(signFloor({ ...sign, spread: 100 })).toBeCloseTo(10 * signFloor({ ...sign, dimension: 1 }), 8);
  });

  it('refuses what it cannot mean', () => {
    expect(() => sgdFloor({ noise: 1, step: 2 })).toThrow('between 0 and 2');
    expect(() => signLoss({ ...sign, spread: 101 }, 1)).toThrow('101 of 100 coordinates cannot be noisy.');
  });
});
