import { expect, test } from 'vitest';
import { methodOf } from '../../optim/methods';
import { liarsSentence, lieOf, outweighed } from './liars';

const settings = { workers: 16, attackers: 44, attack: 'flip' } as const;

test('the last workers lie, and a sentence says who and how', () => {
  expect(lieOf(8, settings)).toBeNull();
  expect(lieOf(9, settings)).toBe('flips');
  expect(liarsSentence(settings)).toBe('Workers 10–16 lie: they flip their gradients.');
  expect(liarsSentence({ ...settings, attackers: 0 })).toBeNull();
  expect(liarsSentence({ ...settings, attackers: 6, attack: 'huge' })).toBe(
    'Worker 16 lies: it sends −100 times its gradient.',
  );
  expect(liarsSentence({ ...settings, attackers: 100 })).toMatch(/^All 16 workers lie: /);
});

test('a mean is outweighed by half that flip, and by one that shouts', () => {
  const sgd = methodOf('sgd');
  expect(outweighed(settings, sgd)).toBe(false);
  expect(outweighed({ ...settings, attackers: 60 }, sgd)).toBe(true);
  expect(outweighed({ ...settings, attackers: 6, attack: 'huge' }, sgd)).toBe(true);
  expect(outweighed({ ...settings, attackers: 100, attack: 'random' }, sgd)).toBe(false);
});

test('a shouter counts once where bare signs are averaged, and as loud as it is where a scale goes with them', () => {
  const shout = (attackers: number) => ({ ...settings, attackers, attack: 'huge' as const });
  for (const id of ['signsgd', 'signum', 'ssdm', 'ef-sign'] as const) {
    expect(outweighed(shout(6), methodOf(id)), id).toBe(false);
    expect(outweighed(shout(50), methodOf(id)), id).toBe(false);
    expect(outweighed(shout(57), methodOf(id)), id).toBe(true);
  }
  for (const id of ['scaled-sign', 'ef-signsgd', 'onebit-sgd', 'top-k', 'qsgd', 'terngrad'] as const) {
    expect(outweighed(shout(6), methodOf(id)), id).toBe(true);
  }
});
