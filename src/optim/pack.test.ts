import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packSigns, unpackSigns, usedBits, wordsFor } from './pack';
import { drawKey } from './random';
import { countFaults, signs, ZERO_RULES } from './sign';

const runs = { numRuns: 1000 };
const numbers = fc.array(fc.oneof(fc.float(), fc.constantFrom(0, -0, 1e-45, -1e-40, 1, -1)), {
  minLength: 1,
  maxLength: 100,
});
const key = () => drawKey(1, 4, 0, 0);

function pack(v: Float32Array, rule: (typeof ZERO_RULES)[number]) {
  const words = new Uint32Array(wordsFor(v.length));
  const zeros = rule === 'zero' ? new Uint32Array(words.length) : null;
  packSigns(v, words, rule, key, zeros);
  return { words, zeros };
}

test.each(ZERO_RULES)('unpacking what was packed gives the signs, rule %s', (rule) => {
  fc.assert(
    fc.property(numbers, (list) => {
      const v = Float32Array.from(list);
      const { words, zeros } = pack(v, rule);
      const unpacked = unpackSigns(words, v.length, zeros);
      v.forEach((x, i) => {
        const nothing = !(Math.abs(x) >= 2 ** -126);
        if (!nothing) expect(unpacked[i]).toBe(x > 0 ? 1 : -1);
        else if (rule === 'coin') expect(Math.abs(unpacked[i])).toBe(1);
        else expect(unpacked[i]).toBe(rule === 'plus' ? 1 : 0);
      });
      expect(unpacked).toEqual(signs(v, rule, (i) => (unpacked[i] < 0 ? -1 : 1)));
    }),
    runs,
  );
});

test.each(ZERO_RULES)('a longer vector begins with the same bits, rule %s', (rule) => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 70 }), (list, more) => {
      const short = pack(Float32Array.from(list), rule).words;
      const long = pack(Float32Array.from([...list, ...new Array(more).fill(-1)]), rule).words;
      short.forEach((word, w) => {
        expect((long[w] & usedBits(list.length, w)) >>> 0).toBe(word);
      });
    }),
    runs,
  );
});

test('the layout on the wire: coordinate i is bit i mod 32 of word ⌊i / 32⌋, minus is 1, past the end is 0', () => {
  const v = new Float32Array(70).fill(1);
  for (const i of [0, 31, 32, 69]) v[i] = -1;
  expect(Array.from(pack(v, 'plus').words)).toEqual([0x80000001, 1, 2 ** 5]);
  expect(wordsFor(70)).toBe(3);
  expect(usedBits(70, 2)).toBe(63);
});

test('coins are fair over coordinates and differ between keys', () => {
  const v = new Float32Array(32_000);
  const words = new Uint32Array(1000);
  packSigns(v, words, 'coin', key);
  const minus = unpackSigns(words, v.length).reduce((sum, sign) => sum + (sign < 0 ? 1 : 0), 0);
  expect(Math.abs(minus - 16_000)).toBeLessThan(4 * Math.sqrt(8000));
  const other = new Uint32Array(1000);
  packSigns(v, other, 'coin', () => drawKey(1, 4, 0, 1));
  expect(other).not.toEqual(words);
});

test.each(ZERO_RULES)('doubles are packed as their signs, rule %s', (rule) => {
  const doubles = fc.array(fc.oneof(fc.double(), fc.constantFrom(0, -0, 5e-324, -1e-310)), {
    minLength: 1,
    maxLength: 70,
  });
  fc.assert(
    fc.property(doubles, (list) => {
      const v = Float64Array.from(list);
      const words = new Uint32Array(wordsFor(v.length));
      const zeros = rule === 'zero' ? new Uint32Array(words.length) : null;
      packSigns(v, words, rule, key, zeros);
      const unpacked = unpackSigns(words, v.length, zeros);
      expect(unpacked).toEqual(signs(v, rule, (i) => (unpacked[i] < 0 ? -1 : 1)));
    }),
    runs,
  );
});

test('in double precision only what that format flushes is zero', () => {
  const v = Float64Array.of(1e-300, -1e-300, 1e-310);
  const words = new Uint32Array(1);
  const zeros = new Uint32Array(1);
  packSigns(v, words, 'zero', key, zeros);
  expect([words[0], zeros[0]]).toEqual([2, 4]);
});

test('faults are counted by kind', () => {
  expect(countFaults(Float32Array.of(1, Number.NaN, Infinity, -Infinity, 0))).toEqual({ nan: 1, infinite: 2 });
});
