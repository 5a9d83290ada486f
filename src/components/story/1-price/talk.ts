import { bitsPerStep, scaledSignBits } from '../../../sim/theory/price';

/** Who sends to whom: one server; partial sums round a ring; or every message to every worker. */
export type Topology = 'server' | 'ring' | 'gather';

/** What is sent for a gradient: its numbers, its signs and zeros, its signs, or its signs with a scale and memory at both ends. */
export type Message = 'sgd' | 'terngrad' | 'vote' | 'ef';

/** Bits through the busiest link in one step: first what gathers, then what spreads the answer. */
export interface Talk {
  up: number;
  down: number;
}

/** A number in single precision. */
const FULL = 32;

/** Bits of a weight in one worker's own message. */
const OWN: Record<Message, number> = { sgd: FULL, terngrad: 2, vote: 1, ef: 1 };

/**
 * Bits that pass the busiest link in one step of M workers on d weights. Server: its own link, 1802.04434, table 1; error feedback d + 32 a
 * worker and direction. Ring: a worker's link, d/M weights a hop, M − 1 hops to sum and M − 1 to spread, with a scale on every hop of
 * error feedback that carries signs. Gather: a worker's link, the messages of all others. With a server it throws a RangeError for counts
 * that are not whole or below 1.
 */
export function talkBits(topology: Topology, message: Message, workers: number, dimension: number): Talk {
  if (topology === 'server') {
    const up = workers * sent(message, dimension);
    if (message === 'ef') return { up, down: up };
    return { up, down: bitsPerStep(message, workers, dimension) - up };
  }
  if (topology === 'gather') return { up: (workers - 1) * sent(message, dimension), down: 0 };
  if (workers === 1) return { up: 0, down: 0 };
  const scale = message === 'ef' ? FULL : 0;
  let up = scale;
  for (let hop = 1; hop < workers; hop++) up += hopBits(message, hop) * (dimension / workers);
  return { up, down: (workers - 1) * (answerBits(message, workers) * (dimension / workers) + scale) };
}

/**
 * Bits of a weight in the sum of `count` messages, as it passes on the ring: k ballots have k + 1 tallies, k trits 2k + 1 sums. Scales
 * that differ from worker to worker leave sums of two and more that are numbers; trits are taken to share one, as TernGrad's may.
 */
export function hopBits(message: Message, count: number): number {
  if (count === 1) return OWN[message];
  if (message === 'vote') return Math.ceil(Math.log2(count + 1));
  return message === 'terngrad' ? Math.ceil(Math.log2(2 * count + 1)) : FULL;
}

/** Which hop of the sum a ring is at when a share of that time has passed, and how far along, 0 … 1; a hop takes as long as its bits. */
export function hopAt(message: Message, workers: number, share: number): { hop: number; along: number } {
  const last = workers - 1;
  let rest = 0;
  for (let hop = 1; hop <= last; hop++) rest += hopBits(message, hop) * share;
  for (let hop = 1; hop < last; hop++) {
    const bits = hopBits(message, hop);
    if (rest < bits) return { hop, along: rest / bits };
    rest -= bits;
  }
  return { hop: last, along: Math.min(1, rest / hopBits(message, last)) };
}

/** Bits of a weight in the answer that a ring spreads. */
export function answerBits(message: Message, workers: number): number {
  return message === 'vote' || message === 'ef' ? 1 : hopBits(message, workers);
}

/** Bits of a weight on a line, for drawing: on the way to the sum and on the way back. */
export function lineBits(topology: Topology, message: Message, workers: number, hop: number): Talk {
  if (topology === 'ring') return { up: hopBits(message, hop), down: answerBits(message, workers) };
  const down = { sgd: FULL, terngrad: Math.log2(2 * workers + 1), vote: 1, ef: 1 }[message];
  return { up: OWN[message], down: topology === 'server' ? down : 0 };
}

function sent(message: Message, dimension: number): number {
  return message === 'ef' ? scaledSignBits([dimension]) : OWN[message] * dimension;
}
