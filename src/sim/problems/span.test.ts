import { describe, expect, it } from 'vitest';
import { distanceToBasis, spanBasis } from '../measures/span';
import { contender, runOne } from './run.fixture';
import { span } from './span';

const seeds = Array.from({ length: 12 }, (_, seed) => seed);
const zero = { dials: { zero: 'zero' } } as const;

describe('the span experiment', () => {
  it('has points of the recipe', () => {
    const { train, test, dimension, labelSum, plusShare } = span({ seed: 1 });
    expect([train.rows.length, test.rows.length, dimension]).toEqual([100, 100, 1200]);
    const privates = new Set<number>();
    for (const half of [train, test]) {
      half.rows.forEach((row, i) => {
        const places = Array.from(row.keys()).filter((column) => row[column] !== 0);
        const y = half.labels[i];
        expect(Array.from(row.subarray(0, 3))).toEqual([y, 1, 1]);
        expect(places).toEqual(Array.from(half.supports[i]));
        expect(places).toHaveLength(3 + 1 + 2 * (1 - y));
        expect((places[3] - 3) % 5).toBe(0);
        expect(row.subarray(3).every((value) => value === 0 || value === 1)).toBe(true);
        for (const place of places.slice(3)) privates.add(place);
      });
    }
    const entries = [train, test].flatMap((half) => half.labels.map((label) => 1 + 2 * (1 - label)));
    expect(privates.size).toBe(entries.reduce((sum, count) => sum + count, 0));
    expect(labelSum).toBe(train.labels.reduce((sum, label) => sum + label, 0));
    expect(plusShare).toBe(test.labels.filter((label) => label === 1).length / 100);
  });

  it('takes signs along the closed form where the training labels add up to more than 0', () => {
    const good = seeds.map((seed) => span({ seed })).filter(({ labelSum }) => labelSum > 0);
    expect(good.length).toBeGreaterThan(2);
    for (const problem of good.slice(0, 3)) {
      const { path, values, end } = runOne(problem, contender('signsgd', 0.05, zero), 20);
      for (let k = 0; k <= 20; k++) expect(2 * values[k]).toBeCloseTo(k < 5 ? (1 - 0.2 * k) ** 2 : 0, 12);
      expect(problem.trainError(path.subarray(1200, 2400))).toBeCloseTo(0.64, 12);
      const p = problem.plusShare;
      expect(problem.testError(end)).toBeCloseTo(p / 16 + (25 * (1 - p)) / 16, 9);
      expect(problem.accuracy(end)).toBe(p);
    }
  });

  it('keeps SGD in the span, and error feedback within its residual; scaled signs leave', () => {
    for (const seed of seeds.slice(0, 2)) {
      const problem = span({ seed });
      const basis = spanBasis(problem.train.rows);
      const sgd = runOne(problem, contender('sgd', 0.5), 79);
      expect(distanceToBasis(sgd.end, basis)).toBeLessThan(1e-13);
      expect(problem.trainError(sgd.end)).toBeLessThan(1e-30);
      expect(problem.testError(sgd.end)).toBeLessThan(0.0025);
      expect(problem.accuracy(sgd.end)).toBe(1);

      const scaled = runOne(problem, contender('scaled-sign', 10, zero), 79);
      expect(distanceToBasis(scaled.end, basis)).toBeGreaterThan(3.5);
      expect(problem.accuracy(scaled.end)).toBeLessThan(0.65);

      const feedback = runOne(problem, contender('ef-signsgd', 10, zero), 79);
      expect(distanceToBasis(feedback.end, basis)).toBeLessThan(0.4);
      expect(problem.accuracy(feedback.end)).toBe(1);
      for (const k of [1, 5, 20, 79]) {
        const distance = distanceToBasis(feedback.path.subarray(1200 * k, 1200 * (k + 1)), basis);
        expect(distance).toBeLessThanOrEqual((feedback.residual?.[k] ?? NaN) + 1e-9);
      }
    }
  });

  it('has about as many plus labels as its coin says', () => {
    for (const share of [0.5, 0.8]) {
      const labels = [0, 1, 2, 3].flatMap((seed) => {
        const { train, test } = span({ seed, share });
        return [...train.labels, ...test.labels];
      });
      const plus = labels.filter((label) => label === 1).length / labels.length;
      expect(Math.abs(plus - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / labels.length));
    }
    expect(span({ seed: 0, share: 1 }).labelSum).toBe(100);
    expect(span({ seed: 0, share: 0 }).labelSum).toBe(-100);
  });

  it('refuses a share that is none', () => {
    for (const share of [-0.1, 1.1, Number.NaN]) expect(() => span({ seed: 0, share })).toThrow(RangeError);
  });

  it('refuses an odd number of points', () => {
    expect(() => span({ seed: 0, points: 7 })).toThrow(RangeError);
    expect(() => span({ seed: 0, points: 0 })).toThrow(RangeError);
  });
});
