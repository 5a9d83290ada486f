import { methodLook } from '../../plots/methodLook';
import { type Message, type Topology, talkBits } from './talk';

/** What both figures of the chapter are computed from. */
export interface Setting {
  workers: number;
  model: string;
  link: number;
  compute: number;
  topology: Topology;
}

/** One step of one message, in seconds. */
export interface Bill {
  compute: number;
  up: number;
  down: number;
  talk: number;
  whole: number;
  /** Through the busiest link. */
  bits: number;
}

/** How long a step takes: computing, then the bits of the busiest link at its speed, one way after the other; no latency. */
export function billOf(message: Message, { workers, model, link, compute, topology }: Setting): Bill {
  const bits = talkBits(topology, message, workers, Number(model));
  const speed = link * 1e9;
  const [up, down] = [bits.up / speed, bits.down / speed];
  return {
    compute: compute / 1000,
    up,
    down,
    talk: up + down,
    whole: compute / 1000 + up + down,
    bits: bits.up + bits.down,
  };
}

/** Names and looks of the messages, in the order they are listed. */
export const MESSAGES = [
  { message: 'sgd', name: 'SGD', term: 'sgd', ...looks('sgd') },
  { message: 'terngrad', name: 'QSGD, TernGrad', term: 'terngrad', ...looks('terngrad') },
  { message: 'ef', name: 'EF, both ways', term: 'ef-signsgd-both', ...looks('ef-signsgd-both') },
  { message: 'vote', name: 'vote', term: 'signsgd-vote', ...looks('signsgd-vote') },
] as const;

function looks(method: Parameters<typeof methodLook>[0]) {
  const { color, dash } = methodLook(method);
  return { color, dash };
}
