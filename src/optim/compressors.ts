import type { Layers } from './layers';
import { packSigns, wordsFor } from './pack';
import { drawKey, drawWord, STREAM, type Words } from './random';
import type { ZeroRule } from './sign';
import { norm1, norm2Squared, type Vector } from './vector';

/** What one worker sends: packed signs with one scale a layer, or the numbers themselves. */
export interface Message {
  words: Uint32Array;
  /** Bit 1 where the sign is 0 (only under the zero rule `zero`). */
  zeros: Uint32Array | null;
  /** One number a layer that the signs are multiplied by. */
  scales: Float64Array;
  /** The vector itself, where nothing is compressed. */
  values: Vector | null;
}

/** What a compressor may know besides the vector. */
export interface Draws {
  seed: number;
  step: number;
  worker: number;
  zero: ZeroRule;
}

export interface Compressor {
  id: string;
  source: string;
  /** It sends one bit a coordinate, so ballots can be counted. */
  ballot: boolean;
  /** It sends one 32-bit number a layer besides. */
  scaled: boolean;
  /** Fills `message` from v. */
  encode(v: Vector, layers: Layers, draws: Draws, message: Message): void;
}

const zeroCoins = (draws: Draws): Words => drawKey(draws.seed, STREAM.zero, draws.step, draws.worker);

const none: Compressor = {
  id: 'none',
  source: 'no compression',
  ballot: false,
  scaled: false,
  encode(v, _layers, _draws, message) {
    message.values = v;
  },
};

const sign: Compressor = {
  id: 'sign',
  source: 'signSGD, 1802.04434, Algorithm 1',
  ballot: true,
  scaled: false,
  encode(v, _layers, draws, message) {
    packSigns(v, message.words, draws.zero, zeroCoins(draws), message.zeros);
    message.scales.fill(1);
  },
};

/** C(v) = (‖v‖₁/d) sign(v) in each layer, a δ-compressor with δ = φ(v). */
const scaledSign: Compressor = {
  id: 'scaled-sign',
  source: 'Error feedback fixes signSGD, 1901.09847, Algorithm 1',
  ballot: true,
  scaled: true,
  encode(v, layers, draws, message) {
    packSigns(v, message.words, draws.zero, zeroCoins(draws), message.zeros);
    for (let l = 0; l + 1 < layers.length; l++) {
      message.scales[l] = norm1(v, layers[l], layers[l + 1]) / (layers[l + 1] - layers[l]);
    }
  },
};

/**
 * sign~(v): +1 with probability ½ + ½ v_i/‖v‖₂, so that ‖v‖₂ E[sign~(v)] = v. A zero coordinate gets a fair coin.
 * A vector with no finite norm but 0 (zero itself, or with a NaN or ±∞) is packed by its signs, under the zero rule.
 */
const stochasticSign: Compressor = {
  id: 'stochastic-sign',
  source: 'Stochastic sign descent, 1905.12938, Definition 2',
  ballot: true,
  scaled: false,
  encode(v, _layers, draws, message) {
    message.scales.fill(1);
    const norm = Math.sqrt(norm2Squared(v));
    if (!(norm > 0 && norm < Infinity)) {
      packSigns(v, message.words, draws.zero, zeroCoins(draws), message.zeros);
      return;
    }
    message.zeros?.fill(0);
    const key = drawKey(draws.seed, STREAM.stochasticSign, draws.step, draws.worker);
    const half = 2147483648 / norm;
    for (let w = 0; w < wordsFor(v.length); w++) {
      const end = Math.min(32, v.length - (w << 5));
      let negative = 0;
      for (let bit = 0; bit < end; bit++) {
        const i = (w << 5) + bit;
        if (drawWord(key, i) >= 2147483648 + half * v[i]) negative |= 1 << bit;
      }
      message.words[w] = negative >>> 0;
    }
  },
};

export const COMPRESSORS = { none, sign, 'scaled-sign': scaledSign, 'stochastic-sign': stochasticSign } as const;
export type CompressorId = keyof typeof COMPRESSORS;

/** What a bit of a ballot stands for: the plus term for 0, the minus term for 1. Looked up, since a branch on random bits is slow. */
const TERMS = new Float64Array(2);

/** out += weight · C(v), decoded from its message. */
export function addDecoded(message: Message, layers: Layers, weight: number, out: Vector): void {
  const { words, zeros, scales, values } = message;
  if (values) {
    for (let i = 0; i < out.length; i++) out[i] += weight * values[i];
    return;
  }
  for (let l = 0; l + 1 < layers.length; l++) {
    setTerms(weight * scales[l]);
    const end = layers[l + 1];
    for (let i = layers[l]; i < end; i++) {
      if (zeros === null || bitAt(zeros, i) === 0) out[i] += TERMS[bitAt(words, i)];
    }
  }
}

/** from −= C(v) and to += C(v) in one pass; the same numbers as addDecoded with weights −1 and 1. */
export function moveDecoded(message: Message, layers: Layers, from: Vector, to: Vector): void {
  const { words, zeros, scales, values } = message;
  if (values) {
    addDecoded(message, layers, 1, to);
    // What was sent whole is owed no more; `values` may be `from` itself.
    addDecoded(message, layers, -1, from);
    return;
  }
  for (let l = 0; l + 1 < layers.length; l++) {
    setTerms(scales[l]);
    const end = layers[l + 1];
    for (let i = layers[l]; i < end; i++) {
      if (zeros !== null && bitAt(zeros, i) === 1) continue;
      const term = TERMS[bitAt(words, i)];
      from[i] -= term;
      to[i] += term;
    }
  }
}

function setTerms(plus: number): void {
  TERMS[0] = plus;
  TERMS[1] = -plus;
}

function bitAt(words: Uint32Array, i: number): number {
  return (words[i >>> 5] >>> (i & 31)) & 1;
}
