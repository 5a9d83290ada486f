import { coinWord, type Words } from './random';
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
  coins: Words,
  zeros?: Uint32Array | null,
): void {
  const tiny = smallestNormal(v);
  const count = wordsFor(v.length);
  for (let w = 0; w < count; w++) {
    const base = w << 5;
    const end = Math.min(32, v.length - base);
    let negative = 0;
    let flat = 0;
    for (let bit = 0; bit < end; bit++) {
      const x = v[base + bit];
      if (x <= -tiny) negative |= 1 << bit;
      else if (!(x >= tiny)) flat |= 1 << bit;
    }
    if (flat !== 0 && zero === 'coin') negative |= coinWord(coins, w) & flat;
    words[w] = negative >>> 0;
    if (zeros) zeros[w] = flat >>> 0;
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
