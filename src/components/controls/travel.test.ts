import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { NumberParameter } from '../../sim/parameter';
import { PARAMETERS } from '../../sim/parameters';
import { nudge, showValue, travelOf, valueAt } from './travel';

const numbers = Object.values(PARAMETERS).filter((p): p is NumberParameter => p.kind === 'number');
const place = fc.double({ min: 0, max: 1, noNaN: true });
const anyNumber = fc.constantFrom(...numbers);

test('both ends of a slider are both ends of the range', () => {
  for (const p of numbers) {
    expect(valueAt(p, 0)).toBe(p.min);
    expect(valueAt(p, 1)).toBe(p.max);
    expect(travelOf(p, p.min)).toBe(0);
    expect(travelOf(p, p.max)).toBe(1);
  }
});

test('every place of a slider is a valid value, and further along is never less', () => {
  fc.assert(
    fc.property(anyNumber, place, place, (p, a, b) => {
      const [low, high] = [valueAt(p, Math.min(a, b)), valueAt(p, Math.max(a, b))];
      expect(low).toBeGreaterThanOrEqual(p.min);
      expect(high).toBeLessThanOrEqual(p.max);
      expect(low).toBeLessThanOrEqual(high);
      if (p.whole) expect(low).toBe(Math.round(low));
    }),
  );
});

test('a key always reaches another value, and the arrows walk to both ends', () => {
  const short = numbers.filter((p) => p.max < 1e6);
  fc.assert(
    fc.property(fc.constantFrom(...short), fc.constantFrom(1, 10), (p, keys) => {
      let value = p.min;
      let presses = 0;
      while (value < p.max && presses++ < 6000) {
        const next = nudge(p, value, keys);
        expect(next).toBeGreaterThan(value);
        value = next;
      }
      expect(value).toBe(p.max);
      expect(nudge(p, value, -keys)).toBeLessThan(value);
    }),
    { numRuns: 40 },
  );
});

test('values are shown as a reader writes them', () => {
  expect(showValue(PARAMETERS.beta, 0.9)).toBe('0.90');
  expect(showValue(PARAMETERS.workers, 16)).toBe('16');
  expect(showValue(PARAMETERS['step.sgd'], 0.0005)).toBe('0.0005');
  expect(showValue(PARAMETERS.level, 0)).toBe('0');
});
