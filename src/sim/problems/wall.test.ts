import { describe, expect, it } from 'vitest';
import { contender, runOne } from './run.fixture';
import { runProblem, steps } from './run-problem';
import { wall } from './wall';

/** The chance that the mean of a batch has the wrong sign, ties counted ½, counted over steps and workers. */
function wrong(batch: number): number {
  const problem = wall();
  const out = new Float64Array(1);
  let failures = 0;
  for (let step = 0; step < 20_000; step++) {
    problem.sample(out, { seed: 2, step, worker: step % 7, batch }, out);
    failures += out[0] < 0 ? 1 : out[0] === 0 ? 0.5 : 0;
  }
  return failures / 20_000;
}

describe('counterexample 1', () => {
  it('shows the wrong sign as often as the binomial law says, ties included', () => {
    for (const [batch, chance] of [
      [1, 0.75],
      [3, 0.4219],
      [5, 0.4351],
      [6, 0.5339],
    ]) {
      expect(Math.abs(wrong(batch) - chance)).toBeLessThan(4 * Math.sqrt(0.25 / 20_000));
    }
  });

  it('drives signSGD to the wrong wall: E f → ¼ − γ/8', () => {
    const runs = Array.from({ length: 10 }, (_, seed) => runOne(wall(), contender('signsgd', 0.1), 10_000, { seed }));
    const means = runs.map(({ values }) => values.subarray(5001).reduce((sum, value) => sum + value, 0) / 5000);
    // The standard error is 1.7e-4 for four times as many steps.
    expect(Math.abs(means.reduce((sum, value) => sum + value, 0) / 10 - 0.2375)).toBeLessThan(4 * 3.4e-4);
  });

  it('makes SGD of EF-signSGD, bit for bit, the wall included', () => {
    for (const batch of [1, 5]) {
      const contenders = [contender('sgd', 0.1), contender('ef-signsgd', 0.1)];
      const run = { problem: wall(), contenders, workers: 1, steps: 3000, seed: 4, batch, path: true };
      const [sgd, feedback] = runProblem(run);
      expect(feedback.path).toEqual(sgd.path);
      expect(Math.min(...(sgd.path ?? []))).toBe(-1);
      expect(feedback.residual?.every((size) => size === 0)).toBe(true);
    }
  });

  it('cuts off after the step: the memory owes γΣg − ΣΔ, and nothing of what the wall took', () => {
    const problem = wall();
    const seen = new Float64Array(1);
    let owed = 0;
    let previous = 0;
    let cut = 0;
    const run = { problem, contenders: [contender('ef-sign', 0.1)], workers: 1, steps: 2000, seed: 6 };
    for (const { step, lanes } of steps(run)) {
      const [{ round, x }] = lanes;
      if (!round) continue;
      problem.sample(x, { seed: 6, step: step - 1, worker: 0, batch: 1 }, seen);
      owed += 0.1 * seen[0] - round.update[0];
      cut += Math.abs(previous - round.update[0] - x[0]) > 1e-12 ? 1 : 0;
      previous = x[0];
      expect(round.residual?.[0]).toBeCloseTo(owed, 9);
    }
    expect(cut).toBeGreaterThan(100);
  });
});
