import { methodOf } from '../../../optim/methods';
import { runProblem } from '../../../sim/problems/run-problem';
import { tugOfWar } from '../../../sim/problems/tug-of-war';
import { averagedSignsFixedPoint, noisyVoteFixedPoint } from '../../../sim/theory/fixed-point';
import { mixedVoteFailure } from '../../../sim/theory/jury';
import { normalCdf } from '../../../sim/theory/normal';
import { MEAN, MEDIAN, WANTS } from './wants';

export const STEPS = 6000;
/** Means are taken from here on. */
const SETTLED = 2000;
/** Steps of which means are taken. */
export const COUNTED = STEPS - SETTLED;
/** A walk has settled that has come so much of the way, as expected. */
const ARRIVED = 0.95;
/** Less of the way from the median to the mean is hardly any. */
const HARDLY = 0.05;

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
  /** Steps that 95 % of the way from the median to the rest take, as expected. */
  way: number;
  /** Whether it is expected to have settled where means begin: else the deviation is mostly drift. */
  isSettled: boolean;
  /** Whether the noise moves the rest by less than a twentieth of the way to the mean. */
  isHardlyMoved: boolean;
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
  const way = wayOf(dither, stepSize);
  const rest = restOf(dither);
  const isHardlyMoved = rest - MEDIAN < HARDLY * (MEAN - MEDIAN);
  return { rest, xs, mean, sd, way, isSettled: way <= SETTLED, isHardlyMoved };
}

/**
 * Steps of γ that the expected walk, dx/dt = γ (1 − 2P(vote = +)), needs for 95 % of the way from the median to its
 * rest: ∫ dx/(γ (1 − 2P)) by the midpoint rule. 0 where the rest is the median to rounding.
 */
export function wayOf(dither: number, stepSize: number): number {
  const far = ARRIVED * (restOf(dither) - MEDIAN);
  if (far < 1e-6) return 0;
  const pieces = 100;
  let time = 0;
  for (let i = 0; i < pieces; i++) {
    const x = MEDIAN + ((i + 0.5) / pieces) * far;
    const plus = mixedVoteFailure(WANTS.map((want) => normalCdf((x - want) / dither)));
    time += far / pieces / (stepSize * (1 - 2 * plus));
  }
  return time;
}
