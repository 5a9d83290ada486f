/** What a tied vote counts as: half a failure (as a fair coin would), none, or a whole one. */
export type TieCount = 'half' | 'right' | 'wrong';

/** The share of a failure that a tie counts for. */
export const SHARE_OF_TIE: Record<TieCount, number> = { half: 0.5, right: 0, wrong: 1 };

/**
 * Failure of a vote from the chances of 0 … M wrong ballots, [M + 1]: more than half are wrong, or a tie that counts.
 */
export function failureOf(wrongBallots: Float64Array, tie: TieCount): number {
  const workers = wrongBallots.length - 1;
  let failure = 0;
  for (let k = workers; 2 * k > workers; k--) failure += wrongBallots[k];
  return workers % 2 === 0 ? failure + SHARE_OF_TIE[tie] * wrongBallots[workers / 2] : failure;
}
