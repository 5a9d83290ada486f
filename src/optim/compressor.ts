import type { Layers } from './layers';
import type { Message } from './message';
import { type Coins, drawKey, STREAM } from './random';
import type { ZeroRule } from './sign';
import type { Vector } from './vector';

/** What a compressor may know besides the vector. */
export interface Draws {
  seed: number;
  step: number;
  worker: number;
  zero: ZeroRule;
  /** What an unscaled ±1 stands for: 1, or under error feedback the step size γ. */
  unit: number;
  /**
   * Under memory an unbiased compressor is divided by 1 + ω, ω its relative variance, which makes it a contraction with
   * δ = 1/(1 + ω) (Beznosikov et al., 2002.12410, Lemma 8). Without memory it stays unbiased.
   */
  contract: boolean;
  /** Share k/d of the coordinates that top-k and random-k keep. */
  keep: number;
  /** QSGD's s. */
  levels: number;
  /** b of noisy signSGD. */
  dither: number;
}

export interface Compressor {
  id: string;
  source: string;
  /** It sends one bit a coordinate, so ballots can be counted. */
  ballot: boolean;
  /** 32-bit numbers that it sends besides a ballot, a layer. */
  scales: 0 | 1 | 2;
  /** It needs room for numbers of its own. */
  room: boolean;
  /** Fills `message` from v. */
  encode(v: Vector, layers: Layers, draws: Draws, message: Message): void;
  /** Bits of one message that is no ballot, on d coordinates in L layers. */
  bits(dimension: number, layers: number, draws: Pick<Draws, 'keep' | 'levels'>): number;
}

/** Coordinates that a share of d comes to: at least one. */
export function keptOf(dimension: number, keep: number): number {
  return Math.max(1, Math.min(dimension, Math.round(keep * dimension)));
}

/** A worker's coins for zeros. */
export function zeroCoins({ seed, step, worker }: Draws): Coins {
  return () => drawKey(seed, STREAM.zero, step, worker);
}
