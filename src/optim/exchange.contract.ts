import { describe, expect, test } from 'vitest';
import { DEFAULT_DIALS, type Dials, type Shape } from './exchange';
import { METHODS, type Method, methodOf, sendsBallots } from './methods';
import { type NaiveRound, naiveRound } from './naive.fixture';
import { wordsFor } from './pack';
import { drawKey, drawWord, gaussianOf } from './random';
import { ZERO_RULES } from './sign';
import { TIE_RULES } from './tally';
import { ballotSign, type MakeTwin, type Outcome, type Twin } from './twin.fixture';

/**
 * Gaussian gradients of all workers with a share of exact zeros, [workers × dimension]. On a `grid` they are multiples of 1/1024,
 * so that single precision adds 1024 of them without rounding.
 */
function gradientsOf({ workers, dimension }: Shape, step: number, zeros = 0, grid = false): Float32Array {
  const key = drawKey(99, 3, step, workers);
  return Float32Array.from({ length: workers * dimension }, (_, i) => {
    const drawn = drawWord(key, 2 * i) < zeros * 2 ** 32 ? 0 : gaussianOf(drawWord(key, 2 * i + 1));
    return grid ? Math.round(1024 * drawn) / 1024 : drawn;
  });
}

/** Everything that any implementation of the exchange must do with the methods it can run. */
export function exchangeContract(name: string, makeTwin: MakeTwin, methods: readonly Method[] = METHODS): void {
  const withTwin = async <T>(
    method: Method,
    shape: Shape,
    dials: Dials,
    use: (twin: Twin) => Promise<T>,
  ): Promise<T> => {
    const twin = makeTwin(method, shape, dials);
    try {
      return await use(twin);
    } finally {
      twin.destroy();
    }
  };

  const follow = (method: Method, shape: Shape, dials: Dials, rounds: number, zeros = 0) =>
    withTwin(method, shape, dials, async (twin) => {
      for (let step = 0; step < rounds; step++) await compareRound(twin, method, shape, dials, step, zeros);
    });

  describe(`${name}: every method as the papers write it`, () => {
    describe.each(methods)('$name', (method) => {
      test.each([1, 2, 3, 7, 16, 31, 33, 64, 100, 128, 129, 255, 256, 1024])('%i workers', (workers) =>
        follow(method, { workers, dimension: workers > 300 ? 33 : 70 }, DEFAULT_DIALS, 2),
      );

      test.each([1, 5, 31, 32, 33, 70, 1000, 4099])('%i coordinates', async (dimension) => {
        await follow(method, { workers: 3, dimension }, DEFAULT_DIALS, 3);
        await follow(method, { workers: 4, dimension }, DEFAULT_DIALS, 2, 0.3);
      });

      test('several layers, not on word boundaries', () =>
        follow(method, { workers: 5, dimension: 1000, layers: [3, 40, 1, 600, 356] }, DEFAULT_DIALS, 4));

      test.each(ZERO_RULES)('zeros under the rule %s', async (zero) => {
        for (const tie of TIE_RULES) {
          await follow(method, { workers: 4, dimension: 70 }, { ...DEFAULT_DIALS, zero, tie, seed: 7 }, 2, 0.5);
        }
      });
    });

    test.each(ZERO_RULES)('many ballots with zeros under the rule %s', async (zero) => {
      for (const workers of [7, 33, 128, 129, 256, 1024]) {
        const dials = { ...DEFAULT_DIALS, zero, tie: 'zero' } as const;
        await follow(methodOf('signsgd-vote'), { workers, dimension: 33 }, dials, 1, 0.5);
        await follow(methodOf('signsgd'), { workers, dimension: 33 }, dials, 1, 0.5);
      }
    });

    test('parts that no named method joins', async () => {
      const own: Method = { ...methodOf('ef-signsgd'), id: 'own', name: 'own', momentum: 'ema' };
      const shape = { workers: 4, dimension: 70, layers: [30, 40] };
      await follow(own, shape, DEFAULT_DIALS, 3);
      await follow({ ...own, compressor: 'sign', server: 'momentum' }, shape, DEFAULT_DIALS, 3);
      await follow({ ...own, compressor: 'stochastic-sign', server: 'momentum' }, shape, DEFAULT_DIALS, 3);
      await follow({ ...methodOf('signum-vote'), server: 'adam' }, shape, DEFAULT_DIALS, 3);
      await follow({ ...methodOf('scaled-sign'), server: 'adam' }, shape, DEFAULT_DIALS, 3);
    });
  });

  describe(`${name}: numbers that are no numbers`, () => {
    const odd = [0, -0, 1e-45, -1e-45, 1.1754942e-38, -1.1754942e-38, 1.1754944e-38, -1.1754944e-38];
    const faulty = [...odd, Infinity, -Infinity, Number.NaN, -Number.NaN, 3e38, -3e38, 1, -1];

    test.each(ZERO_RULES)('−0, denormals, ±∞ and NaN under the rule %s', async (zero) => {
      const shape = { workers: 3, dimension: 2 * faulty.length + 5 };
      const all = Float32Array.from({ length: 3 * shape.dimension }, (_, i) => faulty[(i * 7) % faulty.length]);
      const count = (is: (x: number) => boolean) => all.reduce((sum, x) => sum + (is(x) ? 1 : 0), 0);
      const faults = { nan: count(Number.isNaN), infinite: count((x) => Math.abs(x) === Infinity) };
      for (const method of methods) {
        await withTwin(method, shape, { ...DEFAULT_DIALS, zero }, async (twin) => {
          expect((await twin.round(all, 1, 0)).faults).toEqual(faults);
        });
      }
      const dials = { ...DEFAULT_DIALS, zero };
      const plain = methodOf('signsgd-vote');
      const memory = { momentum: null, residual: null, server: [], rounds: 0 };
      const naive = naiveRound(plain, shape, dials, memory, all, 1, 0, () => Number.NaN);
      await withTwin(plain, shape, dials, async (twin) => {
        const outcome = await twin.round(all, 1, 0);
        expectBallots(outcome, naive, shape);
        expectClose(outcome.update, naive.update);
      });
      // With ∞ or NaN there is no norm to divide by: the stochastic sign falls back to the sign.
      await withTwin({ ...plain, compressor: 'stochastic-sign' }, shape, dials, async (twin) => {
        expectBallots(await twin.round(all, 1, 0), naive, shape);
      });
    });

    test('faults are counted anew in every round', () =>
      withTwin(methodOf('signsgd-vote'), { workers: 1, dimension: 3 }, DEFAULT_DIALS, async (twin) => {
        expect((await twin.round(Float32Array.of(Number.NaN, 1, Infinity), 1, 0)).faults).toEqual({
          nan: 1,
          infinite: 1,
        });
        expect((await twin.round(Float32Array.of(1, 1, 1), 1, 1)).faults).toEqual({ nan: 0, infinite: 0 });
      }));
  });

  describe(`${name}: workers in groups, memory, bits`, () => {
    const shape = { workers: 7, dimension: 1000, layers: [300, 700] };

    test.each(methods)('$name: taking workers group by group equals taking them at once', (method) =>
      withTwin(method, shape, DEFAULT_DIALS, (whole) =>
        withTwin(method, shape, DEFAULT_DIALS, async (parts) => {
          for (let step = 0; step < 3; step++) {
            const gradients = gradientsOf(shape, step);
            const one = await whole.round(gradients, 0.1, step);
            const many = await parts.round(gradients, 0.1, step, [
              [0, 2],
              [2, 1],
              [3, 4],
            ]);
            expect(many).toEqual(one);
          }
          expect(await parts.save()).toEqual(await whole.save());
        }),
      ),
    );

    test('groups may come in any order', () =>
      withTwin(methodOf('signum-vote'), shape, DEFAULT_DIALS, (whole) =>
        withTwin(methodOf('signum-vote'), shape, DEFAULT_DIALS, async (parts) => {
          const one = await whole.round(gradientsOf(shape, 0), 0.1, 0);
          const many = await parts.round(gradientsOf(shape, 0), 0.1, 0, [
            [4, 3],
            [0, 4],
          ]);
          expect(many).toEqual(one);
        }),
      ));

    test.each(methods)('$name: a saved memory replays bit for bit', (method) =>
      withTwin(method, shape, DEFAULT_DIALS, async (twin) => {
        await twin.round(gradientsOf(shape, 0), 0.1, 0);
        const saved = await twin.save();
        const first = [
          await twin.round(gradientsOf(shape, 1), 0.1, 1),
          await twin.round(gradientsOf(shape, 2), 0.1, 2),
        ];
        twin.load(saved);
        const again = [
          await twin.round(gradientsOf(shape, 1), 0.1, 1),
          await twin.round(gradientsOf(shape, 2), 0.1, 2),
        ];
        expect(again).toEqual(first);
      }),
    );

    test.each(['none', 'scaled-sign'] as const)('a majority of what %s sends is refused', (compressor) => {
      const method = { ...methodOf('signsgd-vote'), compressor };
      expect(() => makeTwin(method, shape, DEFAULT_DIALS)).toThrow(/a majority is taken of ballots without scales/);
    });

    test('bits are those of the words and scales that travel', () => {
      const bits = (id: string, workers: number, zero: Dials['zero'], tie: Dials['tie']) => {
        const twin = makeTwin(
          methodOf(id),
          { workers, dimension: 70, layers: [30, 40] },
          { ...DEFAULT_DIALS, zero, tie },
        );
        twin.destroy();
        return [twin.bits.up / workers, twin.bits.down / workers];
      };
      const [numbers, plane] = [32 * 70, 32 * 3];
      expect(bits('sgd', 4, 'coin', 'coin')).toEqual([numbers, numbers]);
      expect(bits('signsgd', 4, 'coin', 'coin')).toEqual([plane, numbers]);
      expect(bits('signsgd-vote', 3, 'coin', 'zero')).toEqual([plane, plane]);
      expect(bits('signsgd-vote', 4, 'coin', 'zero')).toEqual([plane, 2 * plane]);
      expect(bits('signsgd-vote', 3, 'zero', 'zero')).toEqual([2 * plane, 2 * plane]);
      expect(bits('ef-signsgd', 4, 'coin', 'coin')).toEqual([plane + 64, numbers]);
    });
  });
}

/** One round of a twin against the naive round from the memory it started with. */
async function compareRound(twin: Twin, method: Method, shape: Shape, dials: Dials, step: number, zeros: number) {
  // A mean near 0 loses digits to rounding whatever adds it up, and Adam divides that away: there the sums are exact.
  const gradients = gradientsOf(shape, step, zeros, !sendsBallots(method));
  const before = await twin.save();
  const outcome = await twin.round(gradients, 0.1, step);
  const seen = (worker: number, i: number) => {
    if (!outcome.ballots) throw new Error('Numbers are sent, no signs.');
    return ballotSign(outcome.ballots, shape.dimension, worker, i);
  };
  const naive = naiveRound(method, shape, dials, before, gradients, 0.1, step, seen);
  expect(naive.unsure).toBeLessThanOrEqual(0.01 * shape.workers * shape.dimension);
  if (step === 0 && method.compressor !== 'stochastic-sign' && method.compressor !== 'noisy-sign')
    expect(naive.unsure).toBe(0);
  expectBallots(outcome, naive, shape);
  // What was sent may be all but a rounding error of what was owed, so a residual is compared by the size of what it is a rest of.
  const size = method.memory === 'none' ? 0 : naive.largest;
  expectClose(outcome.update, naive.update, size);
  const after = await twin.save();
  expect(after.rounds).toBe(step + 1);
  if (naive.memory.momentum) expectClose(after.momentum, naive.memory.momentum);
  if (naive.memory.residual) expectClose(after.residual, naive.memory.residual, size);
  naive.memory.server.forEach((state, i) => {
    expectClose(after.server[i], state, size);
  });
}

function expectBallots(outcome: Outcome, naive: NaiveRound, { dimension }: Shape): void {
  expect(outcome.ballots && Array.from(outcome.ballots)).toEqual(
    naive.signs?.flatMap((row) => packed(row, (s) => s < 0)) ?? null,
  );
  expect(outcome.tally && Array.from(outcome.tally)).toEqual(naive.tally);
  expect(outcome.vote === null).toBe(naive.vote === null);
  if (outcome.vote && naive.vote && naive.tied) {
    expect(Array.from(outcome.vote.words)).toEqual(packed(naive.vote, (s) => s < 0));
    expect(Array.from(outcome.vote.ties)).toEqual(packed(naive.tied, (tied) => tied));
    expect(outcome.vote.words.length).toBe(wordsFor(dimension));
  }
}

function packed<T>(row: T[], bit: (value: T) => boolean): number[] {
  const words = new Array<number>(Math.ceil(row.length / 32)).fill(0);
  row.forEach((value, i) => {
    if (bit(value)) words[Math.floor(i / 32)] += 2 ** (i % 32);
  });
  return words;
}

/** Equal to one part in a million of the largest number, or of `size` if that is larger. */
export function expectClose(actual: ArrayLike<number> | null, expected: ArrayLike<number>, size = 0): void {
  expect(actual?.length).toBe(expected.length);
  let [largest, worst] = [size, 0];
  for (let i = 0; i < expected.length; i++) {
    largest = Math.max(largest, Math.abs(expected[i]));
    const distance = Math.abs((actual?.[i] ?? Number.NaN) - expected[i]);
    worst = Number.isNaN(distance) ? Infinity : Math.max(worst, distance);
  }
  expect(worst).toBeLessThanOrEqual(1e-6 * largest);
}
