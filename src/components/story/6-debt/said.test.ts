import { describe, expect, it } from 'vitest';
import { said } from '../said.fixture';
import { figure as debt } from './debt';
import { figure as repaired } from './repaired';
import { landing, walkTrap } from './repairs';

describe('the books of the debt', () => {
  it('are right where there is memory, and are not kept where there is none', () => {
    expect(said(debt, { step: 200 }).table).toMatch(/The books are right to \d.*, which is rounding\./);
    expect(said(debt, { step: 1 }).table).toContain('The books are right to 0, exactly.');
    // Of (1, .1) the scaled sign sends .55 twice: .45 too little of the one in each of ten rounds, .45 too much of the other.
    const { table } = said(debt, { step: 10, gradient: 'two', memory: 'off' });
    expect(table).toContain('What was not sent, or sent too much, is up to 4.5 in a coordinate.');
    expect(table).not.toContain('rounding');
  });
});

describe('the line repaired', () => {
  it('has a floor only where the way down is over before the last half', () => {
    expect(said(repaired, {}).caption).toContain('after 19 rounds; over the last half it lies between 0.05 and 0.45');
    expect(said(repaired, { steps: 20 }).caption).toMatch(/after 19 rounds and has only just come down\.$/);
  });

  it('says of a mean what it is a mean of', () => {
    // Top-1 without memory is on its way down for a hundred rounds of .01, and says nothing of the long run in twenty.
    expect(said(repaired, { compressor: 'top-k', step: 0.01, steps: 20 }).caption).toMatch(
      /not trapped here: f is 0\.\d+ on average over the last half\./,
    );
  });

  it('has no digits of what is rounding', () => {
    expect(said(repaired, { compressor: 'sign' }).caption).toContain('between 0 and 0.3');
  });

  it('stands at .1 with top-1 at γ = .1, and says since when', () => {
    const { on } = walkTrap({ trap: 'line', compressor: 'top-k', step: 0.1, steps: 100, schedule: 'constant' });
    const landed = on.shown.findIndex((f) => f < 0.1 + 1e-9);
    expect(landing(on.shown)).toBe(landed);
    expect(said(repaired, { compressor: 'top-k' }).caption).toContain(
      `f is down to 0.1 after ${landed} rounds and goes no lower`,
    );
  });
});

describe('top-1 on three workers', () => {
  it('grows beyond what a square can hold, and is told all the same', () => {
    expect(said(repaired, { trap: 'top-one', compressor: 'random-k', steps: 2000 }).caption).toMatch(
      /has become \d\.\d · 10²\S\S times what it was\. With it the length rises to \d\.\d · 10\S+ at most/,
    );
    expect(said(repaired, { trap: 'top-one', step: 0.01, steps: 2000 }).caption).toContain('to the power of 2 000');
  });
});
