import { describe, expect, it } from 'vitest';
import { momentumWrong } from './momentum';
import { expectPrinted } from './printed.fixture';
import { batchMeanWrong, FIFTY_GRADIENT, momentsOf, sufficientBatches, WALL_GRADIENT } from './two-point';

describe('counterexample 1', () => {
  it('has mean ¼, variance 4.6875 and S = 0.1155', () => {
    const { mean, variance } = momentsOf(WALL_GRADIENT);
    expect([mean, variance]).toEqual([0.25, 4.6875]);
    expectPrinted(mean / Math.sqrt(variance), '.1155');
  });

  it.each([
    [3, '.4219'],
    [4, '.3164'],
    [5, '.4351'],
    [6, '.5339'],
    [8, '.3671'],
    [16, '.4050'],
    [32, '.2779'],
    [64, '.1558'],
    [100, '.1242'],
    [256, '.0333'],
    [1000, '9.5e-5'],
  ])('a batch of %s is wrong with chance %s', (batch, printed) => {
    expectPrinted(batchMeanWrong(WALL_GRADIENT, batch), printed);
  });

  it('is helped by no batch of 1, 2 and 6, and of 5 and 10 if ties are wrong', () => {
    const stuck = (tie: 'half' | 'wrong') =>
      Array.from({ length: 100 }, (_, i) => i + 1).filter((n) => batchMeanWrong(WALL_GRADIENT, n, tie) >= 0.5);
    expect(stuck('half')).toEqual([1, 2, 6]);
    expect(stuck('wrong')).toEqual([1, 2, 5, 6, 10]);
  });

  it('has ties at 5: .2373 wrong and .3955 tied', () => {
    expectPrinted(batchMeanWrong(WALL_GRADIENT, 5, 'right'), '.2373');
    expectPrinted(batchMeanWrong(WALL_GRADIENT, 5, 'wrong') - batchMeanWrong(WALL_GRADIENT, 5, 'right'), '.3955');
  });

  it('needs batches above 150 by lemma 2, above 25 by lemma 3', () => {
    const { variance, thirdMoment } = sufficientBatches(WALL_GRADIENT);
    expect(variance).toBeCloseTo(150, 10);
    expect(thirdMoment).toBeCloseTo(25, 10);
  });

  it.each([
    [0.5, '.547'],
    [0.8, '.402'],
    [0.9, '.329'],
    [0.95, '.245'],
    [0.99, '.048'],
  ])('momentum %s is wrong with chance %s', (beta, printed) => {
    expect(Math.abs(momentumWrong(WALL_GRADIENT, beta) - Number(printed))).toBeLessThan(0.002);
  });

  it('momentum helps from β = .607 on', () => {
    expect(momentumWrong(WALL_GRADIENT, 0.6)).toBeGreaterThan(0.5);
    expect(momentumWrong(WALL_GRADIENT, 0.61)).toBeLessThan(0.5);
    expect(momentumWrong(WALL_GRADIENT, 0)).toBe(0.75);
  });
});

describe('50 or −1', () => {
  it('has mean 4.1, sd 15.3 and S = 0.268', () => {
    const { mean, variance } = momentsOf(FIFTY_GRADIENT);
    expect(mean).toBeCloseTo(4.1, 12);
    expect(Math.sqrt(variance)).toBeCloseTo(15.3, 12);
    expectPrinted(mean / Math.sqrt(variance), '.268');
  });

  it.each([
    [1, '.9'],
    [5, '.590'],
    [10, '.349'],
    [20, '.122'],
    [30, '.0424'],
    [50, '.00515'],
    [100, '.00032'],
  ])('a batch of %s is wrong with chance %s', (batch, printed) => {
    expectPrinted(batchMeanWrong(FIFTY_GRADIENT, batch), printed);
  });
});

describe('two-point gradients', () => {
  it('are as wrong when mirrored', () => {
    const mirror = { values: [-4, 1], chances: [0.25, 0.75] } as const;
    for (const batch of [1, 5, 6, 40]) {
      expect(batchMeanWrong(mirror, batch)).toBe(batchMeanWrong(WALL_GRADIENT, batch));
    }
  });

  it('reach Cantelli’s bound, which Gauss’s forbids to symmetric noise', () => {
    // g = 1 and noise −1 − η with chance 1/(1 + S²) approach it; at S = 1 half of the signs are wrong.
    const law = { values: [-1e-9, 2 + 1e-9], chances: [0.5, 0.5] } as const;
    const { mean, variance } = momentsOf(law);
    expect(mean / Math.sqrt(variance)).toBeCloseTo(1, 8);
    expect(batchMeanWrong(law, 1)).toBe(0.5);
  });

  it('need chances that add up, and a mean that has a sign', () => {
    expect(() => momentsOf({ values: [1, 2], chances: [0.5, 0.6] })).toThrow('add up to 1.1');
    expect(() => batchMeanWrong({ values: [1, -1], chances: [0.5, 0.5] }, 3)).toThrow('no sign');
    expect(() => batchMeanWrong(WALL_GRADIENT, 0)).toThrow('at least 1');
    expect(() => momentumWrong(WALL_GRADIENT, 1)).toThrow('β');
  });
});
