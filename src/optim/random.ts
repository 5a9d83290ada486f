/**
 * Counter-based random numbers: Threefry-2x32 with 20 rounds (Salmon, Moraes, Dror, Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011). Every number is a function of (seed, stream, step, worker, coordinate), so any
 * step can be recomputed and all methods see the same batches, noise and coins. It uses only 32-bit
 * additions, rotations and exclusive-ors, so gpu/random.wgsl gives the same bits.
 */

/** What a draw is for. Different streams are independent. */
export const STREAM = {
  start: 1,
  batch: 2,
  noise: 3,
  zero: 4,
  tie: 5,
  stochasticSign: 6,
  data: 7,
  shuffle: 8,
  /** Noise that a method adds itself before it takes the sign. */
  dither: 9,
  /** Rounding up or down in QSGD and TernGrad. */
  quantise: 10,
  /** Which coordinates random-k keeps. */
  keep: 11,
  partition: 13,
  attack: 14,
  /** What a problem's own oracle draws. */
  oracle: 15,
} as const;

/** The "worker" of draws that are made once for everybody. */
export const SERVER = 0xffffffff;

/** Two 32-bit words. */
export type Words = [number, number];

const PARITY = 0x1bd11bda;

/** Threefry-2x32-20 of a counter under a key. Writes two unsigned words into `out`. */
export function threefry(
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
  out: Uint32Array | Words,
): void {
  // The three words of the key, which take turns.
  let first = key0 | 0;
  let second = key1 | 0;
  let third = first ^ second ^ PARITY;
  let a = (counter0 + first) | 0;
  let b = (counter1 + second) | 0;
  for (let block = 0; block < 5; block++) {
    if ((block & 1) === 0) {
      a = (a + b) | 0;
      b = ((b << 13) | (b >>> 19)) ^ a;
      a = (a + b) | 0;
      b = ((b << 15) | (b >>> 17)) ^ a;
      a = (a + b) | 0;
      b = ((b << 26) | (b >>> 6)) ^ a;
      a = (a + b) | 0;
      b = ((b << 6) | (b >>> 26)) ^ a;
    } else {
      a = (a + b) | 0;
      b = ((b << 17) | (b >>> 15)) ^ a;
      a = (a + b) | 0;
      b = ((b << 29) | (b >>> 3)) ^ a;
      a = (a + b) | 0;
      b = ((b << 16) | (b >>> 16)) ^ a;
      a = (a + b) | 0;
      b = ((b << 24) | (b >>> 8)) ^ a;
    }
    const last = first;
    first = second;
    second = third;
    third = last;
    a = (a + first) | 0;
    b = (b + second + block + 1) | 0;
  }
  out[0] = a >>> 0;
  out[1] = b >>> 0;
}

/** The key of one worker's draws in one step: Threefry of (step, worker) under (seed, stream). */
export function drawKey(seed: number, stream: number, step: number, worker: number): Words {
  const key: Words = [0, 0];
  threefry(seed, stream, step, worker, key);
  return key;
}

const scratch: Words = [0, 0];

/** One unsigned 32-bit word: the draw of `coordinate` under a key of drawKey. */
export function drawWord(key: Words, coordinate: number): number {
  threefry(key[0], key[1], coordinate, 0, scratch);
  return scratch[0];
}

/**
 * The draws of `count` coordinates from `first` on, as drawWord gives them; where `count` is odd and `out` has room, the next one too.
 * Two go through the rounds side by side, since each round waits for the one before it: for whole vectors that is at least twice as fast.
 */
export function drawWords(key: Words, first: number, out: Uint32Array, count = out.length): void {
  for (let i = 0; i < count; i += 2) {
    let key0 = key[0] | 0;
    let key1 = key[1] | 0;
    let key2 = key0 ^ key1 ^ PARITY;
    let a = (first + i + key0) | 0;
    let c = (a + 1) | 0;
    let b = key1;
    let d = key1;
    for (let block = 0; block < 5; block++) {
      if ((block & 1) === 0) {
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 13) | (b >>> 19)) ^ a;
        d = ((d << 13) | (d >>> 19)) ^ c;
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 15) | (b >>> 17)) ^ a;
        d = ((d << 15) | (d >>> 17)) ^ c;
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 26) | (b >>> 6)) ^ a;
        d = ((d << 26) | (d >>> 6)) ^ c;
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 6) | (b >>> 26)) ^ a;
        d = ((d << 6) | (d >>> 26)) ^ c;
      } else {
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 17) | (b >>> 15)) ^ a;
        d = ((d << 17) | (d >>> 15)) ^ c;
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 29) | (b >>> 3)) ^ a;
        d = ((d << 29) | (d >>> 3)) ^ c;
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 16) | (b >>> 16)) ^ a;
        d = ((d << 16) | (d >>> 16)) ^ c;
        a = (a + b) | 0;
        c = (c + d) | 0;
        b = ((b << 24) | (b >>> 8)) ^ a;
        d = ((d << 24) | (d >>> 8)) ^ c;
      }
      const last = key0;
      key0 = key1;
      key1 = key2;
      key2 = last;
      a = (a + key0) | 0;
      c = (c + key0) | 0;
      b = (b + key1 + block + 1) | 0;
      d = (d + key1 + block + 1) | 0;
    }
    out[i] = a;
    // Past the end of `out` this writes nothing.
    out[i + 1] = c;
  }
}

/** Gives the key of coins when the first of them is tossed: in most rounds none is. */
export type Coins = () => Words;

/** 32 fair coins for coordinates 32·word … 32·word + 31; bit 1 says minus. */
export function coinWord(key: Words, word: number): number {
  return drawWord(key, word);
}

/** A number in (0, 1) on a 2⁻³² grid. */
export function drawUniform(key: Words, coordinate: number): number {
  return (drawWord(key, coordinate) + 0.5) / 4294967296;
}

/** An integer in [0, count), by multiplication; the bias is below count / 2³². */
export function drawIndex(key: Words, coordinate: number, count: number): number {
  return Math.floor((drawWord(key, coordinate) / 4294967296) * count);
}

/**
 * The standard normal quantile that a random word stands for: the top bit is the sign, the next 24 bits a tail
 * probability p in (0, ½). Wichura's PPND7 (Applied Statistics algorithm AS 241, 1988), accurate to 1 part in 10⁷; it
 * needs one logarithm in the tail only, so the GPU twin agrees to rounding. |result| < 5.55.
 */
export function gaussianOf(word: number): number {
  const tail = (((word & 0x7fffffff) >>> 7) + 0.5) / 33554432;
  const q = 0.5 - tail;
  let z: number;
  if (q <= 0.425) {
    const r = 0.180625 - q * q;
    const top = ((59.10937472 * r + 159.29113202) * r + 50.434271938) * r + 3.3871327179;
    z = (q * top) / (((67.1875636 * r + 78.757757664) * r + 17.895169469) * r + 1);
  } else {
    const s = Math.sqrt(-Math.log(tail)) - 1.6;
    const top = ((0.17023821103 * s + 1.3067284816) * s + 2.75681539) * s + 1.4234372777;
    z = top / ((0.12021132975 * s + 0.7370016425) * s + 1);
  }
  return word >>> 31 ? -z : z;
}
