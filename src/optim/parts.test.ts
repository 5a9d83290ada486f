import { describe, expect, test } from 'vitest';
import { DEFAULT_DIALS, Exchange } from './exchange';
import { coordinateMedian } from './median';
import { METHODS, type Method, methodOf } from './methods';
import { checkParts, refusalOf } from './parts';
import { runTape } from './tape';

const own = (id: string, parts: Partial<Method>): Method => ({ ...methodOf(id), id: 'own', name: 'own', ...parts });

test('every row of the table fits together', () => {
  for (const method of METHODS) expect(refusalOf(method)).toBeNull();
});

test.each([
  ['sgd', { aggregator: 'majority' }, 'a majority is taken of ballots without scales, not of what “none” sends.'],
  ['scaled-sign', { aggregator: 'majority' }, 'a majority is taken of ballots'],
  ['signsgd', { aggregator: 'median' }, 'the majority: take that'],
  ['sgd', { memory: 'feedback' }, 'nothing to remember'],
  ['signsgd-vote', { memory: 'feedback' }, 'a majority applies something else'],
  ['ef-signsgd', { aggregator: 'median' }, 'a median applies something else'],
  ['ef-signsgd', { server: 'adam' }, 'divides lengths away'],
  ['ef-signsgd', { server: 'rprop' }, 'divides lengths away'],
  ['ef21', { compressor: 'sign' }, 'a bare sign overshoots'],
  ['signum-vote', { downlink: 'scaled-sign' }, 'one bit on its way down already'],
] as const)('%s with %o is refused with a reason', (id, parts, reason) => {
  const method = own(id, parts);
  expect(refusalOf(method)).toContain(reason);
  expect(() => checkParts(method)).toThrow(reason);
  expect(() => new Exchange(method, { workers: 2, dimension: 3 }, DEFAULT_DIALS)).toThrow(TypeError);
});

describe('median', () => {
  test('the middle of an odd number, the mean of the middle two of an even one', () => {
    const out = new Float64Array(2);
    coordinateMedian(Float64Array.of(1, 9, 5, 7, 3, 8), 3, out);
    expect([...out]).toEqual([3, 8]);
    coordinateMedian(Float64Array.of(1, 9, 5, 7, 3, 8, 2, -100), 4, out);
    expect([...out]).toEqual([2.5, 7.5]);
  });

  test.each([5, 64])('one wild worker of %i does not move it far, and a NaN counts as large', (workers) => {
    const rows = Float64Array.from({ length: workers }, (_, n) => n);
    const out = new Float64Array(1);
    rows[0] = 1e9;
    coordinateMedian(rows, workers, out);
    expect(Math.abs(out[0] - workers / 2)).toBeLessThanOrEqual(1);
    rows[0] = Number.NaN;
    coordinateMedian(rows, workers, out);
    expect(Math.abs(out[0] - workers / 2)).toBeLessThanOrEqual(1);
  });
});

test('no two rows go the same way', () => {
  const gradients = Array.from({ length: 4 }, (_, k) =>
    Array.from({ length: 5 }, (_, worker) =>
      Array.from({ length: 8 }, (_, i) => Math.sin(1 + 7 * k + 3 * worker + i * i)),
    ),
  );
  const ways = METHODS.map(({ id }) => {
    const tape = { method: id, start: Array<number>(8).fill(0), gradients, stepSize: 0.1, keep: 0.3, layers: [3, 5] };
    return JSON.stringify(runTape(tape).iterates);
  });
  const same = METHODS.filter((_, i) => ways.indexOf(ways[i]) !== i).map(({ id }) => id);
  expect(same).toEqual([]);
});

describe('kinship of the rows', () => {
  const gradients = Array.from({ length: 30 }, (_, k) => [[Math.sin(3 * k + 1), Math.cos(5 * k), 0.1 * k - 1.05]]);
  const run = (method: string, dials = {}) =>
    runTape({ method, start: [1, -1, 0.5], gradients, stepSize: 0.01, ...dials }).iterates;

  test('Lion with β₁ = β₂ is Signum', () => {
    expect(run('lion', { beta: 0.9, betaLion: 0.9 })).toEqual(run('signum-vote', { beta: 0.9 }));
    expect(run('lion', { beta: 0.9, betaLion: 0.99 })).not.toEqual(run('signum-vote', { beta: 0.9 }));
  });

  test('Lion remembers after it has voted (2302.06675, Algorithm 2)', () => {
    // β₁ = .5, β₂ = .75, γ = 1: c = .5m + .5g, m = .75m + .25g. g = 4, −2, −2: m = 0, 1, .25; c = 2, −.5, −.875.
    const { iterates } = runTape({
      method: 'lion',
      start: [0],
      gradients: [[[4]], [[-2]], [[-2]]],
      stepSize: 1,
      beta: 0.5,
      betaLion: 0.75,
    });
    expect(iterates.flat()).toEqual([0, -1, 0, 1]);
  });

  test('Rprop grows by 1.2 while the sign stays, halves where it turns and rests for a step', () => {
    const { iterates } = runTape({
      method: 'rprop',
      start: [0],
      gradients: [[[5]], [[0.1]], [[-3]], [[-1]], [[-2]], [[0]], [[1]]],
      stepSize: 1,
    });
    // Steps 1, 1.2, .6 (turned: rest), .6 (after the rest no growth), .72, .72 (no sign: rest), .72.
    [0, -1, -2.2, -2.2, -1.6, -0.88, -0.88, -1.6].forEach((x, k) => {
      expect(iterates[k][0]).toBeCloseTo(x, 12);
    });
  });

  test('unscaled error feedback sends γ a coordinate and keeps the rest', () => {
    const { iterates } = runTape({ method: 'ef-sign', start: [0], gradients: [[[0.3]], [[0.3]], [[-4]]], stepSize: 1 });
    // p = .3, −.4, −3.4.
    expect(iterates.flat()).toEqual([0, -1, 0, 1]);
  });

  test('error feedback both ways sends one bit a coordinate both ways', () => {
    const exchange = new Exchange(methodOf('ef-signsgd-both'), { workers: 4, dimension: 70 }, DEFAULT_DIALS);
    expect(exchange.bits).toEqual({ up: 4 * (96 + 32), down: 4 * (96 + 32) });
  });

  test('bits of the compressors that send numbers', () => {
    const bits = (id: string, dials = {}) => {
      const shape = { workers: 1, dimension: 1000, layers: [400, 600] };
      return new Exchange(methodOf(id), shape, { ...DEFAULT_DIALS, ...dials }).bits.up;
    };
    expect(bits('top-k', { keep: 0.01 })).toBe(10 * 64);
    expect(bits('random-k', { keep: 0.01 })).toBe(10 * 32 + 32);
    expect(bits('qsgd', { levels: 1 })).toBe(2 * 32 + 2 * 1000);
    expect(bits('qsgd', { levels: 7 })).toBe(2 * 32 + 4 * 1000);
    expect(bits('terngrad')).toBe(2 * 32 + 2 * 1000);
    expect(bits('onebit-sgd')).toBe(32 * 32 + 2 * 2 * 32);
    expect(bits('median-sgd')).toBe(32 * 1000);
  });
});
