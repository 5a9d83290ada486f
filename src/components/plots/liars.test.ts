import { expect, test } from 'vitest';
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
  expect(outweighed(settings)).toBe(false);
  expect(outweighed({ ...settings, attackers: 60 })).toBe(true);
  expect(outweighed({ ...settings, attackers: 6, attack: 'huge' })).toBe(true);
  expect(outweighed({ ...settings, attackers: 100, attack: 'random' })).toBe(false);
});
