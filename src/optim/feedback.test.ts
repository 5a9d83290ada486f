import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPRESSORS, type CompressorId } from './compressors';
import { DEFAULT_DIALS, Exchange } from './exchange';
import { type Method, methodOf } from './methods';
import { density, norm2Squared } from './vector';

const runs = { numRuns: 1000 };
const number = fc.double({ min: -1e3, max: 1e3, noNaN: true }).map((x) => (Math.abs(x) < 1e-9 ? 1 : x));
const dials = { ...DEFAULT_DIALS, keep: 0.4 };
const LOSSY = (Object.keys(COMPRESSORS) as CompressorId[]).filter((id) => id !== 'none');
const tapes = fc.array(fc.array(number, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 6 });
const steps = fc.double({ min: 0.001, max: 1, noNaN: true });

describe('error feedback', () => {
  test.each(LOSSY)('%s: what was transmitted is Σ γ g − e', (compressor) => {
    const method: Method = { ...methodOf('ef-signsgd'), compressor };
    fc.assert(
      fc.property(tapes, steps, (tape, stepSize) => {
        const shape = { workers: 2, dimension: 3, layers: [1, 2] };
        const exchange = new Exchange(method, shape, dials, 'double');
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

  test.each(LOSSY)('%s on the downlink: what was applied is Σ of the updates − what the server owes', (downlink) => {
    const method: Method = { ...methodOf('sgd'), downlink };
    fc.assert(
      fc.property(tapes, steps, (tape, stepSize) => {
        const exchange = new Exchange(method, { workers: 2, dimension: 3, layers: [1, 2] }, dials, 'double');
        const applied = new Float64Array(3);
        const wanted = new Float64Array(3);
        tape.forEach((gradients, step) => {
          const { update } = exchange.round(Float64Array.from(gradients), stepSize, step);
          for (let i = 0; i < 3; i++) {
            applied[i] += update[i];
            wanted[i] += (stepSize * (gradients[i] + gradients[i + 3])) / 2;
          }
        });
        const [owed] = exchange.save().server;
        for (let i = 0; i < 3; i++) expect(Math.abs(applied[i] - (wanted[i] - owed[i]))).toBeLessThan(1e-9);
      }),
      runs,
    );
  });
});

describe('EF21', () => {
  test('the estimate moves towards a gradient that stays, by the compressor’s contraction each step', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 5, maxLength: 5 }), (list) => {
        const g = Float64Array.from(list);
        const exchange = new Exchange(
          methodOf('ef21'),
          { workers: 1, dimension: 5 },
          { ...dials, keep: 0.2 },
          'double',
        );
        let error = norm2Squared(g);
        for (let step = 0; step < 5; step++) {
          exchange.round(g, 0.1, step);
          const estimate = exchange.save().residual ?? [];
          const next = norm2Squared(g.map((x, i) => x - estimate[i]));
          expect(next).toBeLessThanOrEqual(0.8 * error + 1e-9);
          error = next;
        }
        // Top-1 of five coordinates has named each of them once.
        expect(error).toBeLessThan(1e-18 * norm2Squared(g) + 1e-18);
      }),
      runs,
    );
  });

  test('its first step is that of the compressor alone', () => {
    const g = Float64Array.of(1, -5, 2);
    const exchange = new Exchange(methodOf('ef21'), { workers: 1, dimension: 3 }, { ...dials, keep: 0.3 }, 'double');
    expect([...exchange.round(g, 0.1, 0).update]).toEqual([0, -0.5, 0]);
    expect([...exchange.round(g, 0.1, 1).update]).toEqual([0, -0.5, 0.2]);
  });
});
