import { noisySign, scaledSign, sign, stochasticSign, twoMean } from './ballots';
import type { Compressor } from './compressor';
import { qsgd, terngrad } from './quantisers';
import { randomK, topK } from './sparsifiers';

const none: Compressor = {
  id: 'none',
  source: 'no compression',
  ballot: false,
  scales: 0,
  room: false,
  encode(v, _layers, _draws, message) {
    message.values = v;
  },
  bits: (dimension) => 32 * dimension,
};

/** The table of compressors. To add one, add a value. */
export const COMPRESSORS = {
  none,
  sign,
  'noisy-sign': noisySign,
  'stochastic-sign': stochasticSign,
  'scaled-sign': scaledSign,
  'two-mean': twoMean,
  'top-k': topK,
  'random-k': randomK,
  qsgd,
  terngrad,
} as const satisfies Record<string, Compressor>;

export type CompressorId = keyof typeof COMPRESSORS;
