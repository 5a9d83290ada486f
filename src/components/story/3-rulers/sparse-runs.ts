import { methodOf } from '../../../optim/methods';
import { runProblem } from '../../../sim/problems/run-problem';
import { sparseNoise } from '../../../sim/problems/sparse-noise';
import { type SparseToy, sgdFloor, sgdLoss, signFloor, signLoss } from '../../../sim/theory/sparse-noise';

/** Of the problem. */
export const DIMENSION = 100;
/** The expectations go on so far, as the paper's figure does. */
export const STEPS = 10_000;
/** Steps that are really run whenever a knob moves. */
export const RUN = 300;
/** Points of a curve of expectations. */
const POINTS = 160;
const LATE = 100;

export interface SparseSetting {
  /** Coordinates that share the noise. */
  spread: number;
  /** Standard deviation of the noise, all coordinates together. */
  noise: number;
  stepSgd: number;
  stepSign: number;
  seed: number;
}

/** What becomes of one method: in expectation to the end, and really for the first steps. */
export interface SparseCourse {
  /** [step, E f]. */
  expected: (readonly [number, number])[];
  /** [step, f]. */
  run: (readonly [number, number])[];
  /** E f after RUN steps. */
  early: number;
  /** The mean of E f over the second half. */
  late: number;
  floor: number;
}

export interface SparseCourses {
  sgd: SparseCourse;
  sign: SparseCourse;
}

/** Steps 1 … STEPS, evenly spread over a logarithmic axis. */
const AT = [...new Set(Array.from({ length: POINTS + 1 }, (_, i) => Math.round(STEPS ** (i / POINTS))))];

/** SGD and signSGD under noise on a few coordinates: closed forms for all steps, and one run for the first of them. */
export function sparseCourses({ spread, noise, stepSgd, stepSign, seed }: SparseSetting): SparseCourses {
  const toy = { dimension: DIMENSION, noise, spread };
  const runs = runProblem({
    problem: sparseNoise({ ...toy, seed }),
    contenders: [
      { method: methodOf('sgd'), stepSize: stepSgd },
      { method: methodOf('signsgd'), stepSize: stepSign },
    ],
    workers: 1,
    steps: RUN,
    seed,
  });
  const [sgd, sign] = runs.map(({ values }) => Array.from(values.subarray(1), (f, i) => [i + 1, f] as const));
  return {
    sgd: course({ ...toy, step: stepSgd }, sgdLoss, sgdFloor, sgd),
    sign: course({ ...toy, step: stepSign }, signLoss, signFloor, sign),
  };
}

function course(
  toy: SparseToy,
  loss: (toy: SparseToy, steps: number) => number,
  floor: (toy: SparseToy) => number,
  run: SparseCourse['run'],
): SparseCourse {
  let late = 0;
  // The middles of even parts of the second half.
  for (let i = 0; i < LATE; i++) late += loss(toy, Math.round(STEPS * (0.5 + (i + 0.5) / (2 * LATE)))) / LATE;
  return {
    expected: AT.map((step) => [step, loss(toy, step)] as const),
    run,
    early: loss(toy, RUN),
    late,
    floor: floor(toy),
  };
}
