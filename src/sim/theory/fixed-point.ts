import { checkCount, checkPositive } from './argument';
import { mixedVoteFailure } from './jury';
import { normalCdf } from './normal';

/**
 * Where noisy signSGD with a vote comes to rest on f_n = (x − a_n)²/2, node n sending sign(x − a_n + bξ), ξ ~ N(0, 1):
 * the x at which P(vote = +) = ½, a tie counted ½ (1906.01736; solved, not simulated). Goes from the median of the
 * minima (b → 0) to their mean (b → ∞).
 */
export function noisyVoteFixedPoint(minima: ArrayLike<number>, dither: number): number {
  return restOf(minima, dither, (chances) => mixedVoteFailure(chances) - 0.5);
}

/** The same where the signs are averaged and not voted on: Σ (2P(sign_n = +) − 1) = 0. */
export function averagedSignsFixedPoint(minima: ArrayLike<number>, dither: number): number {
  return restOf(minima, dither, (chances) => chances.reduce((sum, chance) => sum + 2 * chance - 1, 0));
}

/**
 * The same for the median of the noisy gradients, applied as it is: x = E median(a_n + bξ_n), by the trapezoid rule on
 * the distribution function of the median, which for so smooth an integrand is good to 10 digits. An even number of
 * nodes has the middle of the two middle ones.
 */
export function noisyMedianFixedPoint(minima: ArrayLike<number>, dither: number): number {
  const { low, high } = rangeOf(minima, dither);
  const far = 9 * dither;
  const steps = Math.ceil((20 * (high - low + 2 * far)) / dither);
  const width = (high - low + 2 * far) / steps;
  let below = 0;
  for (let i = 0; i <= steps; i++) {
    const t = low - far + i * width;
    below += mixedVoteFailure(chancesAt(minima, dither, t)) * (i === 0 || i === steps ? width / 2 : width);
  }
  return high + far - below;
}

/** The x at which `lean`, which grows with the chances of a plus, is 0: by bisection to the last digit. */
function restOf(minima: ArrayLike<number>, dither: number, lean: (chances: Float64Array) => number): number {
  let { low, high } = rangeOf(minima, dither);
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (lean(chancesAt(minima, dither, middle)) < 0) low = middle;
    else high = middle;
  }
}

/** The chance of each node's plus at x. */
function chancesAt(minima: ArrayLike<number>, dither: number, x: number): Float64Array {
  return Float64Array.from(minima, (minimum) => normalCdf((x - minimum) / dither));
}

function rangeOf(minima: ArrayLike<number>, dither: number): { low: number; high: number } {
  checkCount('The number of nodes', minima.length);
  checkPositive('b', dither);
  return { low: Math.min(...Array.from(minima)), high: Math.max(...Array.from(minima)) };
}
