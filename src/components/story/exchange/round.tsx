import { bitsPerExchange } from '../../../optim/bits';
import { DEFAULT_DIALS } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { choice } from '../../../sim/parameter';
import { short, whole } from '../../plots/format';
import { seenBy, TRUTH } from './eight-weights';
import { exchangeFigure, type Told } from './exchange-figure';

const WORKERS = 5;
const dials = { ...DEFAULT_DIALS, seed: 7 };

const knobs = {
  method: choice({
    label: 'What is sent',
    options: [
      { value: 'signsgd-vote', label: 'signs: the vote' },
      { value: 'sgd', label: 'numbers: SGD’s mean' },
    ],
    default: 'signsgd-vote',
    why: 'The same gradients, answered by a majority of signs or by a mean of numbers.',
  }),
};

/** One round of five workers, with the bits that cross the wire. */
export const figure = exchangeFigure({
  id: 'round',
  title: 'One round',
  subtitle: 'five workers, eight weights, half by half',
  knobs,
  opensAt: 5,
  settingOf: ({ method }) => ({
    method: methodOf(method),
    workers: WORKERS,
    dials,
    stepSize: 0.1,
    rounds: 1,
    gradientsAt: (step) => seenBy(WORKERS, 0.8, step),
    truth: TRUTH,
  }),
  says,
});

function says({ apart, reached }: Told<{ method: string }>) {
  const { bitsUp, bitsDown, method } = apart;
  const votes = method.aggregator === 'majority';
  if (!reached('ballots') && !reached('numbers')) return 'Nothing has crossed the wire yet.';
  const each = bitsUp / WORKERS;
  if (!reached('step')) {
    return (
      <>
        Each worker sent <b className="number">{whole(each)}</b> bits, {votes ? 'one packed word' : 'a number a weight'}
        ; all five <b className="number">{whole(bitsUp)}</b>.
      </>
    );
  }
  const other = bitsPerExchange(methodOf(votes ? 'sgd' : 'signsgd-vote'), WORKERS, TRUTH.length, 1, dials);
  const [all, others] = [bitsUp + bitsDown, other.up + other.down];
  const times = votes ? others / all : all / others;
  return (
    <>
      <b className="number">{whole(bitsUp)}</b> bits went to the server and <b className="number">{whole(bitsDown)}</b>{' '}
      came back. {votes ? 'SGD’s numbers take' : 'The vote takes'} <b className="number">{whole(others)}</b> in all,{' '}
      {votes ? 'not' : 'instead of'} <span className="number">{whole(all)}</span>: a factor of{' '}
      <b className="number">{short(times)}</b>. A ballot is sent as a whole word, which has room for{' '}
      <span className="number">32</span> weights; when it is full, the factor is <span className="number">32</span>.
    </>
  );
}
