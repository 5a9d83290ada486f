import type { ZeroRule } from './sign';
import type { TieRule } from './tally';

/** The dials of an exchange, named as in the field. */
export interface Dials {
  /** Momentum β of the worker (Signum, SSDM) or of the server (SGD with momentum). */
  beta: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** Lion's second momentum, that of what it remembers; its first is `beta`. */
  betaLion: number;
  /** Share k/d of the coordinates that top-k and random-k keep. */
  keep: number;
  /** QSGD's s. */
  levels: number;
  /** Standard deviation b of the noise that noisy signSGD adds. */
  dither: number;
  zero: ZeroRule;
  tie: TieRule;
  /** Keys the coins. */
  seed: number;
}

export const DEFAULT_DIALS: Dials = {
  beta: 0.9,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  betaLion: 0.99,
  keep: 0.01,
  levels: 1,
  dither: 1,
  zero: 'coin',
  tie: 'coin',
  seed: 0,
};
