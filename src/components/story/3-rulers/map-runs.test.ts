import { describe, expect, it } from 'vitest';
import { density } from '../../../sim/measures/density';
import type { CellRun, MapPlace } from './map-cell';
import { cellProblem, runCell } from './map-cell';
import { ALL, MapRuns } from './map-runs';
import { curvatures, DENSITIES, DIMENSION, STEP_SIZES } from './map-setting';
import { agreement, theoryOf, winnerOf } from './map-theory';

const SIDE = DENSITIES.length;

/** A cell that signSGD wins by a factor of two under every seed. */
const fake = (): CellRun => ({
  sgd: STEP_SIZES.sgd.map((_, i) => (i === 3 ? 0.5 : 0.9)),
  signsgd: STEP_SIZES.signsgd.map((_, i) => (i === 5 ? 0.25 : 0.9)),
});

describe('a cell of the map', () => {
  it('has the density of curvature and of noise that its axes say', () => {
    for (const wanted of DENSITIES) expect(density(curvatures(wanted))).toBeCloseTo(wanted, 9);
    DENSITIES.forEach((wanted, noise) => {
      const problem = cellProblem(1, { curvature: 5, noise }, 3);
      const [seen, out] = [new Float64Array(DIMENSION), new Float64Array(DIMENSION)];
      problem.sample(new Float64Array(DIMENSION), { seed: 3, step: 0, worker: 0, batch: 1 }, out);
      for (let i = 0; i < DIMENSION; i++) seen[i] = out[i] === 0 ? 0 : 1;
      expect(density(seen)).toBeCloseTo(wanted, 12);
    });
  });

  it('starts with a gradient as dense as the curvature, of one length', () => {
    DENSITIES.forEach((wanted, curvature) => {
      const problem = cellProblem(1, { curvature, noise: 0 }, 4);
      const g = new Float64Array(DIMENSION);
      problem.gradient(Float64Array.from(problem.start), g);
      expect(density(g)).toBeCloseTo(wanted, 9);
      expect(Math.hypot(...g)).toBeCloseTo(8, 9);
    });
  });

  it('is won by the sign where gradients are dense and noise sparse, and by SGD the other way round', () => {
    const least = (values: readonly number[]) => Math.min(...values);
    const dense = runCell(1, { curvature: 5, noise: 0 }, 0);
    expect(least(dense.sgd) / least(dense.signsgd)).toBeGreaterThan(1.3);
    const sparse = runCell(1, { curvature: 0, noise: 5 }, 0);
    expect(least(sparse.sgd) / least(sparse.signsgd)).toBeLessThan(0.85);
  });
});

describe('the runs of a map', () => {
  it('go over the whole map before they begin again, and stop when all is done', async () => {
    const runs = new MapRuns(1);
    const asked: [MapPlace, number][] = [];
    await runs.play((_, place, seed) => {
      asked.push([place, seed]);
      return fake();
    }, new AbortController().signal);
    expect(asked).toHaveLength(ALL);
    expect(asked.slice(0, SIDE * SIDE).every(([, seed]) => seed === 0)).toBe(true);
    const { cells, done } = runs.get();
    expect(done).toBe(ALL);
    for (const cell of cells) {
      expect(cell.lead).toBeCloseTo(1, 12);
      expect(winnerOf(cell)).toBe('sign');
      expect(cell.best.sgd.stepSize).toBe(STEP_SIZES.sgd[3]);
    }
  });

  it('stop when they are told to, and go on where they stopped', async () => {
    const runs = new MapRuns(1);
    const stop = new AbortController();
    let count = 0;
    await runs.play(() => {
      if (++count === 11) stop.abort();
      return fake();
    }, stop.signal);
    expect(runs.get().done).toBe(10);
    const asked: MapPlace[] = [];
    const again = new AbortController();
    await runs.play((_, place) => {
      asked.push(place);
      if (asked.length === 2) again.abort();
      return fake();
    }, again.signal);
    expect(asked[0]).toEqual({ noise: 1, curvature: 4 });
    expect(runs.get().done).toBe(11);
  });
});

describe('the theory', () => {
  const { cells } = new MapRuns(1).get();
  const at = (curvature: number, noise: number) => cells[noise * SIDE + curvature];

  it('has R₁ = 1/√φ(L) and R₂ = φ(σ)/φ(L), since φ(g) = φ(L) here', () => {
    expect(theoryOf(at(3, 5), 1.5)).toEqual({ R1: 2, R2: 4, favours: 'sgd' });
    expect(theoryOf(at(5, 0), 1.5)).toEqual({ R1: 1, R2: 1 / 32, favours: 'sign' });
    expect(theoryOf(at(1, 0), 1.5)).toEqual({ R1: 4, R2: 0.5, favours: 'undecided' });
  });

  it('is judged by cells that were run often enough', () => {
    expect(agreement(cells, 1.5, 'sign')).toEqual({ given: 11, won: 0 });
  });
});
