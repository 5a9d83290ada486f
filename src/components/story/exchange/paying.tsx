import { DEFAULT_DIALS } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { norm2Squared } from '../../../optim/vector';
import { choice, number, type Values } from '../../../sim/parameter';
import { fixed, plural, short } from '../../plots/format';
import { booksOf } from './books';
import { seenBy, TRUTH } from './eight-weights';
import { exchangeFigure, type Told } from './exchange-figure';

const knobs = {
  round: number({
    label: 'Round',
    symbol: 't',
    min: 1,
    max: 30,
    whole: true,
    scale: 'linear',
    default: 3,
    why: 'Every round starts from what the last one left owed; the first owes nothing.',
  }),
  workers: choice({
    label: 'Workers',
    options: [
      { value: '1', label: 'one' },
      { value: '3', label: 'three' },
    ],
    default: '1',
    why: 'Every worker keeps books of its own; the server only averages what it is sent.',
  }),
  level: number({
    label: 'Noise level',
    symbol: 'σ',
    min: 0,
    max: 2,
    scale: 'linear',
    digits: 1,
    default: 0,
    why: 'Without noise the gradient is the same in every round, and all that changes is the debt.',
  }),
};

type Knobs = Values<typeof knobs>;

/** A round of error feedback: what is wanted, what can be said of it, and what is kept. */
export const figure = exchangeFigure({
  id: 'paying',
  title: 'Paying',
  subtitle: ({ round, workers }) => `EF-signSGD, ${plural(Number(workers), 'worker')}, round ${round}, half by half`,
  knobs,
  opensAt: 6,
  settingOf: ({ round, workers, level }) => ({
    method: methodOf('ef-signsgd'),
    workers: Number(workers),
    dials: { ...DEFAULT_DIALS, zero: 'plus', seed: 7 },
    stepSize: 1,
    rounds: round,
    gradientsAt: (step) => seenBy(Number(workers), level, step),
    truth: TRUTH,
  }),
  says,
});

function says({ values, apart, setting, reached }: Told<Knobs>) {
  const [{ gradient, before, wanted, ballot, sent, after }] = apart.workers;
  const whose = apart.workers.length > 1 ? 'Worker 1' : 'The worker';
  if (!before || !wanted || !ballot || !after) return null;
  if (!reached('owed')) return values.round === 1 ? 'Nothing is owed yet.' : 'The debt of the last round is waiting.';
  const turned = ballot.filter((sign, i) => sign * gradient[i] < 0).length;
  if (!reached('ballots')) {
    return (
      <>
        In <b className="number">{turned}</b> of <span className="number">{TRUTH.length}</span> weights the debt
        outweighs the new gradient and turns the sign.
      </>
    );
  }
  if (!reached('mean')) {
    return (
      <>
        {whose} sends eight signs and their size, <b className="number">{fixed(Math.abs(sent[0]), 3)}</b>: a word and a
        number, <b className="number">{apart.bitsUp / apart.workers.length}</b> bits. The debt turned{' '}
        <b className="number">{turned}</b> of the signs.
      </>
    );
  }
  if (!reached('residual')) {
    return (
      <>
        The mean comes back as numbers, <b className="number">{apart.bitsDown}</b> bits
        {apart.workers.length > 1 ? ' in all' : ''}: of different sizes it is not one bit any more.
      </>
    );
  }
  const books = booksOf(setting);
  return (
    <>
      On weight 1 {whose.toLowerCase()} wanted <b className="number">{fixed(wanted[0], 3)}</b>, sent{' '}
      <b className="number">{fixed(sent[0], 3)}</b>, and owes <b className="number">{fixed(after[0], 3)}</b>; ‖<i>e</i>
      ‖² is <b className="number">{short(norm2Squared(after))}</b>. Over {plural(values.round, 'round')}{' '}
      {apart.workers.length > 1 && 'the mean '}sent <span className="number">{fixed(books.sent[0], 3)}</span> and owed{' '}
      <span className="number">{fixed(books.owed[0], 3)}</span> make the{' '}
      <b className="number">{fixed(books.due[0], 3)}</b> that was due.
    </>
  );
}
