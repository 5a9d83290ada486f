import type { Method } from '../../optim/methods';
import { methodOf } from '../../optim/methods';
import type { Problem } from '../problems/problem';
import { type Contender, type Course, type ProblemRun, runProblem } from '../problems/run-problem';

/** A contender and the rest of its run; one worker, γ constant and seed 0 unless told. */
export type Setting = Partial<Omit<ProblemRun, 'problem' | 'contenders'>> &
  Partial<Contender> & { method: Method; stepSize: number; steps: number };

/** The course of one method on one problem. */
export function courseOf(problem: Problem, setting: Setting): Course {
  const { method, stepSize, schedule, keepBetter, dials, ...run } = setting;
  const contender = { method, stepSize, schedule, keepBetter, dials };
  return runProblem({ problem, contenders: [contender], workers: 1, seed: 0, ...run })[0];
}

/** A row of the table of methods, with parts exchanged. */
export const row = (id: string, parts: Partial<Method> = {}): Method => ({ ...methodOf(id), ...parts });

/** The mean of the second half of some numbers. */
export function lateMean(values: ArrayLike<number>): number {
  let sum = 0;
  const from = values.length >> 1;
  for (let k = from; k < values.length; k++) sum += values[k];
  return sum / (values.length - from);
}

/** Least and largest of the numbers from entry `from` on. */
export function extremes(values: ArrayLike<number>, from = 0): [least: number, largest: number] {
  let [least, largest] = [Infinity, -Infinity];
  for (let k = from; k < values.length; k++) {
    least = Math.min(least, values[k]);
    largest = Math.max(largest, values[k]);
  }
  return [least, largest];
}

/** The iterates of a course that kept its path. Throws a TypeError if it did not. */
export function iteratesOf({ path, end }: Course): Float64Array[] {
  if (path === null) throw new TypeError('This course has not kept its path.');
  const { length } = end;
  return Array.from({ length: path.length / length }, (_, k) => path.subarray(k * length, (k + 1) * length));
}

/** x₁ + x₂ of every iterate in the plane. */
export const sumsOf = (course: Course): number[] => iteratesOf(course).map(([first, second]) => first + second);
