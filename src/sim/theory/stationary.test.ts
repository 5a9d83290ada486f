import { describe, expect, it } from 'vitest';
import { averagedSignsFixedPoint, noisyMedianFixedPoint, noisyVoteFixedPoint } from './fixed-point';
import { expectPrinted } from './printed.fixture';
import { wallDrift, wallFeedbackMean, wallMean, wallSgdMean } from './stationary';

describe('the walk of counterexample 1', () => {
  it.each([
    [0.1, '.23750', '-.09527', '-.23436'],
    [0.01, '.24875', '-.23014', '-.24844'],
  ])('rests at the published means for γ = %s: signSGD, SGD, signSGD with batches of 32', (step, sign, sgd, batch) => {
    expectPrinted(wallMean(step), sign);
    expectPrinted(wallSgdMean(step), sgd);
    expectPrinted(wallMean(step, 32), batch);
  });

  it('is ¼ − γ/8 for γ ≤ .2, and drifts by γ/8 a step', () => {
    for (const step of [0.2, 0.1, 0.037, 0.001]) {
      expect(wallMean(step)).toBeCloseTo(0.25 - step / 8, 4);
      expect(wallDrift(step)).toBeCloseTo(step / 8, 15);
    }
  });

  it('has the mean of its chain, iterated step by step', () => {
    const step = 0.25;
    const cells = 8;
    const iterate = (up: number, down: number, downBy: number) => {
      let law = new Float64Array(cells + 1).fill(1 / (cells + 1));
      for (let t = 0; t < 4000; t++) {
        const next = new Float64Array(cells + 1);
        law.forEach((weight, k) => {
          next[Math.min(cells, k + 1)] += up * weight;
          next[Math.max(0, k - downBy)] += down * weight;
        });
        law = next;
      }
      return law.reduce((sum, weight, k) => sum + (weight * (k * step - 1)) / 4, 0);
    };
    expect(wallMean(step)).toBeCloseTo(iterate(0.75, 0.25, 1), 10);
    expect(wallSgdMean(step)).toBeCloseTo(iterate(0.75, 0.25, 4), 10);
  });

  it('with error feedback on the unscaled sign rests where it was simulated', () => {
    // A simulation gave −.1264 and −.1310 with standard errors of 2.5e-3; +1 and −1 differ by symmetry in nothing.
    expectPrinted(wallFeedbackMean(0.1, 1), '-.12640');
    expectPrinted(wallFeedbackMean(0.1, -1), '-.12640');
    expectPrinted(wallFeedbackMean(0.1, 0), '-.13104');
  });

  it('needs a step that fits', () => {
    expect(() => wallSgdMean(0.3)).toThrow('not a whole number of steps of 0.3');
    expect(() => wallMean(3)).toThrow('A step lies above 0 and up to 2, not at 3.');
    expect(Number.isFinite(wallSgdMean(1e-4))).toBe(true);
  });
});

describe('where noisy signs rest between the minima 1, 2 and 10', () => {
  const minima = [1, 2, 10];

  it.each([
    [0.5, '2.0137'],
    [1, '2.1725'],
    [2, '2.6540'],
    [3, '3.1485'],
    [5, '3.7667'],
    [10, '4.1732'],
    [20, '4.2920'],
    [50, '4.3267'],
  ])('voted on, b = %s: %s', (dither, printed) => {
    expectPrinted(noisyVoteFixedPoint(minima, dither), printed);
  });

  it.each([
    [1, '2.2622'],
    [5, '4.0210'],
    [10, '4.2585'],
    [20, '4.3149'],
  ])('averaged, b = %s: %s', (dither, printed) => {
    expectPrinted(averagedSignsFixedPoint(minima, dither), printed);
  });

  // Integrated with another formula: Σ_n ∫ t f_n(t) [F_j(t)(1 − F_k(t)) + F_k(t)(1 − F_j(t))] dt.
  it.each([
    [1, '2.1996412'],
    [5, '3.7520870'],
    [10, '4.1616565'],
    [20, '4.2884567'],
  ])('the median of noisy gradients, b = %s: %s', (dither, printed) => {
    expectPrinted(noisyMedianFixedPoint(minima, dither), printed);
  });

  it('goes from the median to the mean', () => {
    for (const rest of [noisyVoteFixedPoint, averagedSignsFixedPoint, noisyMedianFixedPoint]) {
      expect(rest(minima, 0.05)).toBeCloseTo(2, 6);
      expect(rest(minima, 500)).toBeCloseTo(13 / 3, 3);
      expect(rest([4, 4, 4, 4], 1)).toBeCloseTo(4, 9);
      expect(rest([-3, 1], 2)).toBeCloseTo(-1, 9);
    }
    expect(() => noisyVoteFixedPoint([], 1)).toThrow('nodes');
    expect(() => noisyMedianFixedPoint([1], 0)).toThrow('b');
  });
});
