import { memo, type ReactNode } from 'react';
import { type Frame, latest } from '../../sim/history';
import { plural, short } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { barsPath, outlinesPath, squaresPath } from '../plots/squares';
import { useSize } from '../plots/useSize';
import { countSet, isMinus, meanGradient, saidBy, signsOf, WORD, workersIn } from '../plots/word';
import { BallotMatrix } from './BallotMatrix';
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
  const first = WORD * history.word;
  const chosen = frame ? Math.min(worker, workersIn(frame) - 1) : 0;
  return (
    <Figure
      title="One exchange"
      className="exchange"
      subtitle={
        frame ? (
          <>
            {name}, step <span className="number">{frame.step}</span>, weights{' '}
            <span className="number">
              {first}–{first + WORD - 1}
            </span>
          </>
        ) : (
          name
        )
      }
      sentence={<Sentence frame={frame} worker={chosen} name={name} />}
      numbers={() => exchangeNumbers(frame, first, name)}
    >
      <div className="plot" ref={ref}>
        {frame && width > 0 && height > 0 && <Picture frame={frame} worker={chosen} width={width} height={height} />}
        {!frame && (
          <p className="invitation">
            Here gradients turn into ballots ■ <span className="number">+1</span> and □{' '}
            <span className="number">−1</span>, and ballots into a vote.
          </p>
        )}
      </div>
    </Figure>
  );
});

const [GRADIENT, TALLY, GAP, TITLE] = [26, 22, 10, 20];

function Picture({ frame, worker, width, height }: { frame: Frame; worker: number; width: number; height: number }) {
  const pitch = Math.max(7, Math.min(14, Math.floor(width / WORD)));
  const square = pitch - 2;
  const wide = pitch * WORD - 2;
  const mean = meanGradient(frame);
  const truth = signsOf(mean);
  const wrong = (frame.vote ^ truth) >>> 0;
  const isWrong = (k: number) => isMinus(wrong, k);
  const own = frame.gradients.subarray(worker * WORD, worker * WORD + WORD);
  const largest = own.reduce((max, g) => Math.max(max, Math.abs(g)), 0);
  const bar = { pitch, width: square };

  // What does not grow is laid out first; the ballots take what is left.
  const fixed = TITLE + 2 * GRADIENT + GAP + TITLE + GAP + TITLE + 2 * TALLY + GAP + TITLE + square + 22 + square + 4;
  const room = Math.max(4 * pitch, height - fixed);
  let y = TITLE;
  const gradientZero = y + GRADIENT;
  y += 2 * GRADIENT + GAP + TITLE;
  const ballotsTop = y;
  const matrix = <BallotMatrix frame={frame} worker={worker} top={y} pitch={pitch} square={square} room={room} />;
  const rowPitch = Math.min(pitch, Math.floor(room / workersIn(frame)) || room / workersIn(frame));
  y += Math.min(room, Math.ceil(rowPitch * workersIn(frame))) + GAP + TITLE;
  const tallyTop = y;
  const tallyZero = y + TALLY;
  y += 2 * TALLY + GAP + TITLE;
  const voteTop = y;
  const truthTop = y + square + 22;

  const margins = frame.tally ? Array.from(frame.tally, (plus) => 2 * plus - workersIn(frame)) : Array.from(mean);
  const most = frame.tally ? workersIn(frame) : margins.reduce((max, m) => Math.max(max, Math.abs(m)), 0);
  return (
    <svg width={wide + 2} height={height} aria-hidden="true" className="exchange-plot">
      <Title y={gradientZero - GRADIENT - 6}>gradient of worker {worker + 1}</Title>
      <path className="bar" d={barsPath(own, { ...bar, zero: gradientZero, reach: GRADIENT, max: largest })} />
      <path className="zero" d={`M0 ${gradientZero + 0.5}H${wide}`} />
      <Title y={ballotsTop - 6}>{frame.ballots ? 'ballots' : 'signs of the numbers that are sent'}</Title>
      <Key x={wide} y={ballotsTop - 6} />
      {matrix}
      <Title y={tallyTop - 6}>{frame.tally ? 'tally' : 'mean of the numbers'}</Title>
      <path
        className="bar"
        d={barsPath(margins, { ...bar, zero: tallyZero, reach: TALLY, max: most }, (k) => !isWrong(k))}
      />
      <path className="wrong" d={barsPath(margins, { ...bar, zero: tallyZero, reach: TALLY, max: most }, isWrong)} />
      <path className="zero" d={`M0 ${tallyZero + 0.5}H${wide}`} />
      {Array.from({ length: WORD }, (_, k) => k)
        .filter((k) => isMinus(frame.ties, k))
        .map((k) => (
          <text key={k} className="tie" x={k * pitch + square / 2} y={tallyZero - 4} textAnchor="middle">
            =
          </text>
        ))}
      <Title y={voteTop - 6}>{frame.ballots ? 'vote' : 'sign of the step'}</Title>
      <Squares word={frame.vote} top={voteTop} pitch={pitch} square={square} />
      <Title y={truthTop - 6}>truth: sign of the mean gradient</Title>
      <Squares word={truth} top={truthTop} pitch={pitch} square={square} />
      {Array.from({ length: WORD }, (_, k) => k)
        .filter(isWrong)
        .map((k) => (
          <g key={k} className="wrong-mark">
            <rect x={k * pitch - 1.5} y={voteTop - 1.5} width={square + 3} height={square + 3} />
            <rect x={k * pitch - 1.5} y={truthTop - 1.5} width={square + 3} height={square + 3} />
          </g>
        ))}
    </svg>
  );
}

function Title({ y, children }: { y: number; children: ReactNode }) {
  return (
    <text className="part" x={0} y={y}>
      {children}
    </text>
  );
}

function Key({ x, y }: { x: number; y: number }) {
  return (
    <g className="key" transform={`translate(${x - 66} ${y - 9})`}>
      <path className="plus" d={squaresPath([[0, 0]], 9)} />
      <text x={13} y={9}>
        +1
      </text>
      <path className="minus strong" d={outlinesPath([[38, 0]], 9)} />
      <text x={51} y={9}>
        −1
      </text>
    </g>
  );
}

function Squares({ word, top, pitch, square }: { word: number; top: number; pitch: number; square: number }) {
  const all = Array.from({ length: WORD }, (_, k) => k);
  const corners = (minus: boolean) =>
    all.filter((k) => isMinus(word, k) === minus).map((k): [number, number] => [k * pitch, top]);
  return (
    <>
      <path className="minus strong" d={outlinesPath(corners(true), square)} />
      <path className="plus" d={squaresPath(corners(false), square)} />
    </>
  );
}

function Sentence({ frame, worker, name }: { frame: Frame | null; worker: number; name: string }) {
  if (!frame) return <>Look into the exchange once a step is made.</>;
  const truth = signsOf(meanGradient(frame));
  const wrong = (word: number) => countSet(word ^ truth);
  const workers = workersIn(frame);
  const ties = countSet(frame.ties);
  if (!frame.ballots)
    return (
      <>
        {name} sends <span className="number">{WORD}</span> bits a weight, the numbers themselves, so there is no vote;
        worker <span className="number">{worker + 1}</span> alone would err on{' '}
        <b className="number">{wrong(saidBy(frame, worker))}</b> of <span className="number">{WORD}</span> signs.
      </>
    );
  const misses = wrong(frame.vote);
  return (
    <>
      Worker <span className="number">{worker + 1}</span> errs on{' '}
      <b className="number">{wrong(saidBy(frame, worker))}</b> of <span className="number">{WORD}</span>, the vote of{' '}
      <span className="number">{workers}</span> on{' '}
      <b className={misses > 0 ? 'number wrong-text' : 'number'}>{misses}</b>
      {ties > 0 && (
        <>
          ; <span className="number">{ties}</span> tied
        </>
      )}
      .
    </>
  );
}

function exchangeNumbers(frame: Frame | null, first: number, name: string) {
  const columns = ['weight', 'mean gradient', 'ballots for +', 'vote', 'truth', 'tied'];
  if (!frame) return { caption: 'No step is made yet.', columns, rows: [] };
  const mean = meanGradient(frame);
  const truth = signsOf(mean);
  const sign = (word: number, k: number) => (isMinus(word, k) ? '−1' : '+1');
  const rows = Array.from({ length: WORD }, (_, k) => [
    first + k,
    mean[k],
    frame.tally ? frame.tally[k] : '–',
    sign(frame.vote, k),
    sign(truth, k),
    isMinus(frame.ties, k) ? 'tied' : '',
  ]);
  return {
    caption: `${name}, step ${frame.step}, ${plural(workersIn(frame), 'worker')}; mean gradients up to ${short(mean.reduce((max, g) => Math.max(max, Math.abs(g)), 0))}.`,
    columns,
    rows,
  };
}
