import type { CompressorId } from '../optim/compressors';
import { METHODS, type Method, type MethodId, methodOf } from '../optim/methods';
import { refusalOf } from '../optim/parts';

/** A method that can be shown: a row of the table, or the one that the reader builds. */
export type ShownMethod = MethodId | 'own';

/** A method of a run. */
export type ShownRow = Method & { id: ShownMethod };

/** All that can be shown, in the order they are listed. */
export const SHOWN: readonly { id: ShownMethod; name: string }[] = [
  ...METHODS.map(({ id, name }) => ({ id, name })),
  { id: 'own', name: 'your own' },
];

export const DEFAULT_METHODS: readonly MethodId[] = ['sgd', 'signsgd-vote', 'signum-vote', 'ef-signsgd'];

/** The settings that the reader's own method is built from. */
export interface OwnParts {
  'own.momentum': Method['momentum'];
  'own.memory': Method['memory'];
  'own.compressor': CompressorId;
  'own.aggregator': Method['aggregator'];
  'own.server': Method['server'];
  'own.downlink': CompressorId;
}

/** The reader's own method, whether its parts fit or not. */
export function ownMethod(parts: OwnParts): ShownRow {
  return {
    id: 'own',
    name: 'your own',
    source: 'built by the reader',
    momentum: parts['own.momentum'],
    memory: parts['own.memory'],
    compressor: parts['own.compressor'],
    aggregator: parts['own.aggregator'],
    server: parts['own.server'],
    downlink: parts['own.downlink'],
  };
}

/** Why the parts of the reader's own method do not fit together, in one sentence, or null if they do. */
export function ownRefusal(parts: OwnParts): string | null {
  return refusalOf(ownMethod(parts));
}

/** Which of the wanted methods can run: all but an own one whose parts do not fit, and the default ones where that leaves none. */
export function runnable(wanted: readonly ShownMethod[], parts: OwnParts): ShownMethod[] {
  const left = wanted.filter((id) => id !== 'own' || ownRefusal(parts) === null);
  return left.length > 0 ? left : [...DEFAULT_METHODS];
}

/** The rows of the methods that settings show. */
export function methodsOf(settings: OwnParts & { methods: readonly ShownMethod[] }): ShownRow[] {
  return runnable(settings.methods, settings).map((id) => (id === 'own' ? ownMethod(settings) : methodOf(id)));
}

/** The row of a method of a run. */
export function shownRow(id: ShownMethod, parts: OwnParts): ShownRow {
  return id === 'own' ? ownMethod(parts) : methodOf(id);
}
