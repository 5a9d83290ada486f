import type { HalfId, TakenApart } from './halves';

/**
 * The number at which the bars of each half reach furthest. Halves that are to be compared by eye share one; with a memory so does the gradient, times
 * the step size, which what is wanted is made of.
 */
export function scalesOf({ workers, tally, sum, update, method, stepSize, truth }: TakenApart): Record<HalfId, number> {
  const debt = largest(workers.flatMap(({ wanted, sent, after }) => [wanted, sent, after]));
  const remembers = method.memory === 'feedback';
  const gradient = remembers ? debt / stepSize : largest([truth, ...workers.map((worker) => worker.gradient)]);
  return {
    gradient,
    momentum: remembers ? debt / stepSize : largest(workers.map(({ momentum }) => momentum)),
    owed: debt,
    ballots: remembers ? debt : 1,
    numbers: gradient,
    tally: tally ? workers.length : 1,
    sum: largest([sum]),
    vote: 1,
    mean: remembers ? debt : gradient,
    step: remembers ? debt : largest([update]),
    residual: debt,
  };
}

function largest(rows: readonly (ArrayLike<number> | null)[]): number {
  let most = 0;
  for (const row of rows) for (let i = 0; row && i < row.length; i++) most = Math.max(most, Math.abs(row[i]));
  return most || 1;
}
