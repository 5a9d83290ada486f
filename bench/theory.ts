import { juryCurve, voteFailure } from '../src/sim/theory/jury';
import { inTurns, type Tell } from './turns';

const MOST = 1001;
const WRONG = 0.45;

/**
 * The failure of the vote of 1 … 1001 workers: in one pass, and beside it asked for one number of workers after the
 * other.
 */
export async function measure(ids: ReadonlySet<string>, tell: Tell): Promise<void> {
  if (!ids.has('jury-curve')) return;
  // What is computed must be used, or a compiler may leave it out.
  let used = 0;
  const times = await inTurns(
    {
      curve: async () => {
        used += juryCurve(WRONG, MOST)[MOST - 1];
      },
      one: async () => {
        for (let m = 1; m <= MOST; m++) used += voteFailure(WRONG, m);
      },
    },
    { seconds: 4 },
  );
  if (Number.isNaN(used)) throw new Error('The failure of a vote must be a number.');
  tell({ id: 'jury-curve', ours: times.curve, other: times.one });
}
