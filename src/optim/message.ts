import type { Layers } from './layers';
import { wordsFor } from './pack';
import type { ZeroRule } from './sign';
import { type Precision, type Vector, vector } from './vector';

/** What is sent: packed signs with what plus and minus stand for in each layer, or numbers. */
export interface Message {
  words: Uint32Array;
  /** Bit 1 where the sign is 0 (only under the zero rule `zero`). */
  zeros: Uint32Array | null;
  /** What a plus and what a minus of layer l stand for: terms[2l], terms[2l + 1]. */
  terms: Float64Array;
  /** C(v) itself, where it is no ballot. */
  values: Vector | null;
  /** Room for numbers that a compressor makes of its own, [dimension]; empty where it makes none. */
  own: Vector;
}

/** Room for a message on d coordinates; `room` numbers of a compressor's own. */
export function makeMessage(
  dimension: number,
  layers: Layers,
  zero: ZeroRule,
  precision: Precision,
  room: number,
): Message {
  const words = wordsFor(dimension);
  return {
    words: new Uint32Array(words),
    zeros: zero === 'zero' ? new Uint32Array(words) : null,
    terms: new Float64Array(2 * (layers.length - 1)),
    values: null,
    own: vector(room, precision),
  };
}

/** What a bit of a ballot stands for: the plus term for 0, the minus term for 1. Looked up, since a branch on random bits is slow. */
const TERMS = new Float64Array(2);

/** out += weight · C(v), decoded from its message. */
export function addDecoded(message: Message, layers: Layers, weight: number, out: Vector): void {
  const { words, zeros, terms, values } = message;
  if (values) {
    for (let i = 0; i < out.length; i++) out[i] += weight * values[i];
    return;
  }
  for (let l = 0; l + 1 < layers.length; l++) {
    TERMS[0] = weight * terms[2 * l];
    TERMS[1] = weight * terms[2 * l + 1];
    const end = layers[l + 1];
    for (let i = layers[l]; i < end; i++) {
      if (zeros === null || bitAt(zeros, i) === 0) out[i] += TERMS[bitAt(words, i)];
    }
  }
}

/** from −= C(v) and to += C(v) in one pass; the same numbers as addDecoded with weights −1 and 1. */
export function moveDecoded(message: Message, layers: Layers, from: Vector, to: Vector): void {
  const { words, zeros, terms, values } = message;
  if (values) {
    for (let i = 0; i < to.length; i++) {
      const term = values[i];
      from[i] -= term;
      to[i] += term;
    }
    return;
  }
  for (let l = 0; l + 1 < layers.length; l++) {
    TERMS[0] = terms[2 * l];
    TERMS[1] = terms[2 * l + 1];
    const end = layers[l + 1];
    for (let i = layers[l]; i < end; i++) {
      if (zeros !== null && bitAt(zeros, i) === 1) continue;
      const term = TERMS[bitAt(words, i)];
      from[i] -= term;
      to[i] += term;
    }
  }
}

/** Bit i of packed words. */
export function bitAt(words: Uint32Array, i: number): number {
  return (words[i >>> 5] >>> (i & 31)) & 1;
}
