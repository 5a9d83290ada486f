import { lazy, memo, Suspense, useRef, useState } from 'react';
import { type Frame, latest } from '../../sim/history';
import { shownRow } from '../../sim/own';
import { hasWalks } from '../exchange/code/walkable';
import { frameHalves } from '../exchange/frame-halves';
import type { HalfWords } from '../exchange/half-words';
import { short } from '../plots/format';
import { methodLook, outcomeOf } from '../plots/methodLook';
import { useSize } from '../plots/useSize';
import {
  countSet,
  firstOf,
  honestIn,
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
import { exchangeNumbers } from './exchangeNumbers';
import { Figure } from './Figure';
import type { Seen } from './seen';
import '../exchange/slow.css';

const FrameCode = lazy(async () => ({ default: (await import('../exchange/code/FrameCode')).FrameCode }));

interface Props {
  seen: Seen;
  worker: number;
  /** How far the exchange has come: whole unless it is stepped. */
  half?: number;
  onHalf?: (half: number) => void;
}

const WHOLE = 4;

/** The inside of one exchange on 32 coordinates: gradient, ballots, tally, vote; whole, or part by part. */
export const OneExchange = memo(function OneExchange({ seen, worker, half = WHOLE, onHalf }: Props) {
  const { history, at } = seen;
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
  const method = shownRow(history.watched, history.settings);
  const halves = frame ? frameHalves(frame, method) : [];
  const dialog = useRef<HTMLDialogElement>(null);
  // The frame whose code is shown: the run may go on behind the dialog.
  const [coded, setCoded] = useState<Frame | null>(null);
  const cost = track ? track.bitsUp / (history.settings.workers * history.network.dimension) : 0;
  return (
    <Figure
      title="One exchange"
      className="exchange"
      subtitle={frame ? `${name}, step ${frame.step + 1}` : name}
      sentence={
        frame && half < WHOLE ? (
          <HalfSentence half={half} words={halves[half - 1]} />
        ) : frame ? (
          <Sentence {...{ frame, count, name, outcome, honest, noisy, cost, worker: chosen }} />
        ) : (
          'Look inside once a step is made.'
        )
      }
      numbers={() => exchangeNumbers(frame, first, count, name, outcome, honest, noisy)}
    >
      {frame && (
        <div className="exchange-steps">
          <button type="button" className="text-button" disabled={half === 1} onClick={() => onHalf?.(half - 1)}>
            Back a part
          </button>
          <button type="button" className="text-button" onClick={() => onHalf?.(half === WHOLE ? 1 : half + 1)}>
            {half === WHOLE ? 'From the start' : 'Next part'}
          </button>
          <span>
            {half} of {WHOLE}: {halves[half - 1].name}
          </span>
          {hasWalks(method, frame) && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setCoded(frame);
                dialog.current?.showModal();
              }}
            >
              Show the code
            </button>
          )}
        </div>
      )}
      <div className={frame ? 'plot' : 'plot empty'} ref={ref}>
        {frame && width > 0 && height > 0 && (
          <ExchangePlot {...{ frame, outcome, count, honest, worker: chosen, half, width, height }} />
        )}
        {!frame && (
          <p className="invitation">
            Gradients become ballots, ■&nbsp;<span className="number">+1</span> and □&nbsp;
            <span className="number">−1</span>; ballots become a vote.
          </p>
        )}
      </div>
      <dialog ref={dialog} aria-label="The code" className="numbers" onClose={() => setCoded(null)}>
        {coded && (
          <Suspense fallback={<p>Opening the code.</p>}>
            <FrameCode frame={coded} history={history} worker={chosen} onClose={() => dialog.current?.close()} />
          </Suspense>
        )}
      </dialog>
    </Figure>
  );
});

/** What a half does, while the exchange is stepped. */
function HalfSentence({ half, words: { name, equation, says } }: { half: number; words: HalfWords }) {
  return (
    <>
      Part {half} of {WHOLE}, <b>{name}</b>: {equation}. {says}
    </>
  );
}

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
