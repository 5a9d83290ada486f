import { bitsPerExchange } from '../../../optim/bits';
import { DEFAULT_DIALS } from '../../../optim/exchange';
import { type MethodId, methodOf } from '../../../optim/methods';
import { drawNoise } from '../../../sim/noise';
import type { Problem } from '../../../sim/problems/problem';
import { quadratic } from '../../../sim/problems/quadratic';
import { type Standing, steps } from '../../../sim/problems/run-problem';

/** A whole number of packed words, so that a ballot costs one bit a weight and no more. */
export const DIMENSION = 96;
export const STEPS = 100;
/** After so many steps it may be plain already which first step is best for the goal; if not, after twice as many. */
const SOON = 8;

/** First steps γ that every method tries; step t then is γ/√(t + 1). */
export const FIRST_STEPS: readonly number[] = [0.1, 0.14, 0.2, 0.28, 0.4, 0.57, 0.8];

const METHODS: readonly { id: MethodId; label: string }[] = [
  { id: 'sgd', label: 'SGD' },
  { id: 'ef-signsgd-both', label: 'error feedback' },
  { id: 'signsgd-vote', label: 'vote' },
];

const bowl = quadratic({ eigenvalues: Array.from({ length: DIMENSION }, () => 1) });
const SEED = 1;

const drawn: Float64Array[][] = [];

/** Unit noise of one worker in a step, [DIMENSION]: it depends on no knob, so it is drawn once and kept. */
function unitNoise(step: number, worker: number): Float64Array {
  for (let next = drawn.length; next <= step; next++) drawn.push([]);
  const rows = drawn[step];
  for (let next = rows.length; next <= worker; next++) {
    const row = new Float64Array(DIMENSION);
    drawNoise('gaussian', 1, SEED, step, next, row);
    rows.push(row);
  }
  return rows[worker];
}

/** f = ½‖x‖² as workers see it whose gradients have noise of this level. */
function noisyBowl(level: number): Problem {
  return {
    ...bowl,
    sample(x, { step, worker }, out) {
      const noise = unitNoise(step, worker);
      for (let i = 0; i < DIMENSION; i++) out[i] = x[i] + level * noise[i];
    },
  };
}

/** One contender's way, walked as far as it was asked for. */
class Walk {
  private readonly values = new Float64Array(STEPS + 1);
  private readonly course: Generator<Standing, void, void>;
  private walked = 0;

  constructor(
    problem: Problem,
    workers: number,
    id: MethodId,
    readonly stepSize: number,
  ) {
    const contender = { method: methodOf(id), stepSize, schedule: 'inverse-root' } as const;
    this.course = steps({ problem, contenders: [contender], workers, steps: STEPS, seed: SEED });
  }

  /** f(x_0) … f(x_last). */
  upTo(last: number): Float64Array {
    for (; this.walked <= last; this.walked++) {
      const next = this.course.next();
      if (!next.done) this.values[this.walked] = next.value.lanes[0].value;
    }
    return this.values.subarray(0, last + 1);
  }
}

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
  const walks = walksOf(workers, noise);
  return METHODS.map(({ id, label }, i) => {
    const { up, down } = bitsPerExchange(methodOf(id), workers, DIMENSION, 1, DEFAULT_DIALS);
    const { stepSize, values, steps } = bestOf(walks[i], goal);
    return { id, label, stepSize, values, steps, bitsAStep: (up + down) / workers };
  });
}

let known: { key: string; walks: Walk[][] } = { key: '', walks: [] };

/** Every method's walks, one a first step; what was walked before is kept while only the goal moves. */
function walksOf(workers: number, noise: number): Walk[][] {
  const key = `${workers} ${noise}`;
  if (known.key !== key) {
    const problem = noisyBowl(noise);
    known = { key, walks: METHODS.map(({ id }) => FIRST_STEPS.map((first) => new Walk(problem, workers, id, first))) };
  }
  return known.walks;
}

/**
 * The best of one method's walks. None comes to the goal for good sooner than it seems to so far; so where the one that seems best does
 * stay there, the others need not be walked to the end.
 */
function bestOf(walks: readonly Walk[], goal: number): Try {
  for (let last = SOON; last < STEPS; last *= 2) {
    const hope = best(walks, last, goal);
    if (hope.steps === null) continue;
    const whole = tryOf(hope.walk, STEPS, goal);
    if (whole.steps === hope.steps) return whole;
  }
  return best(walks, STEPS, goal);
}

interface Try {
  stepSize: number;
  values: Float64Array;
  steps: number | null;
  walk: Walk;
}

function best(walks: readonly Walk[], last: number, goal: number): Try {
  return walks.map((walk) => tryOf(walk, last, goal)).reduce((one, other) => (isBetter(other, one) ? other : one));
}

function tryOf(walk: Walk, last: number, goal: number): Try {
  const values = walk.upTo(last);
  const above = values.findLastIndex((value) => value > goal);
  return { stepSize: walk.stepSize, values, steps: above === last ? null : above + 1, walk };
}

function isBetter(a: Try, b: Try): boolean {
  const [early, late] = [a.steps ?? STEPS + 1, b.steps ?? STEPS + 1];
  return early === late ? lowest(a) < lowest(b) : early < late;
}

/** The least loss until the goal is reached. */
const lowest = ({ values, steps }: Try) => values.slice(0, (steps ?? STEPS) + 1).reduce((a, b) => Math.min(a, b));

/** Bits over one worker's link until the goal is reached; null if it never is. */
export function bitsToReach({ steps, bitsAStep }: Racer): number | null {
  return steps === null ? null : steps * bitsAStep;
}
