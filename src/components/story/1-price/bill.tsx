import { plural, whole } from '../../plots/format';
import { Digits } from '../parts/Digits';
import { storyFigure } from '../story-figure';
import { BillPicture } from './BillPicture';
import { billOf, MESSAGES, type Setting } from './bill-of';
import { linkName, PRICE_KNOBS } from './knobs';
import { partOf, seconds } from './seconds';
import type { Message } from './talk';

const MOST = PRICE_KNOBS.workers.max;
/** Numbers of workers that the curves go through, evenly on a logarithmic axis. */
const GRID = [...new Set(Array.from({ length: 81 }, (_, i) => Math.round(MOST ** (i / 80))))];

/** How long a step takes with each message, against the number of workers, and how it splits into computing and talk. */
export const figure = storyFigure({
  id: 'bill',
  title: 'Bill',
  knobs: PRICE_KNOBS,
  compute: (values) => {
    const setting: Setting = values;
    const at = (message: Message, workers: number) => billOf(message, { ...setting, workers });
    const curves = MESSAGES.map(({ message }) => GRID.map((workers) => [workers, at(message, workers).whole] as const));
    const rows = MESSAGES.map(({ message, name, color, term }) => ({
      name,
      color,
      term,
      bill: at(message, setting.workers),
    }));
    const times = curves.flat().map(([, time]) => time);
    return {
      curves,
      rows,
      compute: setting.compute / 1000,
      domain: [setting.compute / 2000, 1.3 * Math.max(...times)] as const,
      // Talk grows with the workers, so the first at which it is the larger half is found by halving.
      ties: MESSAGES.map(({ message }) => firstTalky((workers) => at(message, workers).talk > setting.compute / 1000)),
    };
  },
  subtitle: ({ values: { link } }) => `computing and talk in one step, over a link like ${linkName(link)}`,
  Picture: ({ values: { workers }, data: { curves, rows, compute, domain }, turn }) => (
    <BillPicture
      {...{ curves, rows, compute, domain, workers }}
      most={MOST}
      onWorkers={(next) => turn({ workers: next })}
    />
  ),
  Sentence: ({ values: { workers, topology }, data: { rows, ties } }) => {
    const [sgd, , , vote] = rows.map(({ bill }) => bill);
    return (
      <>
        With <Digits>{plural(workers, 'worker')}</Digits> a step takes{' '}
        {sgd.talk === 0 ? (
          <>
            <b className="number">{seconds(sgd.whole)}</b>, since there is nobody to talk to.
          </>
        ) : (
          <>
            SGD <b className="number">{seconds(sgd.whole)}</b> and the vote{' '}
            <b className="number">{seconds(vote.whole)}</b>: <Digits>{partOf(sgd.talk / sgd.whole)}</Digits> of the one
            and <Digits>{partOf(vote.talk / vote.whole)}</Digits> of the other is talk.
          </>
        )}{' '}
        {ties[0] === null && ties[3] === null
          ? `Up to ${whole(MOST)} workers neither talks longer than it computes.`
          : `Talk outweighs computing for SGD ${from(ties[0])}, for the vote ${from(ties[3])}.`}
        {topology === 'ring' &&
          workers > 2 &&
          ' On a ring the vote pays for its tallies, and error feedback for sums that are numbers.'}
      </>
    );
  },
  numbers: ({ values, data: { rows, ties } }) => ({
    caption: `One step with ${plural(values.workers, 'worker')}: bits through the busiest link, seconds, and the number of workers from which talk takes longer than computing.`,
    columns: ['message', 'bits', 'talk, s', 'computing, s', 'whole, s', 'talk longer from'],
    rows: rows.map(({ name, bill: { bits, talk, compute, whole: all } }, i) => [
      name,
      bits,
      talk,
      compute,
      all,
      ties[i] ?? `beyond ${whole(MOST)}`,
    ]),
  }),
});

/** The least number of workers for which it holds, or null if it holds for none up to the most. */
function firstTalky(holds: (workers: number) => boolean): number | null {
  if (!holds(MOST)) return null;
  let [low, high] = [1, MOST];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function from(workers: number | null): string {
  return workers === null ? `with no number of workers up to ${whole(MOST)}` : `from ${plural(workers, 'worker')} on`;
}
