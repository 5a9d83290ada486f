import { expect, test } from 'vitest';
import { PULLERS, settle } from './settle';
import { endOf, standingOf } from './standing';

const ALL = PULLERS.map(({ id }) => id);

function standings(wishes: readonly number[], step: number) {
  const places = {
    mean: wishes.reduce((sum, a) => sum + a, 0) / 3,
    median: [...wishes].sort((a, b) => a - b)[1],
    step,
  };
  const walks = settle(wishes, ALL, step).map((walk) => ({ ...walk, standing: standingOf(walk, places) }));
  return { ...places, walks, of: Object.fromEntries(walks.map(({ id, standing }) => [id, standing])) };
}

test('a vote near both places stands at the median, to which it is nearer', () => {
  for (const wishes of [
    [2, 2, 2.8],
    [1, 2, 3.8],
  ]) {
    const { of } = standings(wishes, 0.2);
    expect(of).toMatchObject({ sgd: 'mean', 'signsgd-vote': 'median', 'ef-signsgd': 'mean', 'median-sgd': 'median' });
  }
});

test('twelve units at .01 a step take all 1200 steps, and a third of a step a round stops half-way', () => {
  expect(standings([0, 12, 12], 0.01).of).toMatchObject({ 'signsgd-vote': 'arriving', ssdm: 'walking' });
  // SSDM passes the mean, 4, as the picture ends.
  expect(standings([0, 6, 6], 0.01).of).toMatchObject({ sgd: 'mean', 'signsgd-vote': 'median', ssdm: 'walking' });
});

test('who is said to stand at a place is nearer to it than to the other', () => {
  const values = [0, 1, 3.3, 5.1, 7, 12];
  for (const step of [0.01, 0.05, 0.2]) {
    for (const a of values)
      for (const c of [0, 2.8, 6.7, 10, 12]) {
        const { mean, median, walks } = standings([a, 5, c], step);
        if (Math.abs(mean - median) < 0.25) continue;
        for (const { id, xs, standing } of walks) {
          const [toMean, toMedian] = [Math.abs(endOf(xs) - mean), Math.abs(endOf(xs) - median)];
          if (standing === 'mean') expect(toMean).toBeLessThan(Math.min(toMedian, 0.02));
          if (standing === 'median') expect(toMedian).toBeLessThan(Math.min(toMean, step + 0.02));
          if (id === 'sgd' || id === 'ef-signsgd') expect(standing).toBe('mean');
          if (id === 'median-sgd') expect(standing).toBe('median');
          // At .01 a step twelve units are all 1200 steps.
          if (id === 'signsgd-vote') expect(standing).toBe(median === 12 && step === 0.01 ? 'arriving' : 'median');
        }
      }
  }
});
