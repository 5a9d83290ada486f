import { checkNotNegative, checkPositive } from './argument';

/** Where the two branches of Gauss's bound meet, with the same value 1/6 and the same slope −√3/6: S = 2/√3. */
export const GAUSS_JOIN = 2 / Math.sqrt(3);

/**
 * P[sign wrong] ≤ (2/9)/S² beyond S = 2/√3 and ½ − S/(2√3) up to it, for noise that is unimodal and symmetric
 * (1802.04434, lemma D.1; Gauss 1823). Uniform noise attains the second branch.
 */
export function gaussBound(signalToNoise: number): number {
  checkNotNegative('The signal-to-noise ratio', signalToNoise);
  if (signalToNoise > GAUSS_JOIN) return 2 / (9 * signalToNoise ** 2);
  return 0.5 - signalToNoise / (2 * Math.sqrt(3));
}

/** P[sign wrong] ≤ 1/(1 + S²) for any noise of that variance; some two-point noise attains it. */
export function cantelli(signalToNoise: number): number {
  checkNotNegative('The signal-to-noise ratio', signalToNoise);
  return 1 / (1 + signalToNoise ** 2);
}

/** P[sign wrong] ≤ 1/S for any noise, the step in the proof of theorem 1 of 1802.04434; says nothing for S ≤ 1. */
export function markov(signalToNoise: number): number {
  checkPositive('The signal-to-noise ratio', signalToNoise);
  return 1 / signalToNoise;
}

/**
 * P[sign wrong] ≤ ½·√3/(S + √3) for unimodal symmetric noise (1905.12938, lemma 1): one formula for all S, looser than
 * Gauss's.
 */
export function spb(signalToNoise: number): number {
  checkNotNegative('The signal-to-noise ratio', signalToNoise);
  return Math.sqrt(3) / (2 * (signalToNoise + Math.sqrt(3)));
}
