import { describe, expect, it } from 'vitest';
import { hopAt, hopBits, type Message, type Topology, talkBits } from './talk';

const D = 25_557_032;
const all = (topology: Topology, message: Message, workers: number, dimension = D) => {
  const { up, down } = talkBits(topology, message, workers, dimension);
  return up + down;
};

describe('bits through the busiest link', () => {
  it('are those of table 1 with a server', () => {
    for (const workers of [1, 2, 7, 15, 1024]) {
      expect(all('server', 'sgd', workers)).toBe(64 * workers * D);
      expect(all('server', 'terngrad', workers) / (workers * D)).toBeCloseTo(2 + Math.log2(2 * workers + 1), 9);
      expect(all('server', 'vote', workers)).toBe(2 * workers * D);
      expect(all('server', 'ef', workers)).toBe(2 * workers * (D + 32));
    }
  });

  it('are twice the gradient less one part in M on a ring of numbers', () => {
    for (const workers of [1, 2, 10, 1024]) {
      expect(all('ring', 'sgd', workers, 1024) / (2 * 32 * 1024 * (1 - 1 / workers) || 1)).toBeCloseTo(
        workers === 1 ? 0 : 1,
        12,
      );
    }
  });

  it('grow with the tally on a ring of votes', () => {
    // Three workers: hops of one and of two ballots, 1 and 2 bits, then the answer twice; a third of the weights each.
    expect(all('ring', 'vote', 3, 300)).toBeCloseTo((1 + 2 + 1 + 1) * 100, 9);
    expect([1, 2, 3, 4, 7, 8, 1023].map((count) => hopBits('vote', count))).toEqual([1, 2, 2, 3, 3, 4, 10]);
    expect([1, 2, 3, 4].map((count) => hopBits('terngrad', count))).toEqual([2, 3, 3, 4]);
  });

  it('make a gathering of ballots dearer than a ring of numbers from the sixty-fifth worker on', () => {
    expect(all('gather', 'vote', 64)).toBeCloseTo(all('ring', 'sgd', 64), 3);
    expect(all('gather', 'vote', 63)).toBeLessThan(all('ring', 'sgd', 63));
    expect(all('gather', 'vote', 65)).toBeGreaterThan(all('ring', 'sgd', 65));
  });
});

describe('hopAt', () => {
  it('gives every hop the time of its bits', () => {
    // Three hops of error feedback: 1, 32 and 32 bits of 65.
    expect(hopAt('ef', 4, 0.5 / 65)).toEqual({ hop: 1, along: 0.5 });
    expect(hopAt('ef', 4, 17 / 65).hop).toBe(2);
    expect(hopAt('ef', 4, 17 / 65).along).toBeCloseTo(0.5, 12);
    expect(hopAt('ef', 4, 1)).toEqual({ hop: 3, along: 1 });
    expect(hopAt('sgd', 16, 0)).toEqual({ hop: 1, along: 0 });
    expect(hopAt('vote', 2, 0.25)).toEqual({ hop: 1, along: 0.25 });
  });
});
