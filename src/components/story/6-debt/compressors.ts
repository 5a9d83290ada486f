import type { CompressorId } from '../../../optim/compressors';
import { type Method, type MethodId, methodOf } from '../../../optim/methods';
import { choice } from '../../../sim/parameter';

export type Chosen = Exclude<CompressorId, 'none' | 'noisy-sign'>;

interface Pair {
  label: string;
  /** Its rows in the table of methods without and with memory, where they are there. */
  plain: MethodId | null;
  kept: MethodId | null;
}

/** The compressors of this chapter. */
export const PAIRS: Record<Chosen, Pair> = {
  sign: { label: 'sign', plain: 'signsgd', kept: 'ef-sign' },
  'scaled-sign': { label: 'scaled sign', plain: 'scaled-sign', kept: 'ef-signsgd' },
  'two-mean': { label: 'sign with two means', plain: null, kept: 'onebit-sgd' },
  'top-k': { label: 'top-1', plain: 'top-k', kept: 'ef-top-k' },
  'random-k': { label: 'random-1', plain: 'random-k', kept: 'ef-random-k' },
  qsgd: { label: 'QSGD', plain: 'qsgd', kept: null },
  terngrad: { label: 'TernGrad', plain: 'terngrad', kept: null },
  'stochastic-sign': { label: 'stochastic sign', plain: null, kept: null },
};

export const COMPRESSOR_OPTIONS = Object.entries(PAIRS).map(([value, { label }]) => ({
  value: value as Chosen,
  label,
}));

export const compressorKnob = choice<Chosen>({
  label: 'Compressor',
  options: COMPRESSOR_OPTIONS,
  default: 'scaled-sign',
  why: 'Memory does not ask what was lost or how: it keeps the difference, whatever the compressor.',
});

/** A compressor between workers and server, with or without memory: a row of the table, or one of the same parts. */
export function methodWith(compressor: Chosen, memory: 'off' | 'on'): Method {
  const row = PAIRS[compressor][memory === 'on' ? 'kept' : 'plain'];
  if (row !== null) return methodOf(row);
  const name = `${PAIRS[compressor].label}, memory ${memory}`;
  return { ...methodOf('sgd'), id: 'own', name, compressor, memory: memory === 'on' ? 'feedback' : 'none' };
}
