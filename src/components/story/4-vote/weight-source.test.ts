import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded } from './folded';
import { LARGEST, SAMPLES } from './gradient-source';
import { drawsOf } from './weight-draws';
import { weightSource } from './weight-source';

/** Batch means as the words say it: draw, add, divide. */
function naive(gradients: Float32Array, batch: number): number[] {
  return Array.from({ length: SAMPLES }, (_, i) => {
    let sum = 0;
    for (let n = 0; n < batch; n++) sum += gradients[Math.floor((drawsOf(n)[i] / 65536) * gradients.length)];
    return sum / batch;
  });
}

/** A lopsided law: a tenth of the values pull hard to one side. Mean 0.1·(−1) + 0.9·0.1 < 0. */
const lopsided = Float32Array.from({ length: 1024 }, (_, i) => (i % 10 === 0 ? -1 : 0.1));

describe('the draws', () => {
  it('are the same again, take every example equally often, and end with the largest batch', () => {
    const counts = new Uint32Array(8);
    for (let n = 0; n < 100; n++) for (const draw of drawsOf(n)) counts[draw >>> 13]++;
    // Eight equal cells, 25 000 expected in each: chi-squared with 7 degrees of freedom is below 24.3 but once in 1000.
    const chi = counts.reduce((sum, count) => sum + (count - 25000) ** 2 / 25000, 0);
    expect(chi).toBeLessThan(24.3);
    expect(drawsOf(3)).toBe(drawsOf(3));
    expect(drawsOf(3)).not.toEqual(drawsOf(4));
    expect(() => drawsOf(LARGEST)).toThrow(RangeError);
  });
});

describe('batches of recorded gradients', () => {
  it('have the means and the wrong signs that drawing them one by one has', () => {
    const batches = fc.integer({ min: 1, max: 24 });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 16, maxLength: 16 }),
        batches,
        (list, batch) => {
          const gradients = Float32Array.from(list);
          const source = weightSource(gradients);
          const wanted = naive(gradients, batch);
          const means = source.means(batch);
          const off = wanted.reduce((most, value, i) => Math.max(most, Math.abs(means[i] - value)), 0);
          expect(off).toBeLessThan(1e-5);
          const total = list.reduce((sum, value) => sum + value, 0);
          const marks: number[] = wanted.map((value) => (value === 0 ? 0.5 : value > 0 === total > 0 ? 0 : 1));
          const share = marks.reduce((sum, mark) => sum + mark, 0) / SAMPLES;
          const variance = marks.reduce((sum, mark) => sum + (mark - share) ** 2, 0) / SAMPLES;
          expect(source.wrong(batch).value).toBeCloseTo(share, 10);
          expect(source.wrong(batch).standardError).toBeCloseTo(Math.sqrt(variance / SAMPLES), 10);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('lose their lean like 1/√n, and have the wrong signs of the binomial law', () => {
    const source = weightSource(lopsided);
    const tenth = lopsided.filter((value) => value < 0).length / 1024;
    expect(source.skewness).toBeCloseTo(-(1 - 2 * tenth) / Math.sqrt(tenth * (1 - tenth)), 4);
    for (const batch of [1, 4, 16, 64, 256, 512]) {
      const { skewness, measured } = folded(source, batch);
      expect(skewness).toBeCloseTo(source.skewness / Math.sqrt(batch), 12);
      expect(Math.abs(measured.value - skewness)).toBeLessThan(4 * measured.standardError);
    }
    // Of up to ten draws the mean is positive, which is wrong, while none of them is the hard one.
    for (const batch of [1, 2, 5, 9]) {
      const wanted = (1 - tenth) ** batch;
      const { value, standardError } = source.wrong(batch);
      expect(Math.abs(value - wanted)).toBeLessThan(4 * standardError);
    }
  });

  it('are drawn as bars that all have a mirror image and add up to 1', () => {
    const source = weightSource(lopsided);
    for (const batch of [1, 7, 512]) {
      const { bars, wrong } = folded(source, batch);
      expect(bars.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
      expect(bars.reduce((sum, bar) => sum + bar.wrong, 0)).toBeCloseTo(wrong.value, 3);
      bars.forEach(({ at }, i) => {
        expect(bars[bars.length - 1 - i].at).toBeCloseTo(-at, 9);
      });
    }
  });

  it('have no shape where every example pulls alike', () => {
    const { bars, skewness, wrong } = folded(weightSource(new Float32Array(4)), 8);
    expect(bars).toEqual([]);
    expect(skewness).toBeNaN();
    expect(wrong.value).toBe(0.5);
  });

  it('are refused where 16 bits cannot draw the examples evenly', () => {
    for (const count of [0, 3, 1000, 131072]) {
      expect(() => weightSource(new Float32Array(count))).toThrow(`not ${count}`);
    }
  });
});
