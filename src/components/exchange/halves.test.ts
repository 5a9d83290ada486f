import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DIALS } from '../../optim/exchange';
import { type MethodId, methodOf } from '../../optim/methods';
import { signOrZero } from '../../optim/sign-or-zero.fixture';
import { halvesOf, takeApart } from './halves';

const dials = { ...DEFAULT_DIALS, zero: 'plus', tie: 'zero' } as const;

function apart(id: MethodId, gradients: number[][], { rounds = 1, stepSize = 1, truth = gradients[0], own = {} } = {}) {
  return takeApart({
    method: methodOf(id),
    workers: gradients.length,
    dials: { ...dials, ...own },
    stepSize,
    rounds,
    gradientsAt: () => Float64Array.from(gradients.flat()),
    truth,
  });
}

describe('takeApart', () => {
  it('names the halves of each kind of exchange', () => {
    const names = (id: MethodId) => halvesOf(methodOf(id)).join(' ');
    expect(names('signsgd-vote')).toBe('gradient ballots tally vote step');
    expect(names('signum-vote')).toBe('gradient momentum ballots tally vote step');
    expect(names('sgd')).toBe('gradient numbers sum mean step');
    expect(names('ef-signsgd')).toBe('gradient owed ballots mean step residual');
  });

  it('counts a vote of four by hand: ballots, tally, a tie, a wrong vote, and one word a worker each way', () => {
    const shown = apart(
      'signsgd-vote',
      [
        [1, 2, -1],
        [3, -2, -1],
        [2, 1, 5],
        [-1, -4, -2],
      ],
      { truth: [1, 1, 1], stepSize: 0.5 },
    );
    expect(shown.workers.map(({ ballot }) => [...(ballot ?? [])])).toEqual([
      [1, 1, -1],
      [1, -1, -1],
      [1, 1, 1],
      [-1, -1, -1],
    ]);
    expect([...(shown.tally ?? [])]).toEqual([2, 0, -2]);
    expect([...(shown.vote ?? [])]).toEqual([1, 0, -1]);
    expect(shown.tied).toEqual([false, true, false]);
    expect(shown.wrong).toEqual([false, false, true]);
    expect([...shown.update]).toEqual([0.5, 0, -0.5]);
    // Up a word of 32 bits for each of four; down two, since a vote that may be 0 takes a second plane.
    expect([shown.bitsUp, shown.bitsDown]).toEqual([128, 256]);
  });

  it('blends gradients into momentum as the papers write it', () => {
    // m = .1·g, then .9·.1·g + .1·g = .19·g.
    const { workers } = apart('signum-vote', [[2, -1]], { rounds: 2, own: { beta: 0.9 } });
    expect(workers[0].momentum?.[0]).toBeCloseTo(0.38, 12);
    expect(workers[0].momentum?.[1]).toBeCloseTo(-0.19, 12);
  });

  it('does the first two rounds of error feedback on (1, 0.1) by hand', () => {
    // p = (1, .1), scale .55, e = (.45, −.45); then p = (1.45, −.35), scale .9, Δ = (.9, −.9), e = (.55, .55).
    const [one, two] = [1, 2].map((rounds) => apart('ef-signsgd', [[1, 0.1]], { rounds }));
    const expectClose = (got: ArrayLike<number> | null, wanted: number[]) =>
      wanted.forEach((value, i) => {
        expect(got?.[i]).toBeCloseTo(value, 12);
      });
    expectClose(one.workers[0].wanted, [1, 0.1]);
    expectClose(one.workers[0].sent, [0.55, 0.55]);
    expectClose(one.workers[0].after, [0.45, -0.45]);
    expectClose(two.workers[0].before, [0.45, -0.45]);
    expectClose(two.workers[0].wanted, [1.45, -0.35]);
    expectClose(two.update, [0.9, -0.9]);
    expectClose(two.workers[0].after, [0.55, 0.55]);
    expect([...(two.workers[0].ballot ?? [])]).toEqual([1, -1]);
    // A word and a scale up; the mean comes back as two numbers.
    expect([two.bitsUp, two.bitsDown]).toEqual([64, 64]);
  });

  it('splits what is wanted into sent and owed exactly, and sends what the server adds up', () => {
    const numbers = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(
        numbers,
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0.01, max: 2 }),
        (all, rounds, stepSize) => {
          const { workers, update, sum } = apart('ef-signsgd', [all.slice(0, 3), all.slice(3)], { rounds, stepSize });
          for (const { gradient, before, wanted, sent, after } of workers) {
            if (!before || !wanted || !after) throw new Error('Error feedback has a memory.');
            for (let i = 0; i < 3; i++) {
              expect(wanted[i]).toBe(before[i] + stepSize * gradient[i]);
              expect(after[i]).toBe(wanted[i] - sent[i]);
            }
          }
          for (let i = 0; i < 3; i++) expect(update[i]).toBe(sum[i] / 2);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('keeps the books over all rounds: what was sent and what is owed add up to what was due', () => {
    const gradient = [1, -0.6, 0.35];
    const sent = [0, 0, 0];
    for (let rounds = 1; rounds <= 20; rounds++) {
      const { update, workers } = apart('ef-signsgd', [gradient], { rounds, stepSize: 0.3 });
      gradient.forEach((g, i) => {
        sent[i] += update[i];
        expect(sent[i] + (workers[0].after?.[i] ?? 0)).toBeCloseTo(0.3 * g * rounds, 12);
      });
    }
  });

  it('sends the largest coordinate of each worker, which leads all of them astray', () => {
    // Of f_n = ⟨a_n, x⟩² + ¼‖x‖² at (1, 1, 1), a₁ = (−3, 2, 2) …: x becomes 1 + 11γ/6 in every coordinate, with memory or without.
    const gradients = [
      [-5.5, 4.5, 4.5],
      [4.5, -5.5, 4.5],
      [4.5, 4.5, -5.5],
    ];
    for (const id of ['top-k', 'ef-top-k'] as const) {
      const { update, workers } = apart(id, gradients, { stepSize: 0.1, own: { keep: 1 / 3 } });
      for (const each of update) expect(1 - each).toBeCloseTo(1 + 1.1 / 6, 12);
      expect([...workers[0].sent].map((each) => each !== 0)).toEqual([true, false, false]);
    }
  });

  it('sees the ballots that were sent: coins for zeros, and signs of the momentum', () => {
    for (const id of ['signsgd-vote', 'signum-vote', 'ssdm', 'ef-signsgd', 'noisy-signsgd'] as const) {
      const own = { zero: 'coin', tie: 'coin', seed: 5 };
      const shown = apart(
        id,
        [
          [0, 1, 0, -1],
          [0, 0, 2, -3],
        ],
        { rounds: 3, own },
      );
      for (const { ballot, sent } of shown.workers) {
        expect([...sent].map(signOrZero)).toEqual([...(ballot ?? [])]);
      }
    }
  });
});
