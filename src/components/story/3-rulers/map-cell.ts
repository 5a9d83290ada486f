import { methodOf } from '../../../optim/methods';
import { drawKey, drawUniform, drawWord, gaussianOf, STREAM } from '../../../optim/random';
import { range } from '../../../sim/claims/vectors';
import { mean } from '../../../sim/measures/statistics';
import { drawnOnce } from '../../../sim/problems/draws';
import { type Problem, shared } from '../../../sim/problems/problem';
import { runProblem } from '../../../sim/problems/run-problem';
import { curvatures, DENSITIES, DIMENSION, START_NORM, STEP_SIZES, STEPS } from './map-setting';

/** Where on the map: indices into DENSITIES. */
export interface MapPlace {
  curvature: number;
  noise: number;
}

/** Of one seed: mean ‖∇f(x_k)‖₂ over the run, in units of ‖g₀‖₂, one for every step size of STEP_SIZES. */
export interface CellRun {
  sgd: number[];
  signsgd: number[];
}

/**
 * One cell of the map, really run under one seed: both methods at all their step sizes, on common noise. The seed draws
 * the noise, the signs of the start and which coordinates are noisy. `noise` is ‖σ‖₂/‖g₀‖₂.
 */
export function runCell(noise: number, place: MapPlace, seed: number): CellRun {
  const contenders = (['sgd', 'signsgd'] as const).flatMap((id) =>
    STEP_SIZES[id].map((stepSize) => ({ method: methodOf(id), stepSize })),
  );
  const problem = cellProblem(noise, place, seed);
  const courses = runProblem({ problem, contenders, workers: 1, steps: STEPS, seed, norms: true });
  const means = courses.map(({ norms }) => mean(norms?.two ?? []) / START_NORM);
  return { sgd: means.slice(0, STEP_SIZES.sgd.length), signsgd: means.slice(STEP_SIZES.sgd.length) };
}

/**
 * f = ½ Σ L_i x_i² with one density of L, and Gaussian noise on a share of the coordinates. The start is equally far from
 * the minimum in all of them, so that its gradient is as dense as L.
 */
export function cellProblem(noise: number, place: MapPlace, seed: number): Problem {
  const curvature = curvatures(DENSITIES[place.curvature]);
  const noisy = someOf(Math.round(DENSITIES[place.noise] * DIMENSION), seed);
  const deviation = (noise * START_NORM) / Math.sqrt(noisy.length);
  const steepness = Math.hypot(...curvature);
  const coins = drawKey(seed, STREAM.start, 0, 0);
  const draws = new Float64Array(noisy.length);
  const drawn = drawnOnce((key, batch) => {
    for (let i = 0; i < draws.length; i++) draws[i] = (deviation / Math.sqrt(batch)) * gaussianOf(drawWord(key, i));
    return draws;
  });
  const multiply = (x: ArrayLike<number>, out: Float64Array | Float32Array) => {
    for (let i = 0; i < DIMENSION; i++) out[i] = curvature[i] * x[i];
  };
  return shared({
    id: 'two-densities',
    name: 'Two densities',
    source: 'f = ½ Σ L_i x_i²; made for this map',
    dimension: DIMENSION,
    start: Array.from(curvature, (_, i) => (coin(coins, i) * START_NORM) / steepness),
    optimum: { at: Array.from({ length: DIMENSION }, () => 0), value: 0 },
    smoothness: Array.from(curvature),
    value(x) {
      let sum = 0;
      for (let i = 0; i < DIMENSION; i++) sum += curvature[i] * x[i] * x[i];
      return sum / 2;
    },
    gradient: multiply,
    sample(x, oracle, out) {
      multiply(x, out);
      const added = drawn(oracle);
      for (let i = 0; i < noisy.length; i++) out[noisy[i]] += added[i];
    },
  });
}

const coin = (key: ReturnType<typeof drawKey>, i: number) => (drawUniform(key, i) < 0.5 ? -1 : 1);

/** So many coordinates, drawn without putting back. */
function someOf(count: number, seed: number): number[] {
  const key = drawKey(seed, STREAM.shuffle, 0, 0);
  return range(DIMENSION)
    .sort((i, k) => drawUniform(key, i) - drawUniform(key, k))
    .slice(0, count);
}
