import { COMPRESSORS } from './compressors';
import type { Method } from './methods';
import { wordsFor } from './pack';
import type { ZeroRule } from './sign';
import type { TieRule } from './tally';

/** Bits on the wire in one exchange, all workers together. */
export interface Bits {
  up: number;
  down: number;
}

/**
 * Bits of one exchange of M workers on d coordinates in L layers, counted from what is sent: 32 a number, 32 a packed word
 * (⌈d/32⌉ words), 32 a scale. A ballot that may say 0 sends a second plane; so does a vote that may be tied
 * at 0. Down, the server sends every worker its own copy. (signSGD, 1802.04434, Table 1: 64Md against 2Md.)
 */
export function bitsPerExchange(
  method: Method,
  workers: number,
  dimension: number,
  layers: number,
  zero: ZeroRule,
  tie: TieRule,
): Bits {
  const compressor = COMPRESSORS[method.compressor];
  const plane = 32 * wordsFor(dimension);
  const numbers = 32 * dimension;
  const ballotHasZeros = zero === 'zero';
  let up = numbers;
  if (compressor.ballot) up = plane * (ballotHasZeros ? 2 : 1) + (compressor.scaled ? 32 * layers : 0);
  let down = numbers;
  if (method.aggregator === 'majority') {
    const mayTie = ballotHasZeros || workers % 2 === 0;
    down = plane * (tie === 'zero' && mayTie ? 2 : 1);
  }
  return { up: up * workers, down: down * workers };
}
