import { checkChance, checkCount, checkPositive } from './argument';
import { binomialChances, successChances } from './binomial';
import { failureOf, SHARE_OF_TIE, type TieCount } from './failure';

/**
 * The chance that the vote of M workers is wrong where each alone is wrong with chance `wrong`, independently. Exact up
 * to rounding, 11 digits in the far tail too. With ties counted ½, M = 2l equals M = 2l − 1: I_wrong(l, l), the
 * regularised incomplete beta function (1905.12938, "parallel").
 */
export function voteFailure(wrong: number, workers: number, tie: TieCount = 'half'): number {
  checkChance('The chance of a wrong sign', wrong);
  checkCount('The number of workers', workers);
  const half = (workers + 1) >> 1;
  const failure = failuresOf(wrong, half, half)[0];
  if (tie === 'half' || workers % 2 === 1) return failure;
  const tied = binomialChances(workers, wrong)[half];
  return Math.max(0, failure + (SHARE_OF_TIE[tie] - 0.5) * tied);
}

/** voteFailure(wrong, M) for M = 1 … most in one pass, ties counted ½: entry M − 1 is that of M workers. */
export function juryCurve(wrong: number, most: number): Float64Array {
  checkChance('The chance of a wrong sign', wrong);
  checkCount('The largest number of workers', most);
  const failures = failuresOf(wrong, 1, (most + 1) >> 1);
  return Float64Array.from({ length: most }, (_, m) => failures[m >> 1]);
}

/**
 * I_q(l, l) for l = first … last, by I_q(l, l) = I_q(l + 1, l + 1) + (1 − 2q) t_l with t_l = C(2l − 1, l) (q(1 − q))^l.
 * For q < ½ it starts at the far end, so that only positive numbers are added and nothing cancels; q > ½ is the mirror
 * image.
 */
function failuresOf(wrong: number, first: number, last: number): Float64Array {
  const q = Math.min(wrong, 1 - wrong);
  const steps = new Float64Array(last - first + 1);
  let step = q * (1 - q);
  for (let l = 1; l <= last; l++) {
    if (l >= first) steps[l - first] = step;
    step *= (q * (1 - q) * (4 * l + 2)) / (l + 1);
  }
  const failures = new Float64Array(steps.length);
  // The tail of the binomial law with 2·last − 1 trials: its first term is t/(1 − q), the others follow by their ratio.
  let term = steps[steps.length - 1] / (1 - q);
  let sum = 0;
  for (let j = 0; j < last && sum + term !== sum; j++) {
    sum += term;
    term *= ((last - 1 - j) / (last + 1 + j)) * (q / (1 - q));
  }
  for (let i = failures.length - 1; i >= 0; i--) {
    if (i < failures.length - 1) sum += (1 - 2 * q) * steps[i];
    failures[i] = wrong > 0.5 ? 1 - sum : sum;
  }
  return failures;
}

/**
 * The chance that a vote of unlike workers is wrong, worker i alone with chance wrong[i]. RangeError without workers.
 */
export function mixedVoteFailure(wrong: ArrayLike<number>, tie: TieCount = 'half'): number {
  checkCount('The number of workers', wrong.length);
  return failureOf(successChances(wrong), tie);
}

/**
 * The chance that a vote is wrong where `total` samples are split evenly over the workers: each sends the sign of its
 * own batch mean, which is wrong with chance `batchWrong(total / workers)`. RangeError if the samples cannot be split
 * evenly.
 */
export function splitVote(
  total: number,
  workers: number,
  batchWrong: (batch: number) => number,
  tie: TieCount = 'half',
): number {
  checkCount('The number of samples', total);
  checkCount('The number of workers', workers);
  if (total % workers !== 0) throw new RangeError(`${total} samples cannot be split evenly over ${workers} workers.`);
  return voteFailure(batchWrong(total / workers), workers, tie);
}

/**
 * Lower bounds of the weight 2 I(ρ; l, l) − 1 of the ρ_M-norm, l = ⌊(M + 1)/2⌋: `exponential` 1 − e^{−(2ρ−1)² l}
 * (1905.12938) and `sharper` 1 − (4ρ(1 − ρ))^l, which lies between the two. ρ ∈ [½, 1] is the chance of a right sign.
 */
export function voteBounds(rho: number, workers: number): { exponential: number; sharper: number } {
  if (!(rho >= 0.5 && rho <= 1)) throw new RangeError(`ρ lies between ½ and 1, not at ${rho}.`);
  checkCount('The number of workers', workers);
  const half = (workers + 1) >> 1;
  const square = (2 * rho - 1) ** 2;
  return { exponential: -Math.expm1(-square * half), sharper: -Math.expm1(half * Math.log1p(-square)) };
}

/**
 * P[vote wrong] ≤ 1/(√M S) for unimodal symmetric noise, any M, a tie being wrong (1802.04434, the lemma behind theorem
 * 2b).
 */
export function rootMBound(signalToNoise: number, workers: number): number {
  checkPositive('The signal-to-noise ratio', signalToNoise);
  checkCount('The number of workers', workers);
  return 1 / (Math.sqrt(workers) * signalToNoise);
}
