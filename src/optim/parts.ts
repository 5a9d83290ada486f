import { COMPRESSORS } from './compressors';
import type { Method } from './methods';
import { SERVER_RULES } from './server';

/** Why the parts of a method do not fit together, in one sentence, or null if they do. */
export function refusalOf({
  memory,
  compressor,
  aggregator,
  server,
  downlink,
}: Omit<Method, 'id' | 'name' | 'source'>): string | null {
  const { ballot, scales } = COMPRESSORS[compressor];
  const plainBallot = ballot && scales === 0;
  if (aggregator === 'majority' && !plainBallot) {
    return `a majority is taken of ballots without scales, not of what “${compressor}” sends.`;
  }
  if (aggregator === 'median' && plainBallot) return 'the median of plus and minus ones is the majority: take that.';
  if (memory !== 'none' && compressor === 'none') return 'where nothing is compressed there is nothing to remember.';
  if (memory !== 'none' && aggregator !== 'mean') {
    return `a worker’s memory counts on what it sends being applied, and a ${aggregator} applies something else.`;
  }
  if (memory === 'feedback' && SERVER_RULES[server].dividesLengths) {
    return 'error feedback carries its step size in the length of what it sends, and this server rule divides lengths away.';
  }
  if (memory === 'ef21' && plainBallot) {
    return 'EF21 needs a compressor that keeps lengths; a bare sign overshoots for ever.';
  }
  if (downlink !== 'none' && aggregator === 'majority') return 'a vote is one bit on its way down already.';
  return null;
}

/** Throws a TypeError if the parts of a method do not fit together. */
export function checkParts(method: Method): void {
  const refusal = refusalOf(method);
  if (refusal) throw new TypeError(`${method.name}: ${refusal}`);
}
