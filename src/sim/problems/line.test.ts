import { describe, expect, it } from 'vitest';
import { line } from './line';
import { contender, runOne } from './run.fixture';

const problem = line({ epsilon: 0.5, zero: 'plus' });
const firstBelow = (values: Float64Array, level: number) => values.findIndex((value) => value < level);

describe('counterexample 2', () => {
  it('holds signs on their line, where f ≥ 2ε, for every step size and schedule', () => {
    for (const stepSize of [0.1, 0.01, 0.3]) {
      for (const schedule of ['constant', 'inverse-root'] as const) {
        for (const method of ['signsgd', 'scaled-sign', 'signsgd-vote']) {
          const { path, values } = runOne(problem, contender(method, stepSize, { schedule }), 500);
          for (let k = 0; k <= 500; k++) expect(Math.abs(path[2 * k] + path[2 * k + 1] - 2)).toBeLessThan(1e-9);
          expect(values.every((value) => value >= 1 - 1e-9)).toBe(true);
        }
      }
    }
  });

  it('alternates between 2ε and 2ε + 2γ', () => {
    // A step that is a power of two makes no rounding.
    const { values } = runOne(problem, contender('signsgd', 0.125), 4);
    expect(Array.from(values)).toEqual([1, 1.25, 1, 1.25, 1]);
  });

  it('disappears with sign(0) = 0 inside the subgradient', () => {
    const { values } = runOne(
      line({ epsilon: 0.5, zero: 'zero' }),
      contender('signsgd', 0.1, { dials: { zero: 'zero' } }),
      100,
    );
    expect(values[10]).toBeLessThan(1e-9);
    for (const value of values.subarray(10)) expect(value).toBeLessThanOrEqual(2 * 0.5 * 0.1 + 1e-12);
  });

  it('is left by error feedback after the drift time', () => {
    for (const [stepSize, zero, first] of [
      [0.1, 'plus', 19],
      [0.01, 'plus', 182],
      [0.1, 'zero', 18],
      [0.01, 'zero', 180],
    ] as const) {
      const { values } = runOne(line({ epsilon: 0.5, zero }), contender('ef-signsgd', stepSize), 250);
      expect(firstBelow(values, 0.1)).toBe(first);
    }
    const { values } = runOne(problem, contender('ef-signsgd', 0.1, { schedule: 'inverse-root' }), 5000);
    expect(values[5000]).toBeLessThan(0.0075);
  });

  it('is left by momentum exactly when β > (1 − ε)/(1 + ε)', () => {
    for (const [beta, free] of [
      [0.332, false],
      [0.334, true],
    ] as const) {
      const { path } = runOne(problem, contender('signum', 0.01, { dials: { beta } }), 2000);
      const gone = Math.max(...path.filter((_, i) => i % 2 === 0).map((x, k) => Math.abs(x + path[2 * k + 1] - 2)));
      expect(gone > 0.1).toBe(free);
    }
  });

  it('refuses ε that is no counterexample', () => {
    expect(() => line({ epsilon: 1, zero: 'plus' })).toThrow(RangeError);
    expect(() => line({ epsilon: 0, zero: 'plus' })).toThrow(RangeError);
  });
});
