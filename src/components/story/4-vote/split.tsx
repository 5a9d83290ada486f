import { choice, type Values } from '../../../sim/parameter';
import type { TieCount } from '../../../sim/theory/failure';
import { flipRate } from '../../../sim/theory/flip';
import { splitVote } from '../../../sim/theory/jury';
import { batchMeanWrong, WALL_GRADIENT } from '../../../sim/theory/two-point';
import type { NumberTable } from '../../figures/Numbers';
import { chance } from '../parts/chance';
import { type Shown, storyFigure } from '../story-figure';
import { SAMPLES, SPLITS, SplitPicture, splitName } from './SplitPicture';
import '../parts/wrong-number.css';
import { Digits } from '../parts/Digits';

/** One example’s signal to noise in the symmetric contrast. */
const SIGNAL = 0.25;

const knobs = {
  voters: choice({
    label: 'Voters',
    options: SPLITS.map((workers) => ({
      value: String(workers),
      label: splitName(workers),
    })),
    default: '16',
    why: 'The same 64 samples, averaged in 1 … 64 batches before anybody votes.',
  }),
  tie: choice({
    label: 'A tied vote counts as',
    options: [
      { value: 'half', label: 'half wrong, a fair coin' },
      { value: 'right', label: 'plus, here the right answer' },
    ],
    default: 'half',
    why: 'A power of two can tie. A rule that breaks ties towards plus helps exactly where the truth is plus.',
  }),
};

function compute({ tie }: Values<typeof knobs>) {
  const count = tie as TieCount;
  const course = (wrong: (batch: number) => number) =>
    SPLITS.map((workers) => [workers, splitVote(SAMPLES, workers, wrong, count)] as const);
  return {
    skewed: course((batch) => batchMeanWrong(WALL_GRADIENT, batch)),
    symmetric: course((batch) => flipRate('gaussian', SIGNAL * Math.sqrt(batch))),
  };
}

type SplitShown = Shown<typeof knobs, ReturnType<typeof compute>>;

/** Sixty-four samples averaged by few or voted on by many: how often the vote is wrong. */
export const figure = storyFigure({
  id: 'split',
  title: 'Split',
  subtitle: 'sixty-four samples, averaged in M batches, then voted on',
  knobs,
  compute,
  Picture: SplitPicture,
  Sentence,
  numbers,
});

function Sentence({ values: { voters }, data: { skewed, symmetric } }: SplitShown) {
  const split = SPLITS.indexOf(Number(voters));
  const [workers, wrong] = skewed[split];
  const best = skewed.reduce((least, each) => (each[1] < least[1] ? each : least));
  return (
    <>
      {workers === 1 ? (
        'One average of all'
      ) : (
        <>
          <b className="number">{workers}</b> voters
        </>
      )}{' '}
      {workers === 1 ? 'is' : 'are'} wrong{' '}
      <Digits className={wrong > 0.5 ? 'number wrong-number' : 'number'}>{chance(wrong)}</Digits> of the time where the
      gradient is 4 or −1, <Digits>{chance(symmetric[split][1])}</Digits> under Gaussian noise.{' '}
      {remark(workers, wrong, best)}
    </>
  );
}

function remark(workers: number, wrong: number, best: readonly [number, number]): string {
  if (wrong > 0.5) return 'Batches too small to lose their lean make a confident, wrong crowd.';
  if (workers === best[0])
    return 'Where the gradient is 4 or −1 that is the best split, better than one average of all: a batch of four is wrong only where it draws no 4 at all.';
  return `Where the gradient is 4 or −1 the best split is into ${best[0]}: wrong ${chance(best[1])} of the time.`;
}

function numbers({ data: { skewed, symmetric } }: SplitShown): NumberTable {
  return {
    caption: `Chance of a wrong vote where ${SAMPLES} samples are split evenly over M voters: the gradient that is 4 or −1, and Gaussian noise with S = ${SIGNAL} a sample.`,
    columns: ['voters M', 'batch', 'skewed: 4 or −1', 'Gaussian'],
    rows: skewed.map(([workers, wrong], i) => [workers, SAMPLES / workers, wrong, symmetric[i][1]]),
  };
}
