import { type MethodId, methodOf } from '../../../optim/methods';
import type { TieRule } from '../../../optim/tally';
import type { Problem } from '../../../sim/problems/problem';
import { runProblem } from '../../../sim/problems/run-problem';
import { tugOfWar } from '../../../sim/problems/tug-of-war';
import { twoNodes } from '../../../sim/problems/valley';
import { WANTS } from './wants';

export const STEPS = 2000;

/** One method's way: iterates in a row, and f by step. */
export interface Way {
  id: MethodId;
  label: string;
  path: Float64Array;
  values: Float64Array;
}

export interface Dials {
  step: number;
  beta: number;
  tie: TieRule;
}

const NAMES = {
  sgd: 'SGD',
  signsgd: 'signs averaged',
  'signsgd-vote': 'vote',
  'ef-signsgd': 'EF-signSGD',
  ssdm: 'SSDM',
};
type Named = keyof typeof NAMES;

/** Two workers in the plane, each with one half of the valley (the functions of counterexample 3 of 1901.09847, one a worker). */
export function inThePlane(epsilon: number, dials: Dials): Way[] {
  return walk(twoNodes({ epsilon }), ['signsgd-vote', 'ef-signsgd', 'ssdm'], dials);
}

/** Three workers on a line, who want 1, 2 and 10 (Chen et al., 1906.01736, figure 1). */
export function onTheLine(dials: Dials): Way[] {
  return walk(tugOfWar({ minima: WANTS }), ['sgd', 'signsgd-vote', 'ssdm'], dials);
}

/** How far SSDM without momentum ever is from signs that are averaged, on the same line: sign~(g) = sign(g) where d = 1. */
export function coinsOnTheLine(dials: Dials): number {
  const [coins, signs] = walk(tugOfWar({ minima: WANTS }), ['ssdm', 'signsgd'], { ...dials, beta: 0 });
  return coins.path.reduce((most, x, k) => Math.max(most, Math.abs(x - signs.path[k])), 0);
}

/** The mean of f over the second half. */
export function lateMean(values: Float64Array): number {
  const late = values.subarray(values.length >> 1);
  return late.reduce((sum, value) => sum + value, 0) / late.length;
}

function walk(problem: Problem, ids: readonly Named[], { step, beta, tie }: Dials): Way[] {
  const courses = runProblem({
    problem,
    workers: problem.nodes,
    steps: STEPS,
    seed: 0,
    path: true,
    contenders: ids.map((id) => ({ method: methodOf(id), stepSize: step, dials: { beta, tie, zero: 'zero' } })),
  });
  return courses.map(({ path, values }, i) => ({
    id: ids[i],
    label: NAMES[ids[i]],
    path: path ?? new Float64Array(),
    values,
  }));
}
