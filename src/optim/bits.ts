import { COMPRESSORS } from './compressors';
import type { Dials } from './exchange';
import type { Method } from './methods';
import { wordsFor } from './pack';

/** Bits on the wire in one exchange, all workers together. */
export interface Bits {
  up: number;
  down: number;
}

/**
 * Bits of one exchange of M workers on d coordinates in L layers, counted from what is sent: 32 a number, 32 a packed word
 * (⌈d/32⌉ words), 32 a scale, and what a compressor of another kind says. A ballot that may say 0 sends a second plane; so does a
 * vote that may be tied at 0. Down, the server sends every worker its own copy. (signSGD, 1802.04434, Table 1: 64Md against 2Md.)
 */
export function bitsPerExchange(
  method: Method,
  workers: number,
  dimension: number,
  layers: number,
  { zero, tie, keep, levels }: Pick<Dials, 'zero' | 'tie' | 'keep' | 'levels'>,
): Bits {
  const plane = 32 * wordsFor(dimension);
  const ballotHasZeros = zero === 'zero';
  const messageOf = (id: Method['compressor']) => {
    const compressor = COMPRESSORS[id];
    if (!compressor.ballot) return compressor.bits(dimension, layers, { keep, levels });
    return plane * (ballotHasZeros ? 2 : 1) + 32 * compressor.scales * layers;
  };
  let down = messageOf(method.downlink);
  if (method.aggregator === 'majority') {
    const mayTie = ballotHasZeros || workers % 2 === 0;
    down = plane * (tie === 'zero' && mayTie ? 2 : 1);
  }
  return { up: messageOf(method.compressor) * workers, down: down * workers };
}
