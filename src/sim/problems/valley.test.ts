import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from './problem';
import { contender, runOne } from './run.fixture';
import { twoNodes, valley } from './valley';

const problem = valley({ epsilon: 0.5 });
const zero = { dials: { zero: 'zero' } } as const;
const sums = (path: Float64Array) => Array.from({ length: path.length / 2 }, (_, k) => path[2 * k] + path[2 * k + 1]);
const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('counterexample 3', () => {
  it('is f = u² + ε²s², on one node and on two', () => {
    const point = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(point, point, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, epsilon) => {
        const expected = (a - b) ** 2 + (epsilon * (a + b)) ** 2;
        for (const make of [valley, twoNodes]) {
          expect(Math.abs(make({ epsilon }).value(Float64Array.of(a, b)) - expected)).toBeLessThan(
            1e-12 * (1 + expected),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('holds signs on their line, where f ≥ 4ε²', () => {
    const { path, values } = runOne(problem, contender('signsgd', 0.01, zero), 3000);
    expect(Math.max(...sums(path).map((s) => Math.abs(s - 2)))).toBeLessThan(1e-9);
    expect(Math.min(...values)).toBeGreaterThan(1 - 1e-9);
  });

  it('lets SGD and error feedback through', () => {
    for (const method of ['sgd', 'ef-signsgd']) {
      expect(runOne(problem, contender(method, 0.01), 2000).values[2000]).toBeLessThan(1e-6);
    }
  });

  it('lets momentum and the full batch through', () => {
    for (const beta of [0.5, 0.9, 0.99]) {
      const { path } = runOne(problem, contender('signum', 0.01, { dials: { zero: 'zero', beta } }), 20);
      expect(Math.max(...sums(path).map((s) => Math.abs(s - 2)))).toBeGreaterThan(0.005);
    }
    const { values } = runOne(problem, contender('signsgd', 0.01, zero), 2000, { batch: 2 });
    // The two-cycle 0 ↔ 4ε²γ².
    for (const value of values.subarray(1000)) expect(value).toBeLessThan(1e-4 + 1e-12);
  });
});

describe('the valley dealt out to two nodes', () => {
  const nodes = twoNodes({ epsilon: 0.5 });
  const two = (
    method: string,
    tie: 'zero' | 'plus',
    steps: number,
    more: { start?: number[]; problem?: Problem } = {},
  ) => runOne(more.problem ?? nodes, contender(method, 0.01, { dials: { tie } }), steps, { workers: 2, ...more });

  it('freezes votes and averaged signs at (1, 1), and error feedback with the bare sign', () => {
    for (const method of ['signsgd-vote', 'signsgd', 'ef-sign']) {
      const { end, values } = two(method, 'zero', 1000);
      expect(Array.from(end)).toEqual([1, 1]);
      expect(values[1000]).toBe(1);
    }
  });

  it('lets the residual of the bare sign grow', () => {
    const { residual } = two('ef-sign', 'zero', 1000);
    expect(residual?.[1000]).toBeGreaterThan(2 * (residual?.[500] ?? NaN) - 0.1);
    expect(residual?.[1000]).toBeGreaterThan(1);
  });

  it('runs away with ties at +1', () => {
    const { end, values } = two('signsgd-vote', 'plus', 20_000);
    for (const x of end) expect(Math.abs(x + 199)).toBeLessThan(1e-6);
    expect(values[20_000]).toBeCloseTo(39_601, 3);
  });

  it('stops a vote that comes from aside at the edge of the frozen segment', () => {
    const { end, values } = two('signsgd-vote', 'zero', 1000, { start: [2, 0] });
    expect(Math.abs(end[0] - 1.5)).toBeLessThanOrEqual(0.01 + 1e-9);
    expect(Math.abs(end[1] - 0.5)).toBeLessThanOrEqual(0.01 + 1e-9);
    expect(Math.abs(values[1000] - 2)).toBeLessThan(0.05);
  });

  it('is solved by error feedback on every node, and by SSDM to its floor', () => {
    expect(two('ef-signsgd', 'zero', 20_000).values[20_000]).toBeLessThan(1e-150);
    const ssdm = two('ssdm', 'zero', 20_000).values;
    expect(meanOf(ssdm.subarray(10_001))).toBeGreaterThan(3.4e-4);
    expect(meanOf(ssdm.subarray(10_001))).toBeLessThan(5e-4);
  });
});
