import { methodOf } from '../../../optim/methods';
import { runProblem } from '../../../sim/problems/run-problem';
import { tugOfWar } from '../../../sim/problems/tug-of-war';
import { averagedSignsFixedPoint, noisyVoteFixedPoint } from '../../../sim/theory/fixed-point';
import { MEAN, MEDIAN, WANTS } from './wants';

export const STEPS = 6000;
/** Means are taken from here on. */
const SETTLED = 2000;
/** Steps of which means are taken. */
export const COUNTED = STEPS - SETTLED;
/** The walk forgets in about .85·b/γ steps; beyond this b/γ it still bears its start where means begin. */
const SLOWEST = 700;

/** The noises that the curves are drawn through. */
const DITHERS = Array.from({ length: 61 }, (_, i) => 0.2 * 250 ** (i / 60));

/** Where the noisy vote, and the mean of noisy signs, come to rest: solved, not walked. */
export const RESTS = DITHERS.map((b) => ({
  b,
  vote: noisyVoteFixedPoint(WANTS, b),
  mean: averagedSignsFixedPoint(WANTS, b),
}));

/** The noises at which the reader draws a curve. */
export const ASKED = [0.2, 0.5, 1, 2, 5, 10, 20, 50] as const;

/** How far below the mean the vote rests, by added noise b; b = 0 is the vote of the bare signs. */
export function errorOf(b: number): number {
  return MEAN - restOf(b);
}

function restOf(b: number): number {
  return b === 0 ? MEDIAN : noisyVoteFixedPoint(WANTS, b);
}

export interface NoisyWalk {
  /** Where the vote rests with this b. */
  rest: number;
  /** x by step, from the median. */
  xs: Float64Array;
  /** Mean and standard deviation of x over the last COUNTED steps. */
  mean: number;
  sd: number;
  /** Whether it had settled by then: else the deviation is mostly drift. */
  isSettled: boolean;
}

/** The vote of three workers that send sign(g + bξ), walked ballot by ballot; at b = 0 they send sign(g). */
export function noisyWalk(dither: number, stepSize: number, seed: number): NoisyWalk {
  const [{ path }] = runProblem({
    problem: tugOfWar({ minima: WANTS }),
    workers: WANTS.length,
    steps: STEPS,
    seed,
    start: [MEDIAN],
    path: true,
    contenders: [{ method: methodOf(dither === 0 ? 'signsgd-vote' : 'noisy-signsgd'), stepSize, dials: { dither } }],
  });
  const xs = path ?? new Float64Array();
  const late = xs.subarray(SETTLED);
  const mean = late.reduce((sum, x) => sum + x, 0) / late.length;
  const sd = Math.sqrt(late.reduce((sum, x) => sum + (x - mean) ** 2, 0) / late.length);
  return { rest: restOf(dither), xs, mean, sd, isSettled: dither / stepSize <= SLOWEST };
}
