import { COMPRESSORS, type CompressorId } from './compressors';

/**
 * A method is a value: which parts the exchange is made of. Workers turn their gradient into a message (momentum, memory,
 * compressor), the server makes one update of the messages (aggregator, server rule), everybody applies it.
 */
export interface Method {
  id: string;
  name: string;
  /** Paper and algorithm. */
  source: string;
  /** The worker keeps m ← βm + (1 − β)g, started at 0, and sends of m instead of g. */
  momentum: boolean;
  /** Error feedback: p = γg + e, Δ = C(p), e ← p − Δ. The step size is inside p, so the update is not multiplied by it again. */
  memory: boolean;
  compressor: CompressorId;
  /** `majority` needs ballots: a compressor that sends one bit a coordinate without a scale. */
  aggregator: 'mean' | 'majority';
  /** What the server does with the aggregate a: `plain` x ← x − γa; `momentum` v ← βv + a, x ← x − γv; `adam`, with bias correction. */
  server: 'plain' | 'momentum' | 'adam';
}

const plain = { momentum: false, memory: false, compressor: 'none', aggregator: 'mean', server: 'plain' } as const;

/** The table of methods, in the order they are listed. To add a method, add a row. */
export const METHODS = [
  { ...plain, id: 'sgd', name: 'SGD', source: 'Robbins and Monro 1951' },
  {
    ...plain,
    id: 'sgd-momentum',
    name: 'SGD, momentum',
    server: 'momentum',
    source: 'Polyak 1964; undamped, as TensorFlow and PyTorch have it',
  },
  { ...plain, id: 'adam', name: 'Adam', server: 'adam', source: 'Kingma and Ba, 1412.6980, Algorithm 1' },
  {
    ...plain,
    id: 'signsgd',
    name: 'signSGD',
    compressor: 'sign',
    source: 'signSGD, 1802.04434, Algorithm 1; many workers: the mean of their signs (§4)',
  },
  {
    ...plain,
    id: 'signum',
    name: 'Signum',
    momentum: true,
    compressor: 'sign',
    source: 'signSGD, 1802.04434, Algorithm 2; many workers: the mean of their signs',
  },
  {
    ...plain,
    id: 'signsgd-vote',
    name: 'signSGD, vote',
    compressor: 'sign',
    aggregator: 'majority',
    source: 'signSGD, 1802.04434, Algorithm 3',
  },
  {
    ...plain,
    id: 'signum-vote',
    name: 'Signum, vote',
    momentum: true,
    compressor: 'sign',
    aggregator: 'majority',
    source: 'signSGD with majority vote, 1810.05291, Algorithm 1',
  },
  {
    ...plain,
    id: 'scaled-sign',
    name: 'scaled sign',
    compressor: 'scaled-sign',
    source: '1901.09847, the "signSGD" of its experiments',
  },
  {
    ...plain,
    id: 'ef-signsgd',
    name: 'EF-signSGD',
    memory: true,
    compressor: 'scaled-sign',
    source: '1901.09847, Algorithm 1',
  },
  {
    ...plain,
    id: 'ssdm',
    name: 'SSDM',
    momentum: true,
    compressor: 'stochastic-sign',
    source: '1905.12938, Algorithm 3; homogeneous data only (v6)',
  },
] as const satisfies readonly Method[];

export type MethodId = (typeof METHODS)[number]['id'];

/** The row of a method. Throws with the list of rows if there is none of that name. */
export function methodOf(id: string): Method & { id: MethodId } {
  const row = METHODS.find((method) => method.id === id);
  if (!row)
    throw new RangeError(
      `There is no method "${id}". The methods are ${METHODS.map((method) => method.id).join(', ')}.`,
    );
  return row;
}

/** Throws a TypeError if the parts of a method do not fit together. */
export function checkParts({ name, compressor, aggregator }: Method): void {
  const { ballot, scaled } = COMPRESSORS[compressor];
  if (aggregator === 'majority' && (!ballot || scaled)) {
    throw new TypeError(`${name}: a majority is taken of ballots without scales, not of "${compressor}".`);
  }
}

/** Whether workers send ballots. */
export function sendsBallots(method: Method): boolean {
  return method.compressor !== 'none';
}

/** Whether the update depends on the gradients through their mean alone, so that no worker's own gradient is needed. */
export function needsOnlyMean(method: Method): boolean {
  return method.compressor === 'none' && !method.momentum && !method.memory;
}
