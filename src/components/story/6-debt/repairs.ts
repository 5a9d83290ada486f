import { methodOf } from '../../../optim/methods';
import type { ZeroRule } from '../../../optim/sign';
import { line } from '../../../sim/problems/line';
import type { Problem } from '../../../sim/problems/problem';
import { type Contender, type Course, runProblem } from '../../../sim/problems/run-problem';
import { topOne } from '../../../sim/problems/top-one';
import { valley } from '../../../sim/problems/valley';
import { wall } from '../../../sim/problems/wall';
import { type Chosen, methodWith } from './compressors';

export type Trap = 'wall' | 'line' | 'valley' | 'top-one';

/** ε of the line and of the valley. */
export const EPSILON = 0.5;
const SEED = 5;

interface Setting {
  problem: Problem;
  workers: number;
  zero: ZeroRule;
  /** What fails on it without memory, and what repairs it. */
  broken: Chosen;
  mended: Chosen;
}

const TRAPS: Record<Trap, () => Setting> = {
  wall: () => ({ problem: wall(), workers: 1, zero: 'plus', broken: 'sign', mended: 'scaled-sign' }),
  line: () => ({
    problem: line({ epsilon: EPSILON, zero: 'plus' }),
    workers: 1,
    zero: 'plus',
    broken: 'sign',
    mended: 'scaled-sign',
  }),
  valley: () => ({
    problem: valley({ epsilon: EPSILON }),
    workers: 1,
    zero: 'zero',
    broken: 'sign',
    mended: 'scaled-sign',
  }),
  'top-one': () => ({ problem: topOne(), workers: 3, zero: 'plus', broken: 'top-k', mended: 'top-k' }),
};

export interface Wanted {
  trap: Trap;
  /** `own` takes what the example breaks, and what the papers repair it with. */
  compressor: Chosen | 'own';
  step: number;
  schedule: 'constant' | 'inverse-root';
  steps: number;
}

/** A course with its path. */
export interface Walked extends Course {
  path: Float64Array;
}

/** The same trap without memory, with memory, and with nothing compressed, on the same draws. */
export function walkTrap({ trap, compressor, step, schedule, steps }: Wanted) {
  const { problem, workers, zero, broken, mended } = TRAPS[trap]();
  const methods = [
    methodWith(compressor === 'own' ? broken : compressor, 'off'),
    methodWith(compressor === 'own' ? mended : compressor, 'on'),
    methodOf('sgd'),
  ];
  const dials = { zero, keep: 1 / problem.dimension } as const;
  const contenders: Contender[] = methods.map((method) => ({ method, stepSize: step, schedule, dials }));
  const courses = runProblem({ problem, contenders, workers, steps, seed: SEED, path: true });
  const [off, on, sgd] = courses.map(walked);
  let apart = 0;
  for (let i = 0; i < on.path.length; i++) apart = Math.max(apart, Math.abs(on.path[i] - sgd.path[i]));
  // Of three coordinates that grow for ever the length says more than f.
  const shown = (course: Walked) => (trap === 'top-one' ? lengths(course.path) : [...course.values]);
  return {
    ids: methods.map(({ id }) => id),
    off: { course: off, shown: shown(off) },
    on: { course: on, shown: shown(on) },
    sgd: { course: sgd, shown: shown(sgd) },
    /** Largest difference of a coordinate between memory and SGD. */
    apart,
    /** The first step at which the walk with memory has f < .1, or −1. */
    arrival: on.values.findIndex((value) => value < 0.1),
  };
}

export type TrapWalk = ReturnType<typeof walkTrap>;

/** The first step at which a walk is as low as it gets over the last half, but for rounding; −1 if only that half takes it there. */
export function landing(values: readonly number[]): number {
  const { least } = lateOf(values);
  const first = values.findIndex((value) => value <= least * (1 + 1e-9));
  return first < values.length >> 1 ? first : -1;
}

/** Mean, least and largest over the last half. */
export function lateOf(values: readonly number[]): { mean: number; least: number; most: number } {
  const late = values.slice(values.length >> 1);
  return {
    mean: late.reduce((sum, value) => sum + value, 0) / late.length,
    least: Math.min(...late),
    most: Math.max(...late),
  };
}

function walked(course: Course): Walked {
  const { path } = course;
  if (path === null) throw new TypeError('A walk needs its path.');
  return { ...course, path };
}

/** ‖x‖/√3 of every iterate, which starts at 1. */
function lengths(path: Float64Array): number[] {
  return Array.from(
    { length: path.length / 3 },
    (_, k) =>
      // A square of what has grown for long would overflow.
      Math.hypot(path[3 * k], path[3 * k + 1], path[3 * k + 2]) / Math.sqrt(3),
  );
}
