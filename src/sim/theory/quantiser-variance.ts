import { densityOf, norm1, norm2Squared, type Vector } from '../../optim/vector';
import { checkCount } from './argument';

/**
 * E‖C(v) − v‖² of the stochastic sign ‖v‖ sign~ v: (d − 1)‖v‖², a zero coordinate getting a fair coin (1905.12938); 0
 * at v = 0.
 */
export function stochasticSignVariance(v: Vector): number {
  return (v.length - 1) * norm2Squared(v);
}

/** The mean over coordinates of P(sign~ v right): ½ + ½‖v‖₁/(d‖v‖₂) = ½(1 + √(φ/d)). NaN at v = 0. */
export function stochasticSignSuccess(v: Vector): number {
  return 0.5 + norm1(v) / (2 * v.length * Math.sqrt(norm2Squared(v)));
}

/**
 * E‖C(v) − v‖² of QSGD with s levels, exact: Σ (‖v‖/s)² r_i(1 − r_i), r_i the fraction of s|v_i|/‖v‖. For s = 1 it is
 * ‖v‖₁‖v‖₂ − ‖v‖₂².
 */
export function qsgdVariance(v: Vector, levels = 1): number {
  checkCount('The number of levels', levels);
  const length = Math.sqrt(norm2Squared(v));
  if (length === 0) return 0;
  let variance = 0;
  for (let i = 0; i < v.length; i++) {
    const level = (levels * Math.abs(v[i])) / length;
    const rest = level - Math.floor(level);
    variance += (length / levels) ** 2 * rest * (1 - rest);
  }
  return variance;
}

/** The bound min(d/s², √d/s)‖v‖² of that variance (Alistarh and others 2017). */
export function qsgdVarianceBound(v: Vector, levels = 1): number {
  checkCount('The number of levels', levels);
  return Math.min(v.length / levels ** 2, Math.sqrt(v.length) / levels) * norm2Squared(v);
}

/** E‖C(v) − v‖² of TernGrad without clipping, exact: max|v_i|·‖v‖₁ − ‖v‖₂². */
export function terngradVariance(v: Vector): number {
  let largest = 0;
  for (let i = 0; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i]));
  return largest * norm1(v) - norm2Squared(v);
}

/**
 * ‖C(v) − v‖² of the scaled sign with the given sign(0): (1 − φ)‖v‖² for ±1 and (1 − φ(2 − k/d))‖v‖² for 0, k the
 * number of coordinates that are not 0 (1901.09847).
 */
export function scaledSignError(v: Vector, zero: 'plus' | 'coin' | 'zero'): number {
  const square = norm2Squared(v);
  const phi = densityOf(norm1(v), square, v.length);
  let some = 0;
  for (let i = 0; i < v.length; i++) some += v[i] === 0 ? 0 : 1;
  return (1 - phi * (zero === 'zero' ? 2 - some / v.length : 1)) * square;
}
