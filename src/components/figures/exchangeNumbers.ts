import type { Frame } from '../../sim/history';
import { plural } from '../plots/format';
import { isMinus, meanGradient, signsOf, workersIn } from '../plots/word';
import type { NumberTable } from './Numbers';

/** The numbers behind one exchange: of every watched weight, from `first` on, the mean gradient, the ballots and what came of them. */
export function exchangeNumbers(
  frame: Frame | null,
  first: number,
  count: number,
  name: string,
  outcome: string,
  honest: number,
  noisy: boolean,
): NumberTable {
  const whose = frame && honest < workersIn(frame) && honest > 0 ? 'honest mean' : 'mean';
  const columns = ['weight', `${whose} gradient`, 'ballots for +', outcome, `sign of the ${whose}`, 'tied'];
  if (!frame) return { caption: 'No step is made yet.', columns, rows: [] };
  const mean = meanGradient(frame, honest || undefined);
  const truth = signsOf(mean);
  const sign = (word: number, k: number) => (isMinus(word, k) ? '−1' : '+1');
  const rows = Array.from({ length: count }, (_, k) => [
    first + k,
    mean[k],
    frame.tally ? frame.tally[k] : '–',
    isMinus(frame.still, k) ? '0' : sign(frame.vote, k),
    mean[k] === 0 ? '0' : sign(truth, k),
    isMinus(frame.ties, k) ? 'tied' : '',
  ]);
  const judge = `Wrong is what is not the sign of the ${whose} gradient${noisy ? ' after noise' : ''}.`;
  return { caption: `${name}, step ${frame.step + 1}, ${plural(workersIn(frame), 'worker')}. ${judge}`, columns, rows };
}
