import type { AttackKind } from '../attackers';
import type { NoiseKind } from '../noise';
import { drawNoise } from '../noise';
import { quantileBands } from './bands';
import { type Course, Recorder } from './course';
import { type Contender, Lane } from './lane';
import type { Oracle, Problem } from './problem';

export type { Course } from './course';
export type { Contender, Lane } from './lane';

/** Contenders on one problem, under the same draws, noise and liars. */
export interface ProblemRun {
  problem: Problem;
  contenders: readonly Contender[];
  workers: number;
  /** K. */
  steps: number;
  seed: number;
  /** Draws of the problem's own oracle that every worker takes the mean of; 1 unless told. */
  batch?: number;
  /** x₀; the problem's own unless told. */
  start?: readonly number[];
  /** Added to what every worker sees, with `level` its standard deviation in each coordinate, whatever the batch. */
  noise?: { kind: NoiseKind; level: number };
  /** The last `count` workers lie. The omniscient send the negative of the full gradient of f. */
  attackers?: { kind: AttackKind; count: number };
  /** Keep all iterates. */
  path?: boolean;
  /** Keep the norms of the full gradient. */
  norms?: boolean;
  /** Keep something of every so many steps only; 1 unless told. */
  every?: number;
}

/** Where all contenders stand after `step` exchanges. */
export interface Standing {
  step: number;
  /** One a contender, always the same objects: copy what shall outlive the next step. */
  lanes: readonly Lane[];
}

/**
 * Runs every contender for K steps: x ← project(x − update). All see the same draws of the oracle, the same noise and
 * the same lies, since those depend on (seed, step, worker) alone; adding a contender changes no other. Double
 * precision. Throws a RangeError for a count that makes no sense or a start of another dimension, and what the exchange
 * throws of a method.
 */
export function runProblem(run: ProblemRun): Course[] {
  const recorders: Recorder[] = [];
  for (const { step, lanes } of steps(run)) {
    if (step === 0) for (const lane of lanes) recorders.push(new Recorder(lane, run.problem, run));
    else for (let i = 0; i < recorders.length; i++) recorders[i].record(step);
  }
  return recorders.map(({ course }) => course);
}

/** The tenth, half and nine tenths. */
const BANDS = [0.1, 0.5, 0.9];

/**
 * Quantiles of f(x_k) over the seeds 0 … seeds − 1: [contender][quantile], each as long as the values of a course.
 * Throws as runProblem does, and a RangeError without seeds or for a quantile outside [0, 1].
 */
export function runBands(
  run: Omit<ProblemRun, 'seed'>,
  seeds: number,
  quantiles: readonly number[] = BANDS,
): Float64Array[][] {
  checkCount('seeds', seeds, 1);
  if (!quantiles.every((quantile) => quantile >= 0 && quantile <= 1)) {
    throw new RangeError(`Quantiles lie between 0 and 1, not at ${quantiles.join(', ')}.`);
  }
  const values: Float64Array[][] = run.contenders.map(() => []);
  for (let seed = 0; seed < seeds; seed++) {
    runProblem({ ...run, path: false, norms: false, seed }).forEach((course, i) => {
      values[i].push(course.values);
    });
  }
  return values.map((rows) => quantileBands(rows, quantiles));
}

/**
 * The run step by step, from step 0 (the start) to step K, for those who need what runProblem does not keep. Throws as
 * it does.
 */
export function* steps(run: ProblemRun): Generator<Standing, void, void> {
  const { problem, workers, seed, batch = 1, start = problem.start, noise, attackers } = run;
  checkCount('workers', workers, 1);
  checkCount('steps', run.steps, 0);
  checkCount('draws in a batch', batch, 1);
  checkCount('steps between two that are kept', run.every ?? 1, 1);
  checkCount('liars', attackers?.count ?? 0, 0);
  if (start.length !== problem.dimension) {
    throw new RangeError(`The start has ${start.length} coordinates, the problem ${problem.dimension}.`);
  }
  const liars = Math.min(workers, attackers?.count ?? 0);
  const track = {
    problem,
    workers,
    seed,
    start,
    steps: run.steps,
    smoothness: problem.smoothness,
    honest: workers - liars,
    attack: liars > 0 && attackers ? attackers.kind : null,
  };
  const lanes = run.contenders.map((contender) => new Lane(contender, track));
  const oracle: Oracle = { seed, step: 0, worker: 0, batch };
  const added = noise && noise.level !== 0 ? new Float64Array(problem.dimension) : null;
  const standing: Standing = { step: 0, lanes };
  yield standing;
  for (let step = 0; step < run.steps; step++) {
    oracle.step = step;
    for (let i = 0; i < lanes.length; i++) lanes[i].begin(step);
    // All contenders hear a worker before the next one speaks, so that its draws are made once.
    for (let worker = 0; worker < workers; worker++) {
      oracle.worker = worker;
      if (noise && added) drawNoise(noise.kind, noise.level, seed, step, worker, added);
      for (let i = 0; i < lanes.length; i++) lanes[i].take(oracle, added);
    }
    for (let i = 0; i < lanes.length; i++) lanes[i].finish();
    standing.step = step + 1;
    yield standing;
  }
}

function checkCount(what: string, count: number, least: number): void {
  if (!(Number.isInteger(count) && count >= least)) {
    throw new RangeError(`The number of ${what} is a whole number from ${least} on, not ${count}.`);
  }
}
