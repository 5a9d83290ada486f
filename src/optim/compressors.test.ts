import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Draws, keptOf } from './compressor';
import { COMPRESSORS, type CompressorId } from './compressors';
import { layerOffsets } from './layers';
import { addDecoded, makeMessage } from './message';
import { density, norm1, norm2Squared } from './vector';

const runs = { numRuns: 1000 };
const number = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((x) => (Math.abs(x) < 1e-9 ? 1 : x));
const vectors = fc.array(number, { minLength: 1, maxLength: 80 }).map((list) => Float64Array.from(list));

const DRAWS: Draws = {
  seed: 1,
  step: 0,
  worker: 0,
  zero: 'coin',
  unit: 1,
  contract: false,
  keep: 0.3,
  levels: 2,
  dither: 1,
};

/** C(v), as its receiver decodes it. */
function send(id: CompressorId, v: Float64Array, sizes?: number[], draws: Partial<Draws> = {}): Float64Array {
  const layers = layerOffsets(v.length, sizes);
  const message = makeMessage(v.length, layers, draws.zero ?? 'coin', 'double', v.length);
  COMPRESSORS[id].encode(v, layers, { ...DRAWS, ...draws }, message);
  const out = new Float64Array(v.length);
  addDecoded(message, layers, 1, out);
  return out;
}

describe('scaled sign', () => {
  test('‖C(v) − v‖² = (1 − φ(v)) ‖v‖²', () => {
    fc.assert(
      fc.property(vectors, (v) => {
        const error = norm2Squared(send('scaled-sign', v).map((c, i) => c - v[i]));
        const whole = norm2Squared(v);
        expect(Math.abs(error - (1 - density(v)) * whole)).toBeLessThanOrEqual(1e-12 * whole);
      }),
      runs,
    );
  });

  test('each layer keeps its own ‖v‖₁', () => {
    fc.assert(
      fc.property(vectors, vectors, (a, b) => {
        const sent = send('scaled-sign', Float64Array.of(...a, ...b), [a.length, b.length]);
        expect(norm1(sent, 0, a.length)).toBeCloseTo(norm1(a), 8);
        expect(norm1(sent, a.length)).toBeCloseTo(norm1(b), 8);
      }),
      runs,
    );
  });
});

test('density does not change under scaling and permuting, and is 1 for signs and 1/d for one coordinate', () => {
  fc.assert(
    fc.property(vectors, fc.double({ min: 0.001, max: 1000, noNaN: true }), (v, factor) => {
      expect(density(v.map((x) => -factor * x).reverse())).toBeCloseTo(density(v), 10);
    }),
    runs,
  );
  expect(density(Float64Array.of(3, -3, 3))).toBeCloseTo(1, 14);
  expect(density(Float64Array.of(0, 5, 0, 0))).toBe(0.25);
});

/** ‖C(v) − v‖² over ‖v‖², which is not 0. */
function relativeError(sent: Float64Array, v: Float64Array): number {
  return norm2Squared(sent.map((c, i) => c - v[i])) / norm2Squared(v);
}

describe('contractions: ‖C(v) − v‖² ≤ (1 − δ) ‖v‖²', () => {
  const keep = fc.double({ min: 0.01, max: 1, noNaN: true });

  test('top-k keeps the k largest, δ = k/d', () => {
    fc.assert(
      fc.property(vectors, keep, (v, share) => {
        const sent = send('top-k', v, undefined, { keep: share });
        const kept = keptOf(v.length, share);
        expect(relativeError(sent, v)).toBeLessThanOrEqual(1 - kept / v.length + 1e-12);
        expect(sent.filter((x) => x !== 0).length).toBeLessThanOrEqual(kept);
        const least = [...v].map(Math.abs).sort((a, b) => b - a)[kept - 1];
        sent.forEach((x, i) => {
          if (Math.abs(v[i]) > least) expect(x).toBe(v[i]);
        });
      }),
      runs,
    );
  });

  test('two means err no more than one, δ = φ(v) in each layer', () => {
    fc.assert(
      fc.property(vectors, (v) => {
        expect(relativeError(send('two-mean', v), v)).toBeLessThanOrEqual(1 - density(v) + 1e-12);
      }),
      runs,
    );
  });

  test('random-k under memory keeps k coordinates as they are', () => {
    fc.assert(
      fc.property(vectors, keep, fc.nat(), (v, share, step) => {
        const sent = send('random-k', v, undefined, { keep: share, contract: true, step });
        const kept = keptOf(v.length, share);
        expect(sent.filter((x) => x !== 0).length).toBeLessThanOrEqual(kept);
        sent.forEach((x, i) => {
          if (x !== 0) expect(x).toBe(v[i]);
        });
        if (kept === v.length) expect(sent).toEqual(v);
      }),
      runs,
    );
  });

  const v = Float64Array.of(3, -1, 0, 0.5, -2, 4, 0.1, -0.01);
  const l1 = norm1(v);
  const squared = norm2Squared(v);
  test.each([
    // 1 − δ, δ = k/d, 1/(1 + ω) with ω = √d/s, and ‖v‖₂²/(‖v‖_∞‖v‖₁).
    ['random-k', { keep: 0.25 }, 1 - 0.25],
    ['qsgd', { levels: 1 }, 1 - 1 / (1 + Math.sqrt(8))],
    ['qsgd', { levels: 4 }, 1 - 1 / (1 + 8 / 16)],
    ['terngrad', {}, 1 - squared / (4 * l1)],
  ] as const)('%s under memory, %o: the mean error is at most %f ‖v‖²', (id, draws, most) => {
    const errors = Array.from({ length: 20_000 }, (_, step) =>
      relativeError(send(id, v, undefined, { ...draws, step, contract: true }), v),
    );
    const { mean, error } = meanOf(errors);
    expect(mean).toBeLessThanOrEqual(most + 4 * error);
  });
});

describe('unbiased compressors: the mean of what is sent is v, within four standard errors', () => {
  const v = Float64Array.of(3, -1, 0, 0.5, -2, 4, 0.1, -0.01);
  const norm = Math.sqrt(norm2Squared(v));
  test.each([
    ['qsgd', { levels: 1 }, 1],
    ['qsgd', { levels: 5 }, 1],
    ['terngrad', {}, 1],
    ['random-k', { keep: 0.25 }, 1],
    ['stochastic-sign', {}, norm],
  ] as const)('%s %o', (id, draws, factor) => {
    const sent = Array.from({ length: 20_000 }, (_, step) => send(id, v, undefined, { ...draws, step }));
    v.forEach((x, i) => {
      const { mean, error } = meanOf(sent.map((row) => factor * row[i]));
      expect(Math.abs(mean - x)).toBeLessThanOrEqual(4 * error + 1e-12);
    });
  });

  test('their variances are those of the papers', () => {
    const varianceOf = (id: CompressorId, draws: Partial<Draws>) =>
      meanOf(Array.from({ length: 20_000 }, (_, step) => relativeError(send(id, v, undefined, { ...draws, step }), v)));
    const squared = norm ** 2;
    const expected: [CompressorId, Partial<Draws>, number][] = [
      ['qsgd', { levels: 1 }, norm1(v) / norm - 1],
      ['terngrad', {}, (4 * norm1(v)) / squared - 1],
      ['random-k', { keep: 0.25 }, 4 - 1],
    ];
    for (const [id, draws, value] of expected) {
      const { mean, error } = varianceOf(id, draws);
      expect(Math.abs(mean - value)).toBeLessThanOrEqual(4 * error);
    }
  });
});

function meanOf(list: number[]): { mean: number; error: number } {
  const mean = list.reduce((sum, x) => sum + x, 0) / list.length;
  const squares = list.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (list.length - 1) / list.length) };
}

test('random-k keeps every coordinate equally often', () => {
  const times = new Float64Array(10);
  const v = new Float64Array(10).fill(1);
  for (let step = 0; step < 20_000; step++) {
    send('random-k', v, undefined, { keep: 0.3, step, contract: true }).forEach((x, i) => {
      times[i] += x;
    });
  }
  const error = Math.sqrt((0.3 * 0.7) / 20_000);
  for (const count of times) expect(Math.abs(count / 20_000 - 0.3)).toBeLessThanOrEqual(4 * error);
});

test('noisy signs: the chance of a plus is Φ(v/b)', () => {
  const v = Float64Array.of(0.5, -1, 2);
  const plus = new Float64Array(3);
  for (let step = 0; step < 20_000; step++) {
    send('noisy-sign', v, undefined, { dither: 2, step }).forEach((sign, i) => {
      plus[i] += sign > 0 ? 1 : 0;
    });
  }
  // Φ(.25), Φ(−.5), Φ(1): Abramowitz and Stegun, table 26.1.
  [0.5987063, 0.3085375, 0.8413447].forEach((chance, i) => {
    const error = Math.sqrt((chance * (1 - chance)) / 20_000);
    expect(Math.abs(plus[i] / 20_000 - chance)).toBeLessThanOrEqual(4 * error);
  });
});

test('each side of two means keeps its own mean', () => {
  const sent = send('two-mean', Float64Array.of(1, 3, -2, -6, -7, 5), [4, 2]);
  expect([...sent]).toEqual([2, 2, -4, -4, -7, 5]);
});

describe('stochastic sign', () => {
  test('in one dimension it is the sign', () => {
    fc.assert(
      fc.property(number, fc.nat(), (x, step) => {
        expect(send('stochastic-sign', Float64Array.of(x), undefined, { step })[0]).toBe(x > 0 ? 1 : -1);
      }),
      runs,
    );
  });
});
