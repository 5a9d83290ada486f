import { DEFAULT_DIALS } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { norm2Squared } from '../../../optim/vector';
import { choice, number, type Values } from '../../../sim/parameter';
import { fixed, plural, short } from '../../plots/format';
import { booksOf } from './books';
import { digitsThatAdd } from './digits-that-add';
import { seenBy, TRUTH } from './eight-weights';
import { exchangeFigure, type Told } from './exchange-figure';
import { indicesOf, weightWords } from './weight-words';

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
  subtitle: ({ round, workers }) =>
    `EF-signSGD, ${plural(Number(workers), 'worker')}, round ${round}, γ = 1, part by part`,
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
  const areMany = apart.workers.length > 1;
  if (!before || !wanted || !ballot || !after) return null;
  if (!reached('owed')) return values.round === 1 ? 'Nothing is owed yet.' : 'The debt of the last round is waiting.';
  const turned = indicesOf(Array.from(ballot, (sign, i) => sign * gradient[i] < 0));
  if (!reached('ballots')) {
    if (turned.length === 0) return `No debt${areMany ? ' of worker 1' : ''} outweighs the new gradient yet.`;
    return (
      <>
        On <b>{weightWords(turned)}</b> the debt{areMany && ' of worker 1'} outweighs the new gradient and turns the
        sign (framed).
      </>
    );
  }
  const books = booksOf(setting);
  const digits = digitsThatAdd([
    [sent[0], after[0], wanted[0]],
    [books.sent[0], books.owed[0], books.due[0]],
  ]);
  const shown = (value: number) => fixed(value, digits);
  if (!reached('mean')) {
    return (
      <>
        {areMany ? 'Worker 1' : 'The worker'} sends eight signs and their size,{' '}
        <b className="number">{shown(Math.abs(sent[0]))}</b>: a word and a number,{' '}
        <b className="number">{apart.bitsUp / apart.workers.length}</b> bits. The debt turned{' '}
        {turned.length === 0 ? (
          'no sign'
        ) : (
          <>
            the sign of <b>{weightWords(turned)}</b> (framed)
          </>
        )}
        .
      </>
    );
  }
  if (!reached('residual')) return <ComesBack apart={apart} />;
  return (
    <>
      On weight 1 {areMany ? 'worker 1' : 'the worker'} wanted <b className="number">{shown(wanted[0])}</b>, sent{' '}
      <b className="number">{shown(sent[0])}</b>, and owes <b className="number">{shown(after[0])}</b>; ‖<i>e</i>
      ‖² is <b className="number">{short(norm2Squared(after))}</b>. Over {plural(values.round, 'round')}{' '}
      {areMany && 'the mean '}sent <span className="number">{shown(books.sent[0])}</span> and owed{' '}
      <span className="number">{shown(books.owed[0])}</span> make the <b className="number">{shown(books.due[0])}</b>{' '}
      that was due.
    </>
  );
}

/** The way back, which is one bit a weight no more once sizes differ. */
function ComesBack({ apart: { update, bitsDown, workers } }: Pick<Told<Knobs>, 'apart'>) {
  const sizes = Array.from(update, Math.abs);
  const isOneSize = Math.max(...sizes) - Math.min(...sizes) < 1e-9;
  const bits = (
    <>
      comes back as numbers, <b className="number">{bitsDown}</b> bits{workers.length > 1 && ' in all'}
    </>
  );
  if (isOneSize)
    return <>The answer {bits}. Here all are of one size; a mean of several sizes would not be one bit a weight.</>;
  return <>The mean {bits}: of different sizes it is not one bit any more.</>;
}
