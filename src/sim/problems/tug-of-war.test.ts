import { expect, it } from 'vitest';
import { methodOf } from '../../optim/methods';
import type { Contender } from './lane';
import { contender } from './run.fixture';
import { runProblem } from './run-problem';
import { tugOfWar } from './tug-of-war';

const problem = tugOfWar({ minima: [1, 2, 10] });

/** Where a contender ends. */
function endOf(only: Contender, steps: number): number {
  return runProblem({ problem, contenders: [only], workers: 3, steps, seed: 0 })[0].end[0];
}

it('is least at the mean, 13/3, and pulls at .0005 with −13/3 + .0005', () => {
  expect(problem.optimum?.at[0]).toBeCloseTo(13 / 3, 14);
  const out = new Float64Array(1);
  problem.gradient(Float64Array.from(problem.start), out);
  expect(out[0]).toBeCloseTo(0.0005 - 13 / 3, 12);
});

it('holds votes, SSDM and error feedback with the bare sign at the median', () => {
  const gamma = 0.01;
  for (const method of ['signsgd-vote', 'ssdm']) {
    expect(Math.abs(endOf(contender(method, gamma), 1000) - 2)).toBeLessThan(1.1 * gamma);
  }
  expect(Math.abs(endOf(contender('ef-sign', gamma), 1000) - 2)).toBeLessThan(1.1 * gamma);
});

it('lets SGD, and EF and EF21 with the scaled sign, to the mean', () => {
  const ef21 = { ...methodOf('ef21'), compressor: 'scaled-sign' } as const;
  for (const only of [
    contender('sgd', 0.1),
    contender('ef-signsgd', 0.1),
    { ...contender('sgd', 0.1), method: ef21 },
  ]) {
    expect(endOf(only, 1000)).toBeCloseTo(13 / 3, 9);
  }
});

it('refuses nobody', () => {
  expect(() => tugOfWar({ minima: [] })).toThrow(RangeError);
});
