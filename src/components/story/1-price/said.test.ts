import { describe, expect, it } from 'vitest';
import { said } from '../said.fixture';
import { figure as bill } from './bill';
import { talkBits } from './talk';
import { figure as wire } from './wire';

describe('error feedback on a ring', () => {
  it('sends its own message in one bit a weight, and numbers only from the second hop on', () => {
    // Three workers, a third of 300 weights a hop: own signs and their scale, a sum of two numbers, then twice signs and a scale.
    expect(talkBits('ring', 'ef', 3, 300)).toEqual({ up: 100 + 32 + 32 * 100, down: 2 * (100 + 32) });
    // With two workers nothing is summed on the way.
    expect(talkBits('ring', 'ef', 2, 300)).toEqual({ up: 150 + 32, down: 150 + 32 });
    expect(talkBits('ring', 'ef', 1, 300)).toEqual({ up: 0, down: 0 });
  });

  it('is said to save what the vote saves with two workers, and less with more', () => {
    const ring = { topology: 'ring', message: 'ef' } as const;
    expect(said(wire, { ...ring, workers: 2 }).caption).toContain('32.0 times less, there and back');
    // 64·15/16 numbers against 1/16 + 32·14/16 + 15/16 of them in bits a weight.
    expect(said(wire, { ...ring, workers: 16 }).caption).toContain(
      `${((64 * 15) / (1 + 32 * 14 + 15)).toFixed(2)} times less:`,
    );
    expect(said(wire, { ...ring, workers: 1024, model: '337' }).caption).toMatch(
      /2\.0\d times more: there are so few weights/,
    );
  });
});

it('there is little to gain only where talk is little of a step', () => {
  // 64·16 bits for each of 25 557 032 weights, at 200 Gbit/s: .131 s of talk beside .3 s of computing; at 400 and 10 s, .065 s.
  expect(said(wire, { link: 200 }).caption).toContain(
    '30 % of it is talk. Here thinking costs more than talking, and no message can save',
  );
  expect(said(wire, { link: 400, compute: 10_000 }).caption).toContain('there is little to gain');
});

describe('the bill', () => {
  it('says of a worker alone on a ring that there is nobody to talk to', () => {
    const { caption } = said(bill, { topology: 'ring', workers: 1 });
    expect(caption).toMatch(/^With 1 worker a step takes 300.ms, since there is nobody to talk to\./);
    expect(caption).not.toContain('tallies');
    expect(said(bill, { topology: 'ring', workers: 3 }).caption).toContain('tallies');
  });

  it('has talk outweigh computing where it is longer, and not where it is as long', () => {
    // Two bits a weight at so many bits a second take one second.
    const { caption } = said(bill, { workers: 1, compute: 1000, link: (2 * 25_557_032) / 1e9 });
    expect(caption).toContain('for the vote from 2 workers on');
  });
});
