import type { Course } from '../problems/run-problem';
import type { SpanProblem } from '../problems/span';
import { courseOf, row } from './courses';

export const SPAN = 'Error feedback fixes signSGD, 1901.09847, the span experiment (authors’ notebook)';
/** Steps of the authors’ experiment, whose 80 iterates are w₀ … w₇₉. */
export const STEPS = 79;

/** A row of the table of methods on the span experiment, with its path; sign(0) is 0 unless told. */
export function runSpan(
  problem: SpanProblem,
  id: string,
  stepSize: number,
  steps = STEPS,
  zero: 'zero' | 'plus' = 'zero',
): Course {
  return courseOf(problem, { method: row(id), stepSize, steps, path: true, dials: { zero } });
}
