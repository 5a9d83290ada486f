import { type Method, type MethodId, methodOf } from '../../../optim/methods';
import { runProblem } from '../../../sim/problems/run-problem';
import { tugOfWar } from '../../../sim/problems/tug-of-war';

/** Enough for the slowest walk, twelve units at .01 a step. */
export const STEPS = 1200;
const LATE = 200;

/** Where a method went. */
export interface Walk {
  id: MethodId;
  label: string;
  /** x by step. */
  xs: Float64Array;
  /** Mean of x over the last steps, so that a cycle counts as its middle. */
  rest: number;
}

/** Methods that can pull, with the names of their marks. In one dimension the scaled sign and top-k send everything. */
export const PULLERS = [
  { id: 'sgd', label: 'SGD' },
  { id: 'signsgd-vote', label: 'vote' },
  { id: 'median-sgd', label: 'median SGD' },
  { id: 'ssdm', label: 'SSDM' },
  { id: 'ef-signsgd', label: 'EF-signSGD' },
  { id: 'ef21', label: 'EF21' },
  { id: 'ef-sign', label: 'unscaled EF' },
] as const satisfies readonly { id: MethodId; label: string }[];

/** Every wanted method on f_n = (x − a_n)²/2, worker n seeing its own alone. */
export function settle(minima: readonly number[], wanted: readonly string[], stepSize: number): Walk[] {
  const pullers = PULLERS.filter(({ id }) => wanted.includes(id));
  const courses = runProblem({
    problem: tugOfWar({ minima }),
    workers: minima.length,
    steps: STEPS,
    seed: 0,
    path: true,
    contenders: pullers.map(({ id }) => ({ method: rowOf(id), stepSize })),
  });
  return courses.map(({ path }, i) => {
    const xs = path ?? new Float64Array();
    return { ...pullers[i], xs, rest: xs.subarray(-LATE).reduce((sum, x) => sum + x, 0) / LATE };
  });
}

function rowOf(id: MethodId): Method {
  const row: Method = methodOf(id);
  return id === 'ef21' ? { ...row, compressor: 'scaled-sign' } : row;
}
