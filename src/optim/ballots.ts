import type { Compressor, Draws } from './compressor';
import { zeroCoins } from './compressor';
import { bitAt, type Message } from './message';
import { packSigns, wordsFor } from './pack';
import { drawKey, drawWord, drawWords, gaussianOf, STREAM } from './random';
import { clear, norm1, norm2Squared, type Vector } from './vector';

/** The compressors that send one bit a coordinate. */
const ballot = { ballot: true, scales: 0, room: false, bits: () => 0 } as const;

export const sign: Compressor = {
  ...ballot,
  id: 'sign',
  source: 'signSGD, 1802.04434, Algorithm 1',
  encode(v, _layers, draws, message) {
    packSigns(v, message.words, draws.zero, zeroCoins(draws), message.zeros);
    setUnit(message, draws);
  },
};

/** sign(v + bξ), ξ standard normal and new for every worker and step. */
export const noisySign: Compressor = {
  ...ballot,
  id: 'noisy-sign',
  source: 'Chen et al., 1906.01736',
  room: true,
  encode(v, _layers, draws, message) {
    const { own } = message;
    const key = drawKey(draws.seed, STREAM.dither, draws.step, draws.worker);
    for (let from = 0; from < v.length; from += DRAWN.length) {
      const end = Math.min(v.length, from + DRAWN.length);
      drawWords(key, from, DRAWN, end - from);
      for (let i = from; i < end; i++) own[i] = v[i] + draws.dither * gaussianOf(DRAWN[i - from]);
    }
    packSigns(own, message.words, draws.zero, zeroCoins(draws), message.zeros);
    setUnit(message, draws);
  },
};

const DRAWN = new Uint32Array(1024);

/** C(v) = (‖v‖₁/d) sign(v) in each layer, a δ-compressor with δ = φ(v). */
export const scaledSign: Compressor = {
  ...ballot,
  id: 'scaled-sign',
  source: 'Error feedback fixes signSGD, 1901.09847, Algorithm 1',
  scales: 1,
  encode(v, layers, draws, message) {
    packSigns(v, message.words, draws.zero, zeroCoins(draws), message.zeros);
    for (let l = 0; l + 1 < layers.length; l++) {
      const scale = norm1(v, layers[l], layers[l + 1]) / (layers[l + 1] - layers[l]);
      message.terms[2 * l] = scale;
      message.terms[2 * l + 1] = -scale;
    }
  },
};

/**
 * Plus stands for the mean of the coordinates that say plus, minus for the mean of the others, in each layer. A coordinate that is 0
 * belongs to the side its bit is on. Projects on the vectors with two values, so no choice of the two numbers errs less.
 */
export const twoMean: Compressor = {
  ...ballot,
  id: 'two-mean',
  source: '1-bit SGD, Seide et al., Interspeech 2014',
  scales: 2,
  encode(v, layers, draws, message) {
    const { words, zeros, terms } = message;
    packSigns(v, words, draws.zero, zeroCoins(draws), zeros);
    for (let l = 0; l + 1 < layers.length; l++) {
      SUMS.fill(0);
      for (let i = layers[l]; i < layers[l + 1]; i++) {
        if (zeros !== null && bitAt(zeros, i) === 1) continue;
        const side = bitAt(words, i);
        SUMS[side] += v[i];
        SUMS[2 + side]++;
      }
      terms[2 * l] = SUMS[0] / Math.max(1, SUMS[2]);
      terms[2 * l + 1] = SUMS[1] / Math.max(1, SUMS[3]);
    }
  },
};

/** Of plus and minus: their sums, then how many they are. */
const SUMS = new Float64Array(4);

/**
 * sign~(v): +1 with probability ½ + ½ v_i/‖v‖₂, so that ‖v‖₂ E[sign~(v)] = v. A zero coordinate gets a fair coin.
 * A vector with no finite norm but 0 (zero itself, or with a NaN or ±∞) is packed by its signs, under the zero rule.
 */
export const stochasticSign: Compressor = {
  ...ballot,
  id: 'stochastic-sign',
  source: 'Stochastic sign descent, 1905.12938, Definition 2',
  encode(v, _layers, draws, message) {
    setUnit(message, draws);
    const norm = Math.sqrt(norm2Squared(v));
    if (!(norm > 0 && norm < Infinity)) {
      packSigns(v, message.words, draws.zero, zeroCoins(draws), message.zeros);
      return;
    }
    if (message.zeros) clear(message.zeros);
    packStochastic(v, norm, draws, message.words);
  },
};

function packStochastic(v: Vector, norm: number, draws: Draws, words: Uint32Array): void {
  const key = drawKey(draws.seed, STREAM.stochasticSign, draws.step, draws.worker);
  const half = 2147483648 / norm;
  for (let w = 0; w < wordsFor(v.length); w++) {
    const end = Math.min(32, v.length - (w << 5));
    let negative = 0;
    for (let bit = 0; bit < end; bit++) {
      const i = (w << 5) + bit;
      if (drawWord(key, i) >= 2147483648 + half * v[i]) negative |= 1 << bit;
    }
    words[w] = negative >>> 0;
  }
}

function setUnit({ terms }: Message, { unit }: Draws): void {
  for (let l = 0; l < terms.length; l += 2) {
    terms[l] = unit;
    terms[l + 1] = -unit;
  }
}
