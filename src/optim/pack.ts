import { type Coins, coinWord, type Words } from './random';
import type { ZeroRule } from './sign';
import { smallestNormal, type Vector } from './vector';

/**
 * The wire format: 32 signs to an unsigned word, coordinate i in bit i mod 32 (least significant first) of word ⌊i/32⌋,
 * bit 1 iff the sign is minus. Bits past the last coordinate are 0.
 */

/** Words that a ballot on d coordinates takes: ⌈d/32⌉. */
export function wordsFor(dimension: number): number {
  return (dimension + 31) >>> 5;
}

/** A mask of the bits in use in word `w` of a ballot on d coordinates. */
export function usedBits(dimension: number, w: number): number {
  const left = dimension - (w << 5);
  return left >= 32 ? 0xffffffff : (1 << left) - 1;
}

/**
 * Packs the signs of v into `words`. Zeros (and −0, NaN, single-precision denormals) are +1 under `plus`, a coin of
 * `coins` under `coin`; under `zero` they are bit 0 here and bit 1 of `zeros`, which must then be given.
 * Reads v once; `words` and `zeros` hold wordsFor(v.length) words.
 */
export function packSigns(
  v: Vector,
  words: Uint32Array,
  zero: ZeroRule,
  coins: Coins,
  zeros?: Uint32Array | null,
): void {
  if (v instanceof Float32Array) packSingles(v, words, zero, coins, zeros);
  else packDoubles(v, words, zero, coins, zeros);
}

function packDoubles(
  v: Vector,
  words: Uint32Array,
  zero: ZeroRule,
  coins: Coins,
  zeros: Uint32Array | null | undefined,
): void {
  const tiny = smallestNormal(v);
  let key: Words | null = null;
  for (let w = 0; w < wordsFor(v.length); w++) {
    const base = w << 5;
    const end = Math.min(32, v.length - base);
    let negative = 0;
    let flat = 0;
    for (let bit = 0; bit < end; bit++) {
      const x = v[base + bit];
      // No branches: signs are random, and half of all guesses would be wrong.
      negative |= Number(x <= -tiny) << bit;
      flat |= Number(!(Math.abs(x) >= tiny)) << bit;
    }
    if (flat !== 0 && zero === 'coin') {
      key ??= coins();
      negative |= coinWord(key, w) & flat;
    }
    words[w] = negative;
    if (zeros) zeros[w] = flat;
  }
}

/** The top bit of a word, a float's sign. */
const TOP = 1 << 31;
/** The bits of the smallest normal magnitude, of infinity and of every magnitude: floats of one sign are ordered as their bits. */
const NORMAL = 0x00800000;
const INFINITE = 0x7f800000;
const MAGNITUDE = 0x7fffffff;

/** packSigns for single precision: the bits of the floats are shifted in from the top, which needs no branches either. */
function packSingles(
  v: Float32Array,
  words: Uint32Array,
  zero: ZeroRule,
  coins: Coins,
  zeros: Uint32Array | null | undefined,
): void {
  const floats = new Int32Array(v.buffer, v.byteOffset, v.length);
  let key: Words | null = null;
  for (let w = 0; w < wordsFor(v.length); w++) {
    const base = w << 5;
    const end = Math.min(base + 32, v.length);
    let negative = 0;
    let flat = 0;
    for (let i = base; i < end; i++) {
      const bits = floats[i];
      const magnitude = bits & MAGNITUDE;
      negative = (negative >>> 1) | (bits & TOP);
      // Either difference is negative where the magnitude is below the normal range or is NaN.
      flat = (flat >>> 1) | (((magnitude - NORMAL) | (INFINITE - magnitude)) & TOP);
    }
    const unused = base + 32 - end;
    flat >>>= unused;
    negative = (negative >>> unused) & ~flat;
    if (flat !== 0 && zero === 'coin') {
      key ??= coins();
      negative |= coinWord(key, w) & flat;
    }
    words[w] = negative;
    if (zeros) zeros[w] = flat;
  }
}

/** The signs ±1 (0 where `zeros` says so) of a packed ballot on d coordinates. */
export function unpackSigns(words: Uint32Array, dimension: number, zeros?: Uint32Array | null): Int8Array {
  const out = new Int8Array(dimension);
  for (let i = 0; i < dimension; i++) out[i] = signAt(words, i, zeros);
  return out;
}

/** The sign of coordinate i in a packed ballot. */
export function signAt(words: Uint32Array, i: number, zeros?: Uint32Array | null): 1 | 0 | -1 {
  if (zeros && (zeros[i >>> 5] >>> (i & 31)) & 1) return 0;
  return (words[i >>> 5] >>> (i & 31)) & 1 ? -1 : 1;
}
