import { spentBy } from '../../sim/history';
import { methodLook } from '../plots/methodLook';
import type { NumberTable } from './Numbers';
import type { Seen } from './seen';

/** Loss on the batches at every step, and test loss and accuracy where they were measured. */
export function raceNumbers({ history }: Seen): NumberTable {
  const { tracks, evaluations } = history;
  const evaluated = new Map(evaluations.map(({ step }, i) => [step, i]));
  const columns = ['step', 'samples'];
  for (const { method } of tracks) {
    const { name } = methodLook(method);
    columns.push(`${name}: bits`, `${name}: batch loss`, `${name}: test loss`, `${name}: test accuracy`);
  }
  const rows: (string | number)[][] = [];
  for (let step = 0; step <= history.head; step++) {
    const at = evaluated.get(step);
    const row: (string | number)[] = [step, spentBy(history, 0, step).samples];
    for (const [k, track] of tracks.entries()) {
      row.push(spentBy(history, k, step).bits, track.loss[step] ?? '');
      row.push(at === undefined ? '' : (track.testLoss[at] ?? ''), at === undefined ? '' : (track.accuracy[at] ?? ''));
    }
    rows.push(row);
  }
  return {
    caption: 'The iterate before each step: loss of the batches drawn for it, and what it scores on the test set.',
    columns,
    rows,
  };
}
