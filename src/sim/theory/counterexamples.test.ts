import { describe, expect, it } from 'vitest';
import {
  cycleLoss,
  descentLoss,
  lineDriftTime,
  lineEscape,
  lineFloor,
  runaway,
  topOneGrowth,
  valleyFloor,
} from './counterexamples';
import { expectPrinted } from './printed.fixture';
import { spanTestError, spanTrainError } from './span';

describe('counterexamples in closed form', () => {
  it('the line: f ≥ 2ε, momentum escapes above (1 − ε)/(1 + ε), feedback drifts for 1/(γε) steps', () => {
    expect(lineFloor(0.5)).toBe(1);
    expect(lineEscape(0.5)).toBeCloseTo(1 / 3, 15);
    expect([lineDriftTime(0.5, 0.1), lineDriftTime(0.5, 0.01)]).toEqual([20, 200]);
    expect(() => lineFloor(1)).toThrow('ε lies between 0 and 1, not at 1.');
  });

  it('momentum is stuck at .332 and free at .334 for ε = ½', () => {
    // With the subgradient ε(1, 1) + t(1, −1), t = ±1 in turns, the second part of Signum's momentum settles at ±(1 −
    // β)/(1 + β).
    for (const [beta, free] of [
      [0.332, false],
      [0.334, true],
    ] as const) {
      let swing = 0;
      for (let t = 0; t < 400; t++) swing = beta * swing + (1 - beta) * (t % 2 === 0 ? 1 : -1);
      expect(Math.abs(swing) < 0.5).toBe(free);
      expect(beta > lineEscape(0.5)).toBe(free);
    }
  });

  it('the valley: f ≥ 4ε²', () => {
    expect(valleyFloor(0.5)).toBe(1);
    expect(valleyFloor(0.1)).toBeCloseTo(0.04, 15);
  });

  it('two nodes with ties counted plus run away to 39 601, past 0', () => {
    expect(runaway(0.5, 0.01, 0)).toBe(1);
    expect(runaway(0.5, 0.01, 100)).toBeCloseTo(0, 12);
    expect(runaway(0.5, 0.01, 20_000)).toBeCloseTo(39_601, 6);
  });

  it('top-1 grows by 1 + 11γ/6 a step', () => {
    expectPrinted(topOneGrowth(0.01, 100), '6.1517');
    // ∇f_1 at (1, 1, 1) is 2(−3, 2, 2) + ½(1, 1, 1): the largest coordinate is −5.5, and a third of it arrives.
    const sent = 2 * -3 + 0.5;
    expect(topOneGrowth(0.3, 1)).toBeCloseTo(1 - (0.3 * sent) / 3, 15);
  });

  it('a sign cycle is worth γ²/6 on average over starts', () => {
    let mean = 0;
    const starts = 10_000;
    for (let i = 0; i < starts; i++) {
      const x = (0.1 * (i + 0.5)) / starts;
      mean += (x * x + (x - 0.1) ** 2) / 4 / starts;
    }
    expect(cycleLoss(0.1)).toBeCloseTo(mean, 9);
    expectPrinted(99 * cycleLoss(0.01), '.00165');
  });

  it('gradient descent on diag(100, 1) from (1, 1) is at .008975 after 200 steps of .01', () => {
    expectPrinted(descentLoss([100, 1], [1, 1], 0.01, 200), '.008975');
    expect(descentLoss([3], [2], 0.1, 0)).toBe(6);
    expect(() => descentLoss([1], [1, 2], 0.1, 1)).toThrow('1 eigenvalues');
  });
});

describe('the span experiment in closed form', () => {
  it('trains as (1 − 4γk)² up to 1/(4γ)', () => {
    expect([0, 1, 2, 5].map((k) => spanTrainError(0.05, k))).toEqual([1, 0.6400000000000001, 0.36, 0]);
    expect(spanTrainError(0.01, 25)).toBeCloseTo(0, 15);
    expect(() => spanTrainError(0.05, 6)).toThrow('The closed form ends at 1/(4γ) = 5 steps.');
  });

  it('follows from one walk along the signs: x·w = 4γk for both labels', () => {
    // A row with label +1 has entries 1, 1, 1 and one private 1; one with −1 has −1, 1, 1 and five private ones. The
    // signs of Xᵀy are +1 on
    // the first, + on the two shared ones and the label on the private ones.
    const step = 0.02;
    for (let k = 0; k <= 12; k++) {
      const plus = step * k * (1 + 1 + 1 + 1) - 1;
      const minus = step * k * (-1 + 1 + 1 - 5) + 1;
      expect(spanTrainError(step, k)).toBeCloseTo((plus ** 2 + minus ** 2) / 2, 14);
    }
  });

  it('tests at p/16 + 25(1 − p)/16', () => {
    expect(spanTestError(0.5)).toBe(13 / 16);
    // At w = s/4 an unseen row, whose private entries have weight 0, reads ¾ or ¼.
    const plus = (0.75 - 1) ** 2;
    const minus = (0.25 + 1) ** 2;
    expect(spanTestError(0.3)).toBeCloseTo(0.3 * plus + 0.7 * minus, 15);
    expect(() => spanTestError(2)).toThrow('share of plus labels');
  });
});
