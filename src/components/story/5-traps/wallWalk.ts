import { methodOf } from '../../../optim/methods';
import type { ZeroRule } from '../../../optim/sign';
import { type Course, runProblem } from '../../../sim/problems/run-problem';
import { wall } from '../../../sim/problems/wall';
import { wallMean, wallSgdMean } from '../../../sim/theory/stationary';
import { batchMeanWrong, WALL_GRADIENT } from '../../../sim/theory/two-point';

export const STEPS = 2000;
/** Cells of the histogram, centred on −1, −.95 … 1. */
const CELLS = 41;
const SEED = 5;
/** The mean of f over the late half is this far from 0 where a walk has chosen its wall. */
const DECIDED = 0.05;

export interface WallSetting {
  stepSize: number;
  batch: number;
  beta: number;
  zero: ZeroRule;
}

/** A walk on the wall and where it spent its last half. */
export interface Walk {
  path: Float64Array;
  /** Share of the last half in each cell. */
  shares: number[];
  /** Mean of f over the last half. */
  mean: number;
}

/** Signs and SGD on counterexample 1, on the same draws, and what is known exactly of them. */
export function walkWall({ stepSize, batch, beta, zero }: WallSetting) {
  const method = methodOf(beta > 0 ? 'signum' : 'signsgd');
  const [signs, sgd] = runProblem({
    problem: wall(),
    contenders: [
      { method, stepSize, dials: { beta, zero } },
      { method: methodOf('sgd'), stepSize },
    ],
    workers: 1,
    steps: STEPS,
    seed: SEED,
    batch,
    path: true,
  }).map(walkOf);
  return {
    method: method.id,
    signs,
    sgd,
    cells: Array.from({ length: CELLS }, (_, i) => (2 * i) / (CELLS - 1) - 1),
    // The true slope is positive, so that a sign of 0 that counts as plus is a right one.
    wrong: batchMeanWrong(WALL_GRADIENT, batch, zero === 'coin' ? 'half' : 'right'),
    // Momentum has no closed form, and a sign that is 0 has one with a fair coin only.
    exact: beta > 0 || (zero !== 'coin' && batch % 5 === 0) ? null : wallMean(stepSize, batch),
    exactSgd: batch === 1 && isLattice(stepSize) ? wallSgdMean(stepSize) : null,
    outcome: Math.abs(signs.mean) < DECIDED ? 'middle' : signs.mean > 0 ? 'worst' : 'best',
  };
}

export type WallWalk = ReturnType<typeof walkWall>;

function walkOf({ path, values }: Course): Walk {
  if (path === null) throw new TypeError('A walk needs its path.');
  const late = path.subarray(STEPS / 2);
  const shares = new Array<number>(CELLS).fill(0);
  for (const x of late) shares[Math.round(((x + 1) / 2) * (CELLS - 1))] += 1 / late.length;
  let sum = 0;
  for (const value of values.subarray(STEPS / 2)) sum += value;
  return { path, shares, mean: sum / late.length };
}

function isLattice(stepSize: number): boolean {
  return Math.abs(2 / stepSize - Math.round(2 / stepSize)) < 1e-9;
}
