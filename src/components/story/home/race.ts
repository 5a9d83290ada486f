import { bitsPerExchange } from '../../../optim/bits';
import { DEFAULT_DIALS } from '../../../optim/exchange';
import { type MethodId, methodOf } from '../../../optim/methods';
import { quadratic } from '../../../sim/problems/quadratic';
import { type Contender, runProblem } from '../../../sim/problems/run-problem';

/** A whole number of packed words, so that a ballot costs one bit a weight and no more. */
export const DIMENSION = 96;
export const STEPS = 100;

/** First steps γ, each the best of a grid for 7 workers and noise 1; then γ/√(t + 1). */
export const RACERS: readonly { id: MethodId; label: string; stepSize: number }[] = [
  { id: 'sgd', label: 'SGD', stepSize: 0.2 },
  { id: 'ef-signsgd-both', label: 'EF', stepSize: 0.2 },
  { id: 'signsgd-vote', label: 'vote', stepSize: 0.15 },
];

const problem = quadratic({ eigenvalues: Array.from({ length: DIMENSION }, () => 1) });

export interface Racer {
  id: MethodId;
  label: string;
  /** f(x_k), from the start on. */
  values: Float64Array;
  /** Bits over one worker's link in a step, both ways. */
  bitsAStep: number;
}

/** The contenders on f = ½‖x‖², every worker with its own noise, the same for all contenders. */
export function race(workers: number, noise: number): Racer[] {
  const contenders = RACERS.map(
    ({ id, stepSize }): Contender => ({ method: methodOf(id), stepSize, schedule: 'inverse-root' }),
  );
  const courses = runProblem({
    problem,
    contenders,
    workers,
    steps: STEPS,
    seed: 1,
    noise: { kind: 'gaussian', level: noise },
  });
  return RACERS.map(({ id, label }, i) => {
    const { up, down } = bitsPerExchange(methodOf(id), workers, DIMENSION, 1, DEFAULT_DIALS);
    return { id, label, values: courses[i].values, bitsAStep: (up + down) / workers };
  });
}

/** Bits over one worker's link until the loss is at the goal or below for the first time; null if it never is. */
export function bitsToReach({ values, bitsAStep }: Racer, goal: number): number | null {
  const step = values.findIndex((value) => value <= goal);
  return step < 0 ? null : step * bitsAStep;
}
