import { bitsPerExchange } from '../../../optim/bits';
import { DEFAULT_DIALS } from '../../../optim/exchange';
import { type MethodId, methodOf } from '../../../optim/methods';
import { quadratic } from '../../../sim/problems/quadratic';
import { type Contender, type Course, runProblem } from '../../../sim/problems/run-problem';

/** A whole number of packed words, so that a ballot costs one bit a weight and no more. */
export const DIMENSION = 96;
export const STEPS = 100;
/** So many steps show which first step is best for a goal that is near, without running them all to the end, unless the one that is best leaves the goal again. */
const SOON = 12;

/** First steps γ that every method tries; step t then is γ/√(t + 1). */
export const FIRST_STEPS: readonly number[] = [0.1, 0.14, 0.2, 0.28, 0.4, 0.57, 0.8];

const METHODS: readonly { id: MethodId; label: string }[] = [
  { id: 'sgd', label: 'SGD' },
  { id: 'ef-signsgd-both', label: 'error feedback' },
  { id: 'signsgd-vote', label: 'vote' },
];

const problem = quadratic({ eigenvalues: Array.from({ length: DIMENSION }, () => 1) });

export interface Racer {
  id: MethodId;
  label: string;
  /** The first step that was best for the goal. */
  stepSize: number;
  /** f(x_k), from the start on. */
  values: Float64Array;
  /** Steps until the loss is at the goal or below, and stays there for the rest of the run; null if it never does. */
  steps: number | null;
  /** Bits over one worker's link in a step, both ways. */
  bitsAStep: number;
}

/**
 * The contenders on f = ½‖x‖², every worker with its own noise, the same for all contenders; each with the first step
 * that brings it to the goal soonest, or lowest where none does.
 */
export function race(workers: number, noise: number, goal: number): Racer[] {
  const soon = coursesOf(workers, noise, SOON, everyTry);
  const hopes = METHODS.map((_, i) => bestOf(soon.slice(i * FIRST_STEPS.length, (i + 1) * FIRST_STEPS.length), goal));
  const picked = hopes.map(({ stepSize }, i) => contenderOf(METHODS[i].id, stepSize));
  const hasHeld = (run: Run, i: number) => hopes[i].steps !== null && tryOf(run, goal).steps === hopes[i].steps;
  const slow = !coursesOf(workers, noise, STEPS, picked).every(hasHeld);
  const courses = coursesOf(workers, noise, STEPS, slow ? everyTry : picked);
  return METHODS.map(({ id, label }, i) => {
    const { up, down } = bitsPerExchange(methodOf(id), workers, DIMENSION, 1, DEFAULT_DIALS);
    const own = slow ? courses.slice(i * FIRST_STEPS.length, (i + 1) * FIRST_STEPS.length) : [courses[i]];
    return { id, label, ...bestOf(own, goal), bitsAStep: (up + down) / workers };
  });
}

type Try = Pick<Racer, 'stepSize' | 'values' | 'steps'>;

/** The best of one method's tries. */
function bestOf(tries: readonly Run[], goal: number): Try {
  return tries.map((run) => tryOf(run, goal)).reduce((one, other) => (isBetter(other, one) ? other : one));
}

function tryOf({ values, stepSize }: Run, goal: number): Try {
  const above = values.findLastIndex((value) => value > goal);
  return { stepSize, values, steps: above === values.length - 1 ? null : above + 1 };
}

function isBetter(a: Try, b: Try): boolean {
  const [early, late] = [a.steps ?? STEPS + 1, b.steps ?? STEPS + 1];
  return early === late ? lowest(a) < lowest(b) : early < late;
}

/** The least loss until the goal is reached. */
const lowest = ({ values, steps }: Try) => values.slice(0, (steps ?? STEPS) + 1).reduce((a, b) => Math.min(a, b));

type Run = Pick<Course, 'values'> & { stepSize: number };

function contenderOf(id: MethodId, stepSize: number): Contender {
  return { method: methodOf(id), stepSize, schedule: 'inverse-root' };
}

const everyTry = METHODS.flatMap(({ id }) => FIRST_STEPS.map((stepSize) => contenderOf(id, stepSize)));

let known: { key: string; runs: Map<string, Run> } = { key: '', runs: new Map() };

/** Runs of some length; what was run before is kept while only the goal moves. */
function coursesOf(workers: number, noise: number, steps: number, contenders: readonly Contender[]): Run[] {
  const key = `${workers} ${noise}`;
  if (known.key !== key) known = { key, runs: new Map() };
  const nameOf = ({ method, stepSize }: Contender) => `${method.id} ${stepSize} ${steps}`;
  const missing = contenders.filter((contender) => !known.runs.has(nameOf(contender)));
  if (missing.length > 0) {
    const run = { problem, contenders: missing, workers, steps, seed: 1 };
    runProblem({ ...run, noise: { kind: 'gaussian', level: noise } }).forEach(({ values }, i) => {
      known.runs.set(nameOf(missing[i]), { values, stepSize: missing[i].stepSize });
    });
  }
  return contenders.map((contender) => known.runs.get(nameOf(contender)) as Run);
}

/** Bits over one worker's link until the goal is reached; null if it never is. */
export function bitsToReach({ steps, bitsAStep }: Racer): number | null {
  return steps === null ? null : steps * bitsAStep;
}
