import { describe, expect, test } from 'vitest';
import { atLeast, atMost, between, type Claim, type Expected, equals, printed } from './claim';
import { verdictOf } from './verdict';

const claim = (expected: Expected, tolerance: Claim['tolerance']): Claim => ({
  id: 'a-claim',
  demo: 'D1',
  chapter: 1,
  sentence: 'Something holds.',
  setting: 'here',
  source: 'a paper',
  expected,
  why: 'because',
  tolerance,
  toleranceWhy: 'rounding',
  measure: () => [],
});

describe('verdictOf', () => {
  test('counts the distance from an equality in tolerances, the worst of all numbers', () => {
    const pair = claim(equals({ a: 1, b: 2 }), [0.5, 0.25]);
    expect(verdictOf(pair, [1.25, 2])).toEqual({ verdict: 'holds', distance: 0.5 });
    expect(verdictOf(pair, [1.25, 2.5])).toEqual({ verdict: 'fails', distance: 2 });
    expect(verdictOf(pair, [1.5, 2.25])).toEqual({ verdict: 'holds', distance: 1 });
  });

  test('gives an inequality room on its own side only', () => {
    expect(verdictOf(claim(atMost({ a: 1 }), 0.5), [-100])).toEqual({ verdict: 'holds', distance: 0 });
    expect(verdictOf(claim(atMost({ a: 1 }), 0.5), [2])).toEqual({ verdict: 'fails', distance: 2 });
    expect(verdictOf(claim(atLeast({ a: 1 }), 0.5), [100])).toEqual({ verdict: 'holds', distance: 0 });
    expect(verdictOf(claim(atLeast({ a: 1 }), 0.5), [0])).toEqual({ verdict: 'fails', distance: 2 });
  });

  test('gives an interval room on both sides', () => {
    const within = claim(between({ a: [1, 2] }), 0.5);
    expect(verdictOf(within, [1.5]).distance).toBe(0);
    expect(verdictOf(within, [0.75])).toEqual({ verdict: 'holds', distance: 0.5 });
    expect(verdictOf(within, [3])).toEqual({ verdict: 'fails', distance: 2 });
  });

  test('takes a tolerance of 0 at its word', () => {
    expect(verdictOf(claim(equals({ a: 3 }), 0), [3])).toEqual({ verdict: 'holds', distance: 0 });
    expect(verdictOf(claim(equals({ a: 3 }), 0), [3 + 1e-15])).toEqual({ verdict: 'fails', distance: Infinity });
  });

  test.each([Number.NaN, Infinity])('never lets %s pass for a number', (value) => {
    expect(verdictOf(claim(equals({ a: 1 }), 1), [value]).verdict).toBe('fails');
    expect(verdictOf(claim(atMost({ a: 1 }), 1), [value]).verdict).toBe('fails');
    expect(verdictOf(claim(atLeast({ a: 1 }), 1), [value]).verdict).toBe('fails');
  });

  test('refuses numbers or tolerances that do not go with what is expected', () => {
    expect(() => verdictOf(claim(equals({ a: 1, b: 2 }), 1), [1])).toThrow('a-claim expects 2 numbers and measured 1.');
    expect(() => verdictOf(claim(equals({ a: 1, b: 2 }), [1]), [1, 2])).toThrow(
      'a-claim has 1 tolerances for 2 numbers.',
    );
  });
});

describe('printed', () => {
  test('asks for half a unit of the last place, trailing zeros included', () => {
    const { expected, tolerance } = printed({ a: '.1587', b: '.0310', c: '8.98e-4', d: '14' });
    expect(expected).toEqual(equals({ a: 0.1587, b: 0.031, c: 8.98e-4, d: 14 }));
    const halves = [0.00005, 0.00005, 0.5e-6, 0.5];
    for (const [i, half] of halves.entries()) expect((tolerance as number[])[i]).toBeCloseTo(half, 8);
  });

  test.each(['', 'x', '1.2.3'])('refuses "%s"', (text) => {
    expect(() => printed({ a: text })).toThrow(`"${text}" is no number.`);
  });
});
