import { COMPRESSORS } from '../../optim/compressors';
import type { Method } from '../../optim/methods';
import { liarsOf } from '../../sim/attackers';
import { methodsOf } from '../../sim/own';
import type { ParameterId, Settings } from '../../sim/parameters';

/** Which methods a dial is for, and what is said where none of them is shown. */
const FOR: Partial<Record<ParameterId, { uses: (method: Method) => boolean; sentence: string }>> = {
  zero: {
    uses: (method) => compressorsOf(method).some(({ ballot }) => ballot),
    sentence: 'No method shown sends ballots.',
  },
  tie: { uses: ({ aggregator }) => aggregator === 'majority', sentence: 'No method shown takes a vote.' },
  scale: {
    uses: (method) => compressorsOf(method).some(({ id, scales }) => scales > 0 || id === 'qsgd' || id === 'terngrad'),
    sentence: 'No method shown sends a scale.',
  },
  dither: { uses: (method) => has(method, 'noisy-sign'), sentence: 'No method shown adds noise before the sign.' },
  keep: { uses: (method) => has(method, 'top-k', 'random-k'), sentence: 'No method shown is sparse.' },
  levels: { uses: (method) => has(method, 'qsgd'), sentence: 'QSGD is not shown.' },
  betaLion: { uses: ({ momentum }) => momentum === 'lion', sentence: 'Lion is not shown.' },
  beta1: { uses: ({ server }) => server === 'adam', sentence: 'Adam is not shown.' },
  beta2: { uses: ({ server }) => server === 'adam', sentence: 'Adam is not shown.' },
  epsilon: { uses: ({ server }) => server === 'adam', sentence: 'Adam is not shown.' },
};

/** Why a knob has no effect on what is shown, in one sentence; nothing where it has. */
export function idleReason(id: ParameterId, settings: Settings): string | undefined {
  if (id === 'alpha' && settings.partition !== 'dirichlet') return 'Takes effect under the Dirichlet partition.';
  if (id === 'attack' && liarsOf(settings) === 0) return 'Takes effect where a worker lies.';
  const dial = FOR[id];
  return dial && !methodsOf(settings).some(dial.uses) ? dial.sentence : undefined;
}

function compressorsOf({ compressor, downlink }: Method) {
  return [COMPRESSORS[compressor], COMPRESSORS[downlink]];
}

function has({ compressor, downlink }: Method, ...wanted: Method['compressor'][]): boolean {
  return wanted.includes(compressor) || wanted.includes(downlink);
}
