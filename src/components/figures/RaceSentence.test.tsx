import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { History, Track } from '../../sim/history';
import { parseSettings } from '../../sim/settings';
import { RaceSentence } from './RaceSentence';

const steps = Array.from({ length: 40 }, (_, i) => i);
const track = (method: Track['method'], divergedAt: number | null, accuracy: number) =>
  ({ method, divergedAt, accuracy: [accuracy], loss: steps.map(() => 1), bitsUp: 1, bitsDown: 0 }) as unknown as Track;

function sentence(tracks: Track[], raw: Record<string, unknown>, y: 'loss' | 'accuracy'): string {
  const history = {
    settings: parseSettings(raw).settings,
    tracks,
    evaluations: [{ step: 20 }],
    stretches: [{ from: 0, samples: 1, bits: tracks.map(() => 1) }],
  } as unknown as History;
  const markup = renderToStaticMarkup(<RaceSentence seen={{ history, at: 35, head: 40 }} forkedAt={null} y={y} />);
  return markup.replace(/<[^>]*>/g, '');
}

test('a mean killed by a liar is told with its reason, a vote is not', () => {
  const tracks = [track('sgd', 4, 0.1), track('ef-signsgd', 6, 0.1), track('signsgd-vote', null, 0.7)];
  const told = sentence(tracks, { attackers: 6, attack: 'huge' }, 'loss');
  expect(told).toContain('SGD diverged at step 4 and EF-signSGD at step 6: in a mean the liars outweigh the rest.');
  expect(sentence(tracks, {}, 'loss')).toContain('EF-signSGD at step 6.');
});

test('a shouter is no reason where it counts once', () => {
  const tracks = [track('sgd', 4, 0.1), track('signsgd', 9, 0.1)];
  const told = sentence(tracks, { attackers: 6, attack: 'huge' }, 'loss');
  expect(told).toContain('SGD diverged at step 4 and signSGD at step 9.');
});

test('accuracies less than a point apart are level, and the step they were measured at is told', () => {
  const told = sentence([track('sgd', null, 0.803), track('adam', null, 0.81)], {}, 'accuracy');
  expect(told).toContain('After 35 steps Adam and SGD are level at about 81.0 % (scored at step 20)');
  const clear = sentence([track('sgd', null, 0.7), track('adam', null, 0.81)], {}, 'accuracy');
  expect(clear).toContain('Adam is right most often, 81.0 % (scored at step 20)');
});
