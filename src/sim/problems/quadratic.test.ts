import { describe, expect, it } from 'vitest';
import { conditioned, quadratic } from './quadratic';
import { contender, runOne } from './run.fixture';

/** f after 200 steps of .01 from R(1, 1). */
function after200(method: string, eigenvalues: number[], degrees: number): number {
  const problem = quadratic({ eigenvalues, angle: (degrees * Math.PI) / 180 });
  return runOne(problem, contender(method, 0.01), 200).values[200];
}

describe('a turned quadratic', () => {
  it('starts at R(1, …, 1), where f is half the trace at any angle', () => {
    for (const angle of [0, 0.3, 1, 2]) {
      const problem = quadratic({ eigenvalues: [100, 1], angle });
      expect(problem.start[0]).toBeCloseTo(Math.cos(angle) - Math.sin(angle), 14);
      expect(problem.value(Float64Array.from(problem.start))).toBeCloseTo(50.5, 10);
    }
  });

  it('looks the same to gradient descent at every angle', () => {
    for (const degrees of [0, 15, 30, 45]) expect(after200('sgd', [100, 1], degrees)).toBeCloseTo(0.99 ** 400 / 2, 9);
  });

  it('does not to signs: the table for a turn counter-clockwise', () => {
    expect(after200('signsgd', [100, 1], 0)).toBeLessThan(0.00506);
    expect(after200('signsgd', [100, 1], 15).toFixed(4)).toBe('0.0225');
    expect(after200('signsgd', [100, 1], 30).toFixed(3)).toBe('0.132');
    expect(after200('signsgd', [100, 1], 45).toFixed(4)).toBe('0.0875');
  });

  it('nor with the eigenvalues in the other order', () => {
    expect(after200('signsgd', [1, 100], 15).toFixed(4)).toBe('0.0327');
    expect(after200('signsgd', [1, 100], 30).toFixed(3)).toBe('0.118');
    expect(after200('signsgd', [1, 100], 45).toFixed(4)).toBe('0.0875');
  });

  it('keeps its eigenvalues under a random turn', () => {
    const eigenvalues = [9, 4, 1, 0.25];
    const problem = quadratic({ eigenvalues, rotation: 3 });
    const columns = eigenvalues.map((_, i) => {
      const out = new Float64Array(4);
      problem.gradient(
        Float64Array.from(eigenvalues, (_, j) => Number(i === j)),
        out,
      );
      return out;
    });
    const square = columns.flatMap((column) => Array.from(column, (entry) => entry * entry));
    const sum = (list: readonly number[]) => list.reduce((total, value) => total + value, 0);
    expect(sum(columns.map((column, i) => column[i]))).toBeCloseTo(14.25, 10);
    expect(sum(square)).toBeCloseTo(sum(eigenvalues.map((value) => value * value)), 10);
    expect(Math.abs(columns[0][1])).toBeGreaterThan(1e-3);
    expect(problem.value(Float64Array.from(problem.start))).toBeCloseTo(7.125, 10);
    expect(quadratic({ eigenvalues, rotation: 4 }).start).not.toEqual(problem.start);
    expect(quadratic({ eigenvalues, rotation: 3 }).start).toEqual(problem.start);
  });

  it('has eigenvalues from the condition down to 1 where only that is given', () => {
    expect(conditioned({ dimension: 3, condition: 100 }).smoothness).toEqual([100, 10, 1]);
    expect(conditioned({ dimension: 1, condition: 100 }).smoothness).toEqual([100]);
  });

  it('refuses shapes that make no sense', () => {
    expect(() => quadratic({ eigenvalues: [] })).toThrow(RangeError);
    expect(() => quadratic({ eigenvalues: [1, 0] })).toThrow(RangeError);
    expect(() => quadratic({ eigenvalues: [1], angle: 1 })).toThrow(RangeError);
    expect(() => quadratic({ eigenvalues: [1, 2], angle: 1, rotation: 1 })).toThrow(RangeError);
    expect(() => quadratic({ eigenvalues: [1, 2], start: [1] })).toThrow(RangeError);
  });
});
