import { describe, expect, it } from 'vitest';
import { sparseCourses } from './sparse-runs';

const FIGURE = { spread: 1, noise: 100, stepSgd: 0.001, stepSign: 0.01, seed: 1 };

describe('the toy of figure A.1', () => {
  const { sgd, sign } = sparseCourses(FIGURE);

  it('has the expectations derived for it', () => {
    expect(sgd.early).toBeCloseTo(28.56, 2);
    expect(sgd.floor).toBeCloseTo(2.501, 3);
    expect(sgd.late).toBeCloseTo(2.501, 2);
    expect(sign.early).toBeCloseTo(0.51, 2);
    expect(sign.late).toBeCloseTo(0.373, 3);
    expect(sign.floor).toBeCloseTo(0.3133 + 0.00165, 4);
  });

  it('is really run for the first steps, from the loss of the start on', () => {
    expect(sgd.run).toHaveLength(300);
    expect(sign.run[0][1]).toBeGreaterThan(20);
    expect(sign.run[299][1]).toBeLessThan(3);
    expect(sgd.run[299][1]).toBeGreaterThan(15);
  });

  it('turns where the noise is spread: the floor of signSGD grows like the root of the spread', () => {
    const spread = sparseCourses({ ...FIGURE, spread: 100 });
    expect(spread.sgd.floor).toBeCloseTo(sgd.floor, 12);
    expect(spread.sign.floor).toBeCloseTo(10 * 0.3133, 2);
  });
});
