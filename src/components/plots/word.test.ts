import { expect, test } from 'vitest';
import type { Frame } from '../../sim/history';
import { parseSettings } from '../../sim/settings';
import { agreement, countSet, differing, honestIn, isMinus, meanGradient, saidBy, signsOf } from './word';

test('a word has its minus where the number is negative, the highest bit too', () => {
  const word = signsOf(Array.from({ length: 32 }, (_, i) => (i === 0 || i === 31 ? -1 : 1)));
  expect(word).toBe(0x80000001);
  expect([isMinus(word, 0), isMinus(word, 1), isMinus(word, 31)]).toEqual([true, false, true]);
  expect(countSet(word)).toBe(2);
});

test('a word agrees with itself on all, and with its opposite on none', () => {
  expect(agreement(0xdeadbeef, 0xdeadbeef)).toBe(1);
  expect(agreement(0xdeadbeef, ~0xdeadbeef)).toBe(0);
  expect(differing(0b1111, 0, 2)).toBe(2);
});

test('where numbers are sent a worker says the signs of its numbers', () => {
  const gradients = new Float32Array(64).fill(1);
  gradients[32] = -3;
  const frame: Frame = { step: 0, gradients, ballots: null, tally: null, vote: 0, ties: 0, still: 0 };
  expect(saidBy(frame, 0)).toBe(0);
  expect(saidBy(frame, 1)).toBe(1);
  expect(meanGradient(frame)[0]).toBe(-1);
});

test('the last workers of a frame are the liars, as the settings have it since the last fork', () => {
  const frame = (step: number): Frame => ({
    step,
    gradients: new Float32Array(4 * 32),
    ballots: null,
    tally: null,
    vote: 0,
    ties: 0,
    still: 0,
  });
  const stretches = [0, 10].map((from) => ({ from, samples: 1, bits: [1] }));
  const { settings } = parseSettings({ workers: 4, attackers: 25 });
  expect(honestIn(frame(10), { settings, stretches })).toBe(3);
  expect(honestIn(frame(9), { settings, stretches })).toBe(4);
  const gradients = frame(10);
  gradients.gradients[96] = -8;
  expect([meanGradient(gradients)[0], meanGradient(gradients, 3)[0]]).toEqual([-2, 0]);
});
