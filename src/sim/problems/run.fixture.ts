import { methodOf } from '../../optim/methods';
import type { Contender } from './lane';
import type { Problem } from './problem';
import { type Course, type ProblemRun, runProblem } from './run-problem';

/** A contender by the id of its method, under sign(0) = +1 and ties at 0 unless told. */
export function contender(id: string, stepSize: number, more: Partial<Contender> = {}): Contender {
  return { method: methodOf(id), stepSize, ...more, dials: { zero: 'plus', tie: 'zero', ...more.dials } };
}

/** One worker, one contender, seed 0 unless told. */
export function runOne(
  problem: Problem,
  only: Contender,
  steps: number,
  more: Partial<Omit<ProblemRun, 'path'>> = {},
): Course & { path: Float64Array } {
  const [course] = runProblem({ problem, contenders: [only], workers: 1, steps, seed: 0, ...more, path: true });
  return { ...course, path: course.path ?? new Float64Array(0) };
}
