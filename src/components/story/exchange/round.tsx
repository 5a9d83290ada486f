import { bitsPerExchange } from '../../../optim/bits';
import { DEFAULT_DIALS } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { choice } from '../../../sim/parameter';
import type { TakenApart } from '../../exchange/halves';
import { fixed, short, whole } from '../../plots/format';
import { seenBy, TRUTH } from './eight-weights';
import { exchangeFigure, type Told } from './exchange-figure';
import { indicesOf, weightWords } from './weight-words';
import { wrongSigns } from './wrong-signs';

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
  subtitle: 'five workers, eight weights, part by part',
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
  if (!reached('tally') && !reached('sum')) return <Sent {...apart} />;
  if (!reached('vote') && !reached('mean')) return votes ? <Leads {...apart} /> : <Sums {...apart} />;
  if (!reached('step')) return votes ? <Voted {...apart} /> : <Mean {...apart} />;
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

/** What went to the server. */
function Sent({ bitsUp, tally, ...apart }: TakenApart) {
  const wrong = tally ? wrongSigns(apart) : 0;
  return (
    <>
      Each worker sent <b className="number">{whole(bitsUp / WORKERS)}</b> bits,{' '}
      {tally ? 'one packed word' : 'a number a weight'}; all five <b className="number">{whole(bitsUp)}</b>.
      {wrong > 0 && (
        <>
          {' '}
          <b className="number wrong-text">{wrong}</b> of the <span className="number">{WORKERS * TRUTH.length}</span>{' '}
          signs are wrong (red).
        </>
      )}
    </>
  );
}

/** Which leads point the wrong way. */
function Leads({ wrong }: TakenApart) {
  const misses = indicesOf(wrong);
  if (misses.length === 0) return 'Every lead points the way of the true sign.';
  return (
    <>
      {capital(weightWords(misses))}: {misses.length === 1 ? 'its lead points' : 'their leads point'} the wrong way
      (red).
    </>
  );
}

function Voted({ wrong }: TakenApart) {
  const misses = indicesOf(wrong);
  return (
    <>
      <b className="number">{TRUTH.length - misses.length}</b> of <span className="number">{TRUTH.length}</span> answers
      agree with the true sign{misses.length > 0 && `; in red ${weightWords(misses)}, which the vote has wrong`}.
    </>
  );
}

function Sums({ sum }: TakenApart) {
  return (
    <>
      On weight 1 the five numbers add up to <b className="number">{fixed(sum[0], 3)}</b>.
    </>
  );
}

function Mean({ sum }: TakenApart) {
  const wrong = indicesOf(Array.from(sum, (each, i) => each * TRUTH[i] < 0)).length;
  return (
    <>
      A fifth of it, <b className="number">{fixed(sum[0] / WORKERS, 3)}</b>, is the mean of weight 1, where the true
      gradient is <span className="number">{TRUTH[0]}</span>. Of the eight means <b className="number">{wrong}</b>{' '}
      {wrong === 1 ? 'has' : 'have'} the wrong sign.
    </>
  );
}

const capital = (text: string) => text[0].toUpperCase() + text.slice(1);
