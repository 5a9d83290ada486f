import { DEFAULT_DIALS } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { TIE_RULES } from '../../../optim/tally';
import { choice, number, type Values } from '../../../sim/parameter';
import { plural } from '../../plots/format';
import { seenBy, TRUTH } from './eight-weights';
import { exchangeFigure, type Told } from './exchange-figure';
import { indicesOf, weightWords } from './weight-words';
import { wrongSigns } from './wrong-signs';

const TIES = { coin: 'a fair coin', plus: '+1', zero: '0: no step' };

const knobs = {
  workers: number({
    label: 'Workers',
    symbol: 'M',
    min: 1,
    max: 9,
    whole: true,
    scale: 'linear',
    default: 4,
    why: 'An even number of ballots can split evenly; an odd number cannot.',
  }),
  tie: choice({
    label: 'A tied vote is',
    options: TIE_RULES.map((value) => ({ value, label: TIES[value] })),
    default: 'coin',
    why: 'The rule is part of the method: published codes disagree on it.',
  }),
  level: number({
    label: 'Noise level',
    symbol: 'σ',
    min: 0,
    max: 3,
    scale: 'linear',
    digits: 1,
    default: 0.8,
    why: 'How far a worker’s gradient strays from the true one.',
  }),
  method: choice({
    label: 'Ballots are signs of',
    options: [
      { value: 'signsgd-vote', label: 'the gradient: signSGD' },
      { value: 'signum-vote', label: 'the momentum: Signum' },
    ],
    default: 'signsgd-vote',
    why: 'Momentum averages over steps before the sign is taken, and so quietens the noise.',
  }),
  step: number({
    label: 'Round',
    min: 1,
    max: 40,
    whole: true,
    scale: 'linear',
    default: 1,
    why: 'Another round draws other noise about the same true gradient; momentum remembers those before.',
  }),
};

type Knobs = Values<typeof knobs>;

/** How a vote is counted: ballots, tally, ties and the answer, part by part. */
export const figure = exchangeFigure({
  id: 'counting',
  title: 'Counting',
  subtitle: ({ workers }) => `one vote of ${plural(workers, 'worker')} on eight weights, part by part`,
  knobs,
  opensAt: 4,
  settingOf: ({ workers, tie, level, method, step }) => ({
    method: methodOf(method),
    workers,
    dials: { ...DEFAULT_DIALS, tie: tie as Knobs['tie'], seed: 7 },
    stepSize: 0.1,
    rounds: step,
    gradientsAt: (at) => seenBy(workers, level, at),
    truth: TRUTH,
  }),
  says,
});

function says({ values, apart, reached }: Told<Knobs>) {
  const { workers, tied, wrong, tally, bitsUp } = apart;
  const all = workers.length * TRUTH.length;
  const mistaken = wrongSigns(apart);
  if (!reached('ballots')) return 'No sign has been taken yet, and nothing has crossed the wire.';
  const ballots = (
    <>
      <b className="number">{mistaken}</b> of <span className="number">{all}</span> signs are wrong
    </>
  );
  if (!reached('tally')) {
    return (
      <>
        {ballots}
        {mistaken > 0 && ' (red)'}; {plural(workers.length, 'word')} of 32 bits, <b className="number">{bitsUp}</b>{' '}
        bits, go to the server.
      </>
    );
  }
  const ties = indicesOf(tied);
  const split =
    ties.length > 0 ? (
      <>
        Tied: {weightWords(ties)}, with <b className="number">{workers.length / 2}</b> of{' '}
        <span className="number">{workers.length}</span> ballots for plus
      </>
    ) : (
      <>
        No tie: the closest tally is <b className="number">{closest(tally)}</b>
      </>
    );
  if (!reached('vote')) return <>{split}.</>;
  const misses = indicesOf(wrong);
  return (
    <>
      {ballots}. {split}
      {ties.length > 0 && `; the rule says ${TIES[values.tie]}`}. The vote is wrong on{' '}
      <b className={misses.length > 0 ? 'number wrong-text' : 'number'}>{misses.length}</b> of{' '}
      <span className="number">{TRUTH.length}</span>
      {misses.length > 0 && `, ${weightWords(misses)}`}.
    </>
  );
}

const closest = (tally: Int32Array | null) => Math.min(...Array.from(tally ?? [], Math.abs));
