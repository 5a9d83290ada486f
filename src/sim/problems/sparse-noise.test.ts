import { expect, it } from 'vitest';
import { contender } from './run.fixture';
import { runProblem } from './run-problem';
import { sparseNoise } from './sparse-noise';

it('after 300 steps signs are at .5 while SGD is at 28.6 (signSGD, figure A.1; means of 10 starts)', () => {
  const methods = [contender('sgd', 0.001), contender('signsgd', 0.01)];
  const ends = Array.from({ length: 10 }, (_, seed) =>
    runProblem({ problem: sparseNoise({ seed }), contenders: methods, workers: 1, steps: 300, seed }).map(
      ({ values }) => values[300],
    ),
  );
  const [sgd, sign] = [0, 1].map((k) => ends.reduce((sum, values) => sum + values[k], 0) / 10);
  // The standard errors of a mean of ten are 1.3 and .22.
  expect(Math.abs(sgd - 28.56)).toBeLessThan(4 * 1.3);
  expect(Math.abs(sign - 0.51)).toBeLessThan(4 * 0.22);
});

it('holds SGD at lr·s²/(2(2 − lr))', () => {
  const problem = sparseNoise({ dimension: 1 });
  const steps = 20_000;
  const [{ values }] = runProblem({ problem, contenders: [contender('sgd', 0.1)], workers: 1, steps, seed: 3 });
  const mean = values.subarray(1000).reduce((sum, value) => sum + value, 0) / (steps - 999);
  // x has the autocorrelation .9, so n steps are worth n(1 − .81)/(1 + .81) draws of x², of relative variance 2.
  const error = Math.sqrt((2 * 1.81) / (0.19 * (steps - 999)));
  expect(Math.abs(mean / ((0.1 * 1e4) / (2 * 1.9)) - 1)).toBeLessThan(4 * error);
});

it('divides the noise by the root of the batch', () => {
  const problem = sparseNoise({ dimension: 2, noise: 10, spread: 2 });
  const out = new Float64Array(2);
  const zero = new Float64Array(2);
  let squares = 0;
  for (let step = 0; step < 2000; step++) {
    problem.sample(zero, { seed: 0, step, worker: 0, batch: 4 }, out);
    squares += out[0] ** 2 + out[1] ** 2;
  }
  // 4000 squares of variance 50/4, each with relative deviation √2.
  expect(Math.abs(squares / 4000 / 12.5 - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(4000));
});

it('refuses a spread that it has no coordinates for', () => {
  expect(() => sparseNoise({ dimension: 2, spread: 3 })).toThrow(RangeError);
  expect(() => sparseNoise({ spread: 0 })).toThrow(RangeError);
});
