import type { Compressor } from './compressor';
import type { Layers } from './layers';
import { drawKey, drawUniform, STREAM } from './random';
import { norm1, norm2Squared, type Vector } from './vector';

/** The compressors that round every coordinate at random, so that their mean is the vector. */
const quantiser = { ballot: false, scales: 0, room: true } as const;

/**
 * Q(v)_i = ‖v‖₂ sign(v_i) ξ_i in each layer, ξ_i one of the two multiples of 1/s around |v_i|/‖v‖₂ with the right mean. Its variance is at
 * most ω‖v‖², ω = min(d/s², √d/s) (Lemma 3.1). Under memory it is divided by 1 + ω.
 */
export const qsgd: Compressor = {
  ...quantiser,
  id: 'qsgd',
  source: 'QSGD, 1610.02132, §3.1',
  encode(v, layers, draws, message) {
    const { own } = message;
    const { levels } = draws;
    const key = drawKey(draws.seed, STREAM.quantise, draws.step, draws.worker);
    eachLayer(layers, (from, to) => {
      const norm = Math.sqrt(norm2Squared(v, from, to));
      const size = to - from;
      const omega = draws.contract ? Math.min(size / levels ** 2, Math.sqrt(size) / levels) : 0;
      const level = norm / levels / (1 + omega);
      for (let i = from; i < to; i++) {
        const share = norm === 0 ? 0 : (Math.abs(v[i]) / norm) * levels;
        const below = Math.floor(share);
        own[i] = signed(v, i, level * (below + (drawUniform(key, i) < share - below ? 1 : 0)));
      }
    });
    message.values = own;
  },
  bits: (dimension, layers, { levels }) => 32 * layers + Math.ceil(Math.log2(2 * levels + 1)) * dimension,
};

/**
 * s sign(v_i) with probability |v_i|/s in each layer, s = max|v|, else 0. Its variance is ‖v‖_∞‖v‖₁ − ‖v‖₂², so under memory it is multiplied
 * by ‖v‖₂² / (‖v‖_∞‖v‖₁).
 */
export const terngrad: Compressor = {
  ...quantiser,
  id: 'terngrad',
  source: 'TernGrad, 1705.07878, eq. 3, layer by layer, without clipping',
  encode(v, layers, draws, message) {
    const { own } = message;
    const key = drawKey(draws.seed, STREAM.quantise, draws.step, draws.worker);
    eachLayer(layers, (from, to) => {
      let largest = 0;
      for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(v[i]));
      // Of a vector so small that the product underflows, nothing is left to shrink.
      const most = largest * norm1(v, from, to);
      const shrink = draws.contract && most > 0 ? norm2Squared(v, from, to) / most : 1;
      for (let i = from; i < to; i++) {
        own[i] = drawUniform(key, i) * largest < Math.abs(v[i]) ? signed(v, i, shrink * largest) : 0 * v[i];
      }
    });
    message.values = own;
  },
  bits: (dimension, layers) => 32 * layers + 2 * dimension,
};

function eachLayer(layers: Layers, use: (from: number, to: number) => void): void {
  for (let l = 0; l + 1 < layers.length; l++) use(layers[l], layers[l + 1]);
}

function signed(v: Vector, i: number, size: number): number {
  return v[i] < 0 ? -size : size;
}
