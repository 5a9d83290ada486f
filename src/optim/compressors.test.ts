import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDecoded, COMPRESSORS, type CompressorId, type Message } from './compressors';
import { DEFAULT_DIALS, Exchange } from './exchange';
import { layerOffsets } from './layers';
import { methodOf } from './methods';
import { wordsFor } from './pack';
import { density, norm1, norm2Squared } from './vector';

const runs = { numRuns: 1000 };
const number = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((x) => (Math.abs(x) < 1e-9 ? 1 : x));
const vectors = fc.array(number, { minLength: 1, maxLength: 80 }).map((list) => Float64Array.from(list));

function send(id: CompressorId, v: Float64Array, sizes?: number[], step = 0): Float64Array {
  const layers = layerOffsets(v.length, sizes);
  const message: Message = {
    words: new Uint32Array(wordsFor(v.length)),
    zeros: null,
    scales: new Float64Array(layers.length - 1),
    values: null,
  };
  COMPRESSORS[id].encode(v, layers, { seed: 1, step, worker: 0, zero: 'coin' }, message);
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

describe('stochastic sign', () => {
  test('‖v‖₂ E[sign~(v)] = v, within four standard errors', () => {
    const v = Float64Array.of(3, -1, 0, 0.5, -2, 4, 0.1, -0.01);
    const norm = Math.sqrt(norm2Squared(v));
    const draws = 20_000;
    const mean = new Float64Array(v.length);
    for (let step = 0; step < draws; step++)
      send('stochastic-sign', v, undefined, step).forEach((s, i) => {
        mean[i] += s / draws;
      });
    v.forEach((x, i) => {
      const p = 0.5 + (0.5 * x) / norm;
      const error = 4 * Math.sqrt((4 * p * (1 - p)) / draws);
      expect(Math.abs(mean[i] - x / norm)).toBeLessThanOrEqual(error);
    });
  });

  test('in one dimension it is the sign', () => {
    fc.assert(
      fc.property(number, fc.nat(), (x, step) => {
        expect(send('stochastic-sign', Float64Array.of(x), undefined, step)[0]).toBe(x > 0 ? 1 : -1);
      }),
      runs,
    );
  });
});

describe('error feedback', () => {
  test('what was transmitted is Σ γ g − e, for every worker', () => {
    const tapes = fc.array(fc.array(number, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(tapes, fc.double({ min: 0.001, max: 1, noNaN: true }), (tape, stepSize) => {
        const shape = { workers: 2, dimension: 3, layers: [1, 2] };
        const exchange = new Exchange(methodOf('ef-signsgd'), shape, DEFAULT_DIALS, 'double');
        const transmitted = new Float64Array(3);
        const wanted = new Float64Array(3);
        let residual: ArrayLike<number> = [];
        tape.forEach((gradients, step) => {
          const round = exchange.round(Float64Array.from(gradients), stepSize, step);
          for (let i = 0; i < 3; i++) {
            transmitted[i] += round.update[i];
            wanted[i] += (stepSize * (gradients[i] + gradients[i + 3])) / 2;
          }
          residual = round.residual ?? [];
        });
        for (let i = 0; i < 3; i++) {
          const owed = (residual[i] + residual[i + 3]) / 2;
          expect(Math.abs(transmitted[i] - (wanted[i] - owed))).toBeLessThan(1e-9);
        }
      }),
      runs,
    );
  });

  test('the residual stays below (1 − δ) / (1 − √(1 − δ))² γ²σ², with δ the least density so far (1901.09847, Lemma 3)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(number, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 20 }),
        (tape) => {
          const exchange = new Exchange(methodOf('ef-signsgd'), { workers: 1, dimension: 4 }, DEFAULT_DIALS, 'double');
          let [least, sigma] = [1, 0];
          let owed = new Float64Array(4);
          tape.forEach((list, step) => {
            const g = Float64Array.from(list);
            least = Math.min(least, density(g.map((x, i) => 0.1 * x + owed[i])));
            sigma = Math.max(sigma, norm2Squared(g));
            owed = Float64Array.from(exchange.round(g, 0.1, step).residual ?? []);
            const bound = ((1 - least) / (1 - Math.sqrt(1 - least)) ** 2) * 0.01 * sigma;
            expect(norm2Squared(owed)).toBeLessThanOrEqual(bound * (1 + 1e-12) + 1e-12);
          });
        },
      ),
      runs,
    );
  });
});
