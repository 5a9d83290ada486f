import { COMPRESSORS, type CompressorId } from './compressors';

/**
 * A method is a value: which parts the exchange is made of. Workers turn their gradient into a message (momentum, memory,
 * compressor), the server makes one update of the messages (aggregator, server rule, downlink), everybody applies it.
 */
export interface Method {
  id: string;
  name: string;
  /** Paper and algorithm. */
  source: string;
  /**
   * What the worker sends of, m starting at 0. `ema`: m ← βm + (1 − β)g, sends of m. `lion`: sends of βm + (1 − β)g, then
   * m ← β₂m + (1 − β₂)g.
   */
  momentum: 'none' | 'ema' | 'lion';
  /**
   * What the worker remembers of what it sent. `feedback`: p = γg + e, Δ = C(p), e ← p − Δ; the step size is inside p, so the update is
   * not multiplied by it again. `ef21`: G ← G + C(g − G), and the server takes G for the worker's gradient.
   */
  memory: 'none' | 'feedback' | 'ef21';
  compressor: CompressorId;
  /** `majority` is taken of ballots without scales, `median` coordinate by coordinate of numbers. */
  aggregator: 'mean' | 'majority' | 'median';
  /**
   * What the server does with the aggregate a: `plain` x ← x − γa; `momentum` v ← βv + a, x ← x − γv; `adam`, with bias correction;
   * `rprop`, a step for every coordinate that grows while the sign of a stays and shrinks when it turns.
   */
  server: 'plain' | 'momentum' | 'adam' | 'rprop';
  /**
   * Server-side error feedback: the update, too, is compressed before it is sent, and what was lost is sent later. It always remembers;
   * a server that takes a bare sign of the aggregate would be a server rule.
   */
  downlink: CompressorId;
}

const numbers = {
  momentum: 'none',
  memory: 'none',
  compressor: 'none',
  aggregator: 'mean',
  server: 'plain',
  downlink: 'none',
} as const satisfies Partial<Method>;
const signs = { ...numbers, compressor: 'sign' } as const;
const vote = { ...signs, aggregator: 'majority' } as const;
const feedback = { ...numbers, memory: 'feedback' } as const;

const SIGNSGD = 'signSGD, 1802.04434';
const EF = 'Error feedback, 1901.09847';

/** The table of methods, in the order they are listed. To add a method, add a row. */
export const METHODS = [
  { id: 'sgd', name: 'SGD', source: 'Robbins and Monro 1951', ...numbers },
  {
    id: 'sgd-momentum',
    name: 'SGD, momentum',
    source: 'Polyak 1964; undamped, as TensorFlow and PyTorch have it',
    ...numbers,
    server: 'momentum',
  },
  { id: 'adam', name: 'Adam', source: 'Kingma and Ba, 1412.6980, Algorithm 1', ...numbers, server: 'adam' },
  { id: 'rprop', name: 'Rprop', source: 'Riedmiller and Braun 1993, as PyTorch has it', ...numbers, server: 'rprop' },
  {
    id: 'median-sgd',
    name: 'SGD, median',
    source: 'Yin et al., 1803.01498, Option I: coordinate-wise median',
    ...numbers,
    aggregator: 'median',
  },
  {
    id: 'signsgd',
    name: 'signSGD',
    source: `${SIGNSGD}, Algorithm 1; many workers: the mean of their signs (§4 sums them)`,
    ...signs,
  },
  {
    id: 'signum',
    name: 'Signum',
    source: `${SIGNSGD}, Algorithm 2; many workers: the mean of their signs`,
    ...signs,
    momentum: 'ema',
  },
  { id: 'signsgd-vote', name: 'signSGD, vote', source: `${SIGNSGD}, Algorithm 3`, ...vote },
  {
    id: 'signum-vote',
    name: 'Signum, vote',
    source: 'signSGD with majority vote, 1810.05291, Algorithm 1, without weight decay',
    ...vote,
    momentum: 'ema',
  },
  {
    id: 'noisy-signsgd',
    name: 'noisy signSGD, vote',
    source: 'Chen et al., 1906.01736: sign(g + bξ), ξ normal',
    ...vote,
    compressor: 'noisy-sign',
  },
  {
    id: 'lion',
    name: 'Lion, vote',
    source: 'Chen et al., 2302.06675, without weight decay; many workers: the majority of their signs, as 2404.00438',
    ...vote,
    momentum: 'lion',
  },
  {
    id: 'scaled-sign',
    name: 'scaled sign',
    source: '1901.09847, the "signSGD" of its experiments',
    ...numbers,
    compressor: 'scaled-sign',
  },
  { id: 'ef-signsgd', name: 'EF-signSGD', source: `${EF}, Algorithm 1`, ...feedback, compressor: 'scaled-sign' },
  { id: 'ef-sign', name: 'EF, unscaled sign', source: `${EF}: Δ = γ sign(p)`, ...feedback, compressor: 'sign' },
  {
    id: 'ef-signsgd-both',
    name: 'EF-signSGD, both ways',
    source: 'dist-EF-SGD, 1905.10936, Algorithm 1: the server remembers too',
    ...feedback,
    compressor: 'scaled-sign',
    downlink: 'scaled-sign',
  },
  {
    id: 'onebit-sgd',
    name: '1-bit SGD',
    source: 'Seide et al., Interspeech 2014: each side decoded to its own mean; uplink only',
    ...feedback,
    compressor: 'two-mean',
  },
  {
    id: 'top-k',
    name: 'top-k',
    source: 'Aji and Heafield, 1704.05021, without memory',
    ...numbers,
    compressor: 'top-k',
  },
  {
    id: 'ef-top-k',
    name: 'EF top-k',
    source: 'Stich et al., 1809.07599; 1901.09847, Algorithm 2',
    ...feedback,
    compressor: 'top-k',
  },
  {
    id: 'random-k',
    name: 'random-k',
    source: 'Wangni et al., 1710.09854; unbiased, d/k times k coordinates',
    ...numbers,
    compressor: 'random-k',
  },
  {
    id: 'ef-random-k',
    name: 'EF random-k',
    source: 'Stich et al., 1809.07599; 1901.09847, Algorithm 2',
    ...feedback,
    compressor: 'random-k',
  },
  { id: 'qsgd', name: 'QSGD', source: 'Alistarh et al., 1610.02132', ...numbers, compressor: 'qsgd' },
  {
    id: 'terngrad',
    name: 'TernGrad',
    source: 'Wen et al., 1705.07878, without clipping',
    ...numbers,
    compressor: 'terngrad',
  },
  {
    id: 'ef21',
    name: 'EF21, top-k',
    source: 'Richtárik, Sokolov, Fatkhullin, 2106.05203',
    ...numbers,
    memory: 'ef21',
    compressor: 'top-k',
  },
  {
    id: 'ssdm',
    name: 'SSDM',
    source: '1905.12938, Algorithm 3; homogeneous data only (v6)',
    ...numbers,
    momentum: 'ema',
    compressor: 'stochastic-sign',
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

/** Whether workers send ballots. */
export function sendsBallots(method: Method): boolean {
  return COMPRESSORS[method.compressor].ballot;
}

/** Whether the update depends on the gradients through their mean alone, so that no worker's own gradient is needed. */
export function needsOnlyMean({ compressor, momentum, memory, aggregator }: Method): boolean {
  return compressor === 'none' && momentum === 'none' && memory === 'none' && aggregator === 'mean';
}
