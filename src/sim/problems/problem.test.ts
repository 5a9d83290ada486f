import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from './line';
import type { Problem } from './problem';
import { conditioned, quadratic } from './quadratic';
import { rosenbrock } from './rosenbrock';
import { span } from './span';
import { sparseNoise } from './sparse-noise';
import { topOne } from './top-one';
import { tugOfWar } from './tug-of-war';
import { twoValleys } from './two-valleys';
import { twoNodes, valley } from './valley';
import { fiftyOrMinusOne, wall } from './wall';

/** Every problem, with the standard deviation of one draw of its oracle at the start, by coordinate, in closed form. */
const PROBLEMS: readonly [problem: Problem, deviation?: (i: number) => number][] = [
  [quadratic({ eigenvalues: [3, 1, 0.5] })],
  [conditioned({ dimension: 2, condition: 100, angle: 0.5 })],
  [conditioned({ dimension: 5, condition: 10, rotation: 7 })],
  [rosenbrock(2)],
  [rosenbrock(10)],
  [twoValleys()],
  [sparseNoise({ dimension: 6, noise: 4, spread: 2 }), (i) => (i < 2 ? 4 / Math.SQRT2 : 0)],
  [wall(), () => Math.sqrt(4.6875)],
  [line({ epsilon: 0.5, zero: 'plus' })],
  // At (1, 1) a draw is ±4ε(1, −1) around 4ε²(1, 1).
  [valley({ epsilon: 0.5 }), () => 2],
  [twoNodes({ epsilon: 0.5 })],
  [tugOfWar({ minima: [1, 2, 10] })],
  [topOne()],
  [span({ seed: 1, points: 8 })],
  // 51 · √(.1 · .9).
  [fiftyOrMinusOne(), () => 15.3],
];

const numbers = (length: number) =>
  fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: length, maxLength: length });

function gradientOf(problem: Problem, x: readonly number[]): Float64Array {
  const out = new Float64Array(problem.dimension).fill(NaN);
  problem.gradient(Float64Array.from(x), out);
  return out;
}

describe.each(
  PROBLEMS.map(([problem, deviation]) => ({ name: `${problem.id}, d = ${problem.dimension}`, problem, deviation })),
)('$name', ({ problem, deviation }) => {
  const { dimension, nodes, optimum, smoothness } = problem;

  it('has a start of its dimension', () => {
    expect(problem.start).toHaveLength(dimension);
    expect(Number.isFinite(problem.value(Float64Array.from(problem.start)))).toBe(true);
  });

  it('has the gradient that differences of its values give', () => {
    const h = 1e-5;
    fc.assert(
      fc.property(numbers(dimension), (x) => {
        // Next to a kink a difference reaches over it.
        fc.pre(problem.id !== 'line' || Math.min(Math.abs(x[0] + x[1]), Math.abs(x[0] - x[1])) > 2 * h);
        const gradient = gradientOf(problem, x);
        for (let i = 0; i < dimension; i++) {
          const at = (shift: number) =>
            problem.value(Float64Array.from(x, (value, j) => value + (i === j ? shift : 0)));
          const slope = (at(h) - at(-h)) / (2 * h);
          // The third derivative is at most that of Rosenbrock's quartic, 2400 x.
          expect(Math.abs(gradient[i] - slope)).toBeLessThan(1e-6 + 1e-8 * (Math.abs(slope) + at(0)));
        }
      }),
      { numRuns: dimension > 20 ? 50 : 1000 },
    );
  });

  it('is the mean of its nodes', () => {
    const x = Float64Array.from(problem.start, (value, i) => value + 0.1 * i);
    const mean = new Float64Array(dimension);
    const own = new Float64Array(dimension);
    for (let node = 0; node < nodes; node++) {
      problem.local(x, node, own);
      for (let i = 0; i < dimension; i++) mean[i] += own[i] / nodes;
    }
    const full = gradientOf(problem, Array.from(x));
    for (let i = 0; i < dimension; i++) expect(mean[i]).toBeCloseTo(full[i], 10);
  });

  it('shows a worker an unbiased view of its node, with the deviation of its law', () => {
    const x = Float64Array.from(problem.start);
    const [seen, own] = [new Float64Array(dimension), new Float64Array(dimension)];
    const draws = deviation ? 4000 : 3;
    for (let worker = 0; worker < nodes; worker++) {
      problem.local(x, worker, own);
      const sums = own.map(() => 0);
      const squares = own.map(() => 0);
      for (let step = 0; step < draws; step++) {
        problem.sample(x, { seed: 5, step, worker, batch: 1 }, seen);
        for (let i = 0; i < dimension; i++) {
          sums[i] += seen[i] - own[i];
          squares[i] += (seen[i] - own[i]) ** 2;
        }
      }
      for (let i = 0; i < dimension; i++) {
        const sd = deviation?.(i) ?? 0;
        expect(Math.abs(sums[i] / draws)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(draws));
        // The kurtosis of these laws is below 10.
        expect(Math.abs(squares[i] / draws - sd * sd)).toBeLessThanOrEqual((12 * sd * sd) / Math.sqrt(draws));
      }
    }
  });

  it('draws the same again for the same seed, step and worker, and else something new', () => {
    const x = Float64Array.from(problem.start);
    const seen = (seed: number, step: number, worker: number) => {
      const out = new Float64Array(dimension);
      problem.sample(x, { seed, step, worker: nodes * worker, batch: 1 }, out);
      return Array.from(out);
    };
    const first = seen(1, 2, 3);
    const others = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((k) => [seen(1, 2, 3 + k), seen(1, 2 + k, 3), seen(1 + k, 2, 3)]);
    expect(seen(1, 2, 3)).toEqual(first);
    expect(others.some((other) => other.some((value, i) => value !== first[i]))).toBe(deviation !== undefined);
  });

  if (optimum) {
    it('is least where it says', () => {
      const { at, value } = optimum;
      expect(problem.value(Float64Array.from(at))).toBeCloseTo(value, 12);
      // At an edge or a kink the gradient is not 0.
      if (problem.id !== 'wall' && problem.id !== 'line') {
        for (const slope of gradientOf(problem, at)) expect(slope).toBeCloseTo(0, 10);
      }
      fc.assert(
        fc.property(numbers(dimension), (x) => {
          const point = Float64Array.from(x);
          problem.project?.(point);
          return problem.value(point) >= value - 1e-12;
        }),
        { numRuns: 1000 },
      );
    });
  }

  if (smoothness) {
    it('keeps to its smoothness', () => {
      expect(smoothness).toHaveLength(dimension);
      fc.assert(
        fc.property(numbers(dimension), numbers(dimension), (x, y) => {
          const gradient = gradientOf(problem, x);
          let linear = problem.value(Float64Array.from(x));
          let room = 1e-9;
          for (let i = 0; i < dimension; i++) {
            linear += gradient[i] * (y[i] - x[i]);
            room += (smoothness[i] * (y[i] - x[i]) ** 2) / 2;
          }
          expect(Math.abs(problem.value(Float64Array.from(y)) - linear)).toBeLessThanOrEqual(room);
        }),
        { numRuns: 1000 },
      );
    });
  }
});
