import type { Method } from '../../optim/methods';
import type { Problem } from '../problems/problem';
import { quadratic } from '../problems/quadratic';
import { type ProblemRun, runProblem } from '../problems/run-problem';
import type { Schedule } from '../problems/schedule';
import { range } from './vectors';

/** f = ½ L ‖x‖² from (1, …, 1) in d dimensions: f₀ = dL/2, f* = 0, and L_i = L exactly. */
export function bowl(dimension: number, curvature = 1): Problem {
  return quadratic({ eigenvalues: range(dimension).map(() => curvature) });
}

/** Runs whose gradients are watched. The noise is what one worker sees in a step, so a batch of n has level σ/√n. */
export interface Watched extends Pick<ProblemRun, 'noise' | 'attackers'> {
  problem: Problem;
  method: Method;
  stepSize: number;
  schedule?: Schedule;
  workers?: number;
  steps: number;
  seeds: number;
}

/** Mean over seeds of `measure`(full gradient), at every step before the last: [steps]. */
export function gradientMeans(run: Watched, measure: (gradient: Float64Array) => number): Float64Array {
  const { problem, method, stepSize, schedule, workers = 1, steps, seeds, noise, attackers } = run;
  const { dimension } = problem;
  const means = new Float64Array(steps);
  const gradient = new Float64Array(dimension);
  for (let seed = 0; seed < seeds; seed++) {
    const contenders = [{ method, stepSize, schedule }];
    const [{ path }] = runProblem({ problem, contenders, workers, steps, seed, noise, attackers, path: true });
    for (let k = 0; k < steps; k++) {
      problem.gradient((path ?? new Float64Array(0)).subarray(k * dimension, (k + 1) * dimension), gradient);
      means[k] += measure(gradient) / seeds;
    }
  }
  return means;
}
