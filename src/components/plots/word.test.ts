import { expect, test } from 'vitest';
import type { Frame } from '../../sim/history';
import { parseSettings } from '../../sim/settings';
import {
  agreement,
  countSet,
  honestIn,
  isMinus,
  meanGradient,
  missed,
  noisyIn,
  saidBy,
  signsOf,
  spokenBy,
} from './word';

const blank = (workers: number, step = 0): Frame => ({
  step,
  gradients: new Float32Array(32 * workers),
  ballots: null,
  tally: null,
  vote: 0,
  ties: 0,
  still: 0,
});

test('a word has its minus where the number is negative, the highest bit too', () => {
  const word = signsOf(Array.from({ length: 32 }, (_, i) => (i === 0 || i === 31 ? -1 : 1)));
  expect(word).toBe(0x80000001);
  expect([isMinus(word, 0), isMinus(word, 1), isMinus(word, 31)]).toEqual([true, false, true]);
  expect(countSet(word)).toBe(2);
});

test('a ballot agrees with itself on all, and with its opposite on none', () => {
  const vote = 0xdeadbeef;
  const frame = { ...blank(2), ballots: Uint32Array.of(vote, ~vote), vote };
  expect(agreement(frame, 0, 32)).toEqual({ agreed: 32, of: 32 });
  expect(agreement(frame, 1, 32)).toEqual({ agreed: 0, of: 32 });
  expect(agreement(frame, 1, 5)).toEqual({ agreed: 0, of: 5 });
  expect(missed(frame, 1, vote, 0b1111)).toEqual({ wrong: 4, silent: 0 });
});

test('neither a number that is zero nor a coordinate without a step counts as agreeing or as missing', () => {
  // Worker 1 says + − 0 +, worker 2 nothing at all; the step is + on the first, none on the last, and − on the others.
  const frame = { ...blank(2), vote: 0b0110, still: 0b1000 };
  frame.gradients.set([2, -1, 0, 5]);
  expect(spokenBy(frame, 0)).toBe(0b1011);
  expect(agreement(frame, 0, 4)).toEqual({ agreed: 2, of: 2 });
  expect(agreement(frame, 1, 4)).toEqual({ agreed: 0, of: 0 });
  expect(missed(frame, 0, 0b0111, 0b0111)).toEqual({ wrong: 1, silent: 1 });
  expect(missed(frame, 1, 0b0111, 0b0111)).toEqual({ wrong: 0, silent: 3 });
});

test('where numbers are sent a worker says the signs of its numbers', () => {
  const frame = blank(2);
  frame.gradients.fill(1);
  frame.gradients[32] = -3;
  expect(saidBy(frame, 0)).toBe(0);
  expect(saidBy(frame, 1)).toBe(1);
  expect(meanGradient(frame)[0]).toBe(-1);
});

test('the last workers of a frame are the liars, as the settings have it since the last fork', () => {
  const frame = (step: number) => blank(4, step);
  const stretches = [0, 10].map((from) => ({ from, samples: 1, bits: [1] }));
  const { settings } = parseSettings({ workers: 4, attackers: 25, level: 0.1 });
  expect(honestIn(frame(10), { settings, stretches })).toBe(3);
  expect(honestIn(frame(9), { settings, stretches })).toBe(4);
  expect([noisyIn(frame(10), { settings, stretches }), noisyIn(frame(9), { settings, stretches })]).toEqual([
    true,
    false,
  ]);
  const gradients = frame(10);
  gradients.gradients[96] = -8;
  expect([meanGradient(gradients)[0], meanGradient(gradients, 3)[0]]).toEqual([-2, 0]);
});
