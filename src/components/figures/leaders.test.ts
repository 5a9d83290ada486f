import { expect, test } from 'vitest';
import type { History, Track } from '../../sim/history';
import { lowestLoss, mostAccurate } from './leaders';
import { courses } from './race';

const track = (method: Track['method'], loss: number[], accuracy: number): Track => ({
  method,
  loss,
  testLoss: [0],
  accuracy: [accuracy],
  residual: [],
  bitsUp: 1,
  bitsDown: 1,
  exchange: 'typescript',
  divergedAt: null,
  faults: 0,
});
const race = (...tracks: Track[]) =>
  ({
    tracks,
    evaluations: [{ step: 10 }],
    stretches: [{ from: 0, samples: 1, bits: [1, 1, 1] }],
  }) as unknown as History;
const steps = Array.from({ length: 20 }, (_, i) => i);
const noisy = steps.map((i) => 1 + 0.1 * Math.sin(9 * i));

test('a lead is claimed where the difference stands out of its own noise', () => {
  const history = race(
    track('sgd', noisy, 0.8),
    track(
      'adam',
      noisy.map((loss) => loss - 0.2),
      0.9,
    ),
  );
  const all = courses(history, 20, 'steps', 'loss');
  expect(lowestLoss(history, 20, all)?.methods).toEqual(['adam']);
  expect(mostAccurate(all)).toEqual({ methods: ['adam'], value: 0.9 });
});

test('differences within the noise, and accuracies less than a point apart, are level', () => {
  const jitter = noisy.map((loss, i) => loss - 0.02 + 0.1 * Math.cos(5 * i));
  const history = race(
    track('sgd', noisy, 0.803),
    track('adam', jitter, 0.81),
    track(
      'rprop',
      noisy.map(() => 3),
      0.5,
    ),
  );
  const all = courses(history, 20, 'steps', 'loss');
  expect(lowestLoss(history, 20, all)?.methods.sort()).toEqual(['adam', 'sgd']);
  expect(mostAccurate(all)?.methods).toEqual(['adam', 'sgd']);
});

test('who diverged does not lead, and the step of the score is told', () => {
  const history = race({ ...track('sgd', noisy, 0.9), divergedAt: 3 });
  const all = courses(history, 20, 'steps', 'loss');
  expect(lowestLoss(history, 20, all)).toBeNull();
  expect(mostAccurate(all)).toBeNull();
  expect(all[0].scoredAt).toBe(10);
});
