import { expect, test } from 'vitest';
import { noisyWalk, STEPS, wayOf } from './noisy-walk';
import { MEAN, MEDIAN } from './wants';

test('under much noise the way forgets in .85·b/γ steps, and 95 % of it take ln 20 times as many', () => {
  // Near ½ a majority of three has 3/2 of the mean lean of its ballots, which grows by 2φ(0)/b with x: 3/(√(2π) b) in all.
  for (const [b, step] of [
    [14.1, 0.02],
    [50, 0.05],
    [50, 0.005],
  ]) {
    expect(wayOf(b, step) / ((Math.sqrt(2 * Math.PI) / 3) * (b / step) * Math.log(20))).toBeCloseTo(1, 1);
  }
});

test('a way is told by b/γ: it ends in the walk up to b/γ of two thousand, and before means begin up to seven hundred', () => {
  expect(noisyWalk(14.1, 0.02, 1).isSettled).toBe(true);
  expect(noisyWalk(20, 0.02, 1).isSettled).toBe(false);
  for (const [b, step] of [
    [14.1, 0.02],
    [3.6, 0.005],
    [50, 0.05],
    [20, 0.02],
  ])
    expect(wayOf(b, step)).toBeLessThan(STEPS);
  expect(wayOf(50, 0.02)).toBeGreaterThan(STEPS);
});

test('walks are 95 % of their way when they are said to be', () => {
  const [b, step] = [5, 0.01];
  const seeds = 60;
  const { rest } = noisyWalk(b, step, 0);
  let mean = 0;
  for (let seed = 0; seed < seeds; seed++) mean += noisyWalk(b, step, seed).xs[Math.round(wayOf(b, step))] / seeds;
  // A walk strays by .14; four standard errors of sixty.
  expect(Math.abs((mean - MEDIAN) / (rest - MEDIAN) - 0.95)).toBeLessThan((4 * 0.14) / Math.sqrt(seeds) / 1.77);
});

test('noise hardly moves the vote where its rest has come less than a twentieth of the way to the mean', () => {
  for (const b of [0.2, 0.5, 0.8, 0.9, 1, 1.19, 1.21, 2]) {
    const { rest, isHardlyMoved } = noisyWalk(b, 0.05, 0);
    expect(isHardlyMoved, `b = ${b}`).toBe((rest - MEDIAN) / (MEAN - MEDIAN) < 0.05);
  }
  expect(noisyWalk(1.19, 0.05, 0).isHardlyMoved).toBe(false);
});
