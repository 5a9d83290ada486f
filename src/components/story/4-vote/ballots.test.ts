import { describe, expect, it } from 'vitest';
import { said } from '../said.fixture';
import { measuredText } from './BallotsPicture';
import { figure } from './ballots';
import { LIVE } from './coordinates';
import { figure as split } from './split';
import { votedExchange } from './voted-exchange';

const setting = { workers: 16, level: 1.5, batch: 1, liars: 0, zero: 'coin', tie: 'coin', step: 1 } as const;

describe('the mistakes to be expected', () => {
  it('are those of a binomial law, a tie being wrong half the time under a coin and never as no step', () => {
    // Computed elsewhere from Φ(−S) of every coordinate.
    expect(votedExchange(setting).expected).toBeCloseTo(4.7722277, 6);
    expect(votedExchange({ ...setting, tie: 'zero' }).expected).toBeCloseTo(3.1987822, 6);
    expect(votedExchange({ ...setting, liars: 100 }).expected).toBeCloseTo(40.2277723, 6);
  });

  it('are none where every vote ties and a tie is no step', () => {
    const tied = { ...setting, level: 0.1, batch: 256, liars: 50 };
    expect(votedExchange(tied).expected).toBeCloseTo(LIVE / 2, 9);
    const { expected, coordinates } = votedExchange({ ...tied, tie: 'zero' });
    expect(expected).toBeLessThan(1e-9);
    expect(coordinates.some(({ wrong }) => wrong)).toBe(false);
    expect(said(figure, { ...tied, tie: 'zero' }).caption).toContain('wrong on 0 of 45 (under 0.1 to be expected)');
  });
});

it('a measured share has its error in two digits', () => {
  // 25 and 409 of 1008 drawn, √(p(1 − p)/1008).
  expect(measuredText(25 / 1008)).toBe('2.48\u202f% ± 0.49\u202f%');
  expect(measuredText(409 / 1008)).toBe('40.6\u202f% ± 1.5\u202f%');
  expect(measuredText(1 / 1008)).toBe('0.099\u202f% ± 0.099\u202f%');
  expect(measuredText(0)).toBe('0 of 1\u202f008');
});

describe('the caption of the ballots', () => {
  const captionOf = (turned: Partial<typeof setting> | { liars: number; workers?: number; level?: number }) =>
    said(figure, turned).caption;

  it('says that a ballot is wrong nowhere, not on 0 %', () => {
    expect(captionOf({ liars: 45, level: 0.1 })).toMatch(/ballot alone is wrong on (none|0\.\d %) of the coordinates/);
  });

  it('calls the vote the liars’ where most of it is wrong', () => {
    expect(captionOf({ liars: 100 })).toContain('and the vote is theirs: of the 10 surest votes 10 are wrong');
    // Eight of fifteen lie, and of 45 votes 22.9 are expected to be wrong.
    expect(captionOf({ liars: 50, workers: 15, level: 10 })).toMatch(
      /yet noise hides much of it: of the 10 surest votes \d (is|are) wrong/,
    );
    expect(captionOf({ liars: 100, workers: 1 })).not.toContain('surest');
  });
});

it('the best split is said to be that of the skewed gradient', () => {
  // Under Gaussian noise one average of all is wrong 2.28 % of the time, sixteen voters 5.84 %.
  expect(said(split, { voters: '16' }).caption).toContain(
    '5.84 % under Gaussian noise. Where the gradient is 4 or −1 that is the best split',
  );
  expect(said(split, { voters: '1' }).caption).toContain(
    'Where the gradient is 4 or −1 the best split is into 16: wrong 6.69 %',
  );
});
