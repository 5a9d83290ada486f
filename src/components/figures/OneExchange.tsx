import { memo } from 'react';
import { type Frame, latest } from '../../sim/history';
import { plural, short } from '../plots/format';
import { methodLook, outcomeOf } from '../plots/methodLook';
import { useSize } from '../plots/useSize';
import {
  countSet,
  firstOf,
  honestIn,
  isMinus,
  meanGradient,
  missed,
  noisyIn,
  nonzero,
  signsOf,
  WORD,
  watchedIn,
  workersIn,
} from '../plots/word';
import { ExchangePlot } from './ExchangePlot';
import { Figure } from './Figure';
import type { Seen } from './seen';

interface Props {
  seen: Seen;
  worker: number;
}

/** The inside of one exchange on 32 coordinates: gradient, ballots, tally, vote. */
export const OneExchange = memo(function OneExchange({ seen: { history, at }, worker }: Props) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const frame = latest(history.frames, at - 1);
  const { name } = methodLook(history.watched);
  const outcome = outcomeOf(history);
  const first = WORD * history.word;
  const count = watchedIn(history);
  const chosen = frame ? Math.min(worker, workersIn(frame) - 1) : 0;
  const honest = frame ? honestIn(frame, history) : 0;
  const noisy = frame !== null && noisyIn(frame, history);
  const track = history.tracks.find(({ method }) => method === history.watched);
  const cost = track ? track.bitsUp / (history.settings.workers * history.network.dimension) : 0;
  return (
    <Figure
      title="One exchange"
      className="exchange"
      subtitle={frame ? `${name}, step ${frame.step + 1}` : name}
      sentence={
        frame ? (
          <Sentence {...{ frame, count, name, outcome, honest, noisy, cost, worker: chosen }} />
        ) : (
          'Look inside once a step is made.'
        )
      }
      numbers={() => exchangeNumbers(frame, first, count, name, outcome, honest, noisy)}
    >
      <div className={frame ? 'plot' : 'plot empty'} ref={ref}>
        {frame && width > 0 && height > 0 && (
          <ExchangePlot {...{ frame, outcome, count, honest, worker: chosen, width, height }} />
        )}
        {!frame && (
          <p className="invitation">
            Gradients become ballots, ■&nbsp;<span className="number">+1</span> and □&nbsp;
            <span className="number">−1</span>; ballots become a vote.
          </p>
        )}
      </div>
    </Figure>
  );
});

interface SentenceProps {
  frame: Frame;
  count: number;
  worker: number;
  name: string;
  outcome: string;
  /** Workers that do not lie, the first ones: the mean that signs are held against is theirs. */
  honest: number;
  /** Whether that mean has noise in it that was added. */
  noisy: boolean;
  /** Bits a weight that one worker sends. */
  cost: number;
}

function Sentence({ frame, count, worker, name, outcome, honest, noisy, cost }: SentenceProps) {
  const mean = meanGradient(frame, honest || undefined);
  const truth = signsOf(mean);
  const decided = nonzero(mean);
  const judgeable = firstOf(decided, count);
  const judged = countSet(judgeable);
  const idle = count - judged;
  const own = missed(frame, worker, truth, judgeable);
  const workers = workersIn(frame);
  const ties = countSet(firstOf(frame.ties, count));
  const lies = worker >= honest;
  const whose = honest < workers && honest > 0 ? 'honest mean’s' : 'mean’s';
  const after = noisy && ' after noise';
  if (!frame.ballots)
    return (
      <>
        {name} sends numbers, <span className="number">{short(cost)}</span> bits a weight, so there is no vote; worker{' '}
        <span className="number">{worker + 1}</span>
        {lies && ', a liar,'} alone misses <b className="number">{own.wrong}</b> of the {whose}{' '}
        <span className="number">{judged}</span> signs{after}
        {own.silent > 0 && (
          <>
            {' '}
            and says nothing of <span className="number">{own.silent}</span>
          </>
        )}
        .
      </>
    );
  const misses = countSet((frame.vote ^ truth) & judgeable & ~frame.still);
  return (
    <>
      Of the {whose} <span className="number">{judged}</span> signs{after} worker{' '}
      <span className="number">{worker + 1}</span>
      {lies && ', a liar,'} misses <b className="number">{own.wrong}</b>, the {outcome} of{' '}
      <span className="number">{workers}</span> misses{' '}
      <b className={misses > 0 ? 'number wrong-text' : 'number'}>{misses}</b>
      {ties > 0 && (
        <>
          ; <span className="number">{ties}</span> tied
        </>
      )}
      {idle > 0 && (
        <>
          ; <span className="number">{idle}</span> {idle === 1 ? 'mean is' : 'means are'} zero
        </>
      )}
      .
    </>
  );
}

function exchangeNumbers(
  frame: Frame | null,
  first: number,
  count: number,
  name: string,
  outcome: string,
  honest: number,
  noisy: boolean,
) {
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
