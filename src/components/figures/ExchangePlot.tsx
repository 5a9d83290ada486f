import type { ReactNode } from 'react';
import type { Frame } from '../../sim/history';
import { barsPath, outlinesPath, squaresPath } from '../plots/squares';
import { isMinus, meanGradient, nonzero, signsOf, WORD, workersIn } from '../plots/word';
import { BallotRows, BallotSquares, rowPitchFor, THIN } from './BallotMatrix';

interface Props {
  frame: Frame;
  /** What the exchange came to: a vote, or a step that is none. */
  outcome: string;
  count: number;
  /** Workers that do not lie, the first ones. */
  honest: number;
  worker: number;
  /** How far the exchange has come, from 1 to 4: gradient, ballots, tally, vote. */
  half: number;
  width: number;
  height: number;
}

const GAP = 15;

/** One exchange from top to bottom, a column a coordinate. */
export function ExchangePlot({ frame, outcome, count, honest, worker, half, width, height }: Props) {
  const labels = width > 440 ? 78 : 62;
  const pitch = Math.max(7, Math.min(14, Math.floor((width - labels - 6) / WORD)));
  const square = pitch - 1;
  const workers = workersIn(frame);
  const mean = meanGradient(frame).subarray(0, count);
  const held = meanGradient(frame, honest || undefined);
  const truth = signsOf(held);
  // Where the mean is zero there is no sign to miss, and where no step is taken none is wrong.
  const decided = nonzero(held);
  const isWrong = (k: number) => isMinus((frame.vote ^ truth) & decided & ~frame.still, k);
  const own = frame.gradients.subarray(worker * WORD, worker * WORD + count);
  const margins = frame.tally ? Array.from(frame.tally.subarray(0, count), (plus) => 2 * plus - workers) : mean;
  const all = Array.from({ length: count }, (_, k) => k);

  // Ballots are squares if there is room for them; the bars share what is left.
  const fixed = 4 * GAP + 2 * square + 6;
  const wanted = Math.min(pitch * workers, height - fixed - 4 * 20);
  const rowPitch = rowPitchFor(workers, pitch, wanted);
  const ballots = Math.ceil(rowPitch * workers);
  const reach = Math.max(16, Math.min(72, Math.floor((height - fixed - ballots) / 4)));
  const gradientZero = reach;
  const ballotsTop = 2 * reach + GAP;
  const tallyZero = ballotsTop + ballots + GAP + reach;
  const voteTop = tallyZero + reach + GAP;
  const truthTop = voteTop + square + 7;

  const bar = { pitch, width: square };
  const tallyBar = { ...bar, zero: tallyZero, reach, max: frame.tally ? workers : largest(mean) };
  const zero = (y: number) => <path className="zero" d={`M0 ${y + 0.5}H${pitch * count - 1}`} />;
  const isDone = (each: number) => each <= half;
  const isNow = (each: number) => half < 4 && each === half;
  const ghost = (top: number, tall: number) => (
    <rect className="slow-ghost" x={0.5} y={top + 0.5} width={pitch * count - 2} height={tall - 1} />
  );
  const matrix = { frame, count, top: ballotsTop, pitch, rowPitch };
  return (
    <>
      {isDone(2) && rowPitch < THIN && <BallotRows {...matrix} left={labels} />}
      <svg width={labels + pitch * WORD + 8} height={truthTop + square + 3} aria-hidden="true">
        <Label y={gradientZero + 1} under={`worker ${worker + 1}`} isNow={isNow(1)}>
          gradient
        </Label>
        <Label y={ballotsTop + 11} under="■ +1" further="□ −1" isNow={isNow(2)}>
          {frame.ballots ? 'ballots' : 'signs'}
        </Label>
        <Label y={tallyZero + 1} isNow={isNow(3)}>
          {frame.tally ? 'tally' : 'mean'}
        </Label>
        <Label y={voteTop + square}>{outcome}</Label>
        <Label y={truthTop + square}>{honest < workers && honest > 0 ? 'honest' : 'mean’s'}</Label>
        <g transform={`translate(${labels} 0)`}>
          <path className="value-bar" d={barsPath(own, { ...bar, zero: gradientZero, reach, max: largest(own) })} />
          {zero(gradientZero)}
          {isDone(2) ? rowPitch >= THIN && <BallotSquares {...matrix} /> : ghost(ballotsTop, ballots)}
          {isDone(2) && honest < workers && (
            <LiarRows from={honest} to={workers} top={ballotsTop} rowPitch={rowPitch} />
          )}
          <path className="row-mark" d={`M-3 ${ballotsTop + (worker + 0.5) * rowPitch - 0.5}l-6 -4v8z`} />
          {isDone(3) ? (
            <>
              <path className="value-bar" d={barsPath(margins, tallyBar, (k) => !isWrong(k))} />
              <path className="wrong" d={barsPath(margins, tallyBar, isWrong)} />
              {all
                .filter((k) => isMinus(frame.ties, k))
                .map((k) => (
                  <path
                    key={k}
                    className={isWrong(k) ? 'tie wrong-tie' : 'tie'}
                    d={`M${k * pitch + 1} ${tallyZero - 2.5}h${square - 2}m0 6h${2 - square}`}
                  />
                ))}
            </>
          ) : (
            ghost(tallyZero - reach, 2 * reach)
          )}
          {zero(tallyZero)}
          {isDone(4) ? (
            <>
              <Row word={frame.vote} none={frame.still} {...{ all, pitch, square, top: voteTop }} />
              <Row word={truth} none={~decided} {...{ all, pitch, square, top: truthTop }} />
              {all.filter(isWrong).map((k) => (
                <rect
                  key={k}
                  className="wrong-mark"
                  x={k * pitch - 2}
                  y={voteTop - 3}
                  width={square + 4}
                  height={truthTop - voteTop + square + 6}
                />
              ))}
            </>
          ) : (
            ghost(voteTop, truthTop + square - voteTop)
          )}
        </g>
      </svg>
    </>
  );
}

/** A red line beside the ballots of those who lie. */
function LiarRows({ from, to, top, rowPitch }: { from: number; to: number; top: number; rowPitch: number }) {
  const first = Math.round(top + from * rowPitch);
  return (
    <rect className="wrong" x={-3} y={first} width={2} height={Math.max(2, Math.round((to - from) * rowPitch) - 1)} />
  );
}

interface LabelProps {
  y: number;
  under?: string;
  further?: string;
  isNow?: boolean;
  children: ReactNode;
}

function Label({ y, under, further, isNow = false, children }: LabelProps) {
  return (
    <text className="part" x={0} y={y}>
      <tspan className={isNow ? 'exchange-now' : undefined}>{children}</tspan>
      {under && (
        <tspan className="under" x={0} dy={16}>
          {under}
        </tspan>
      )}
      {further && (
        <tspan className="under" x={0} dy={16}>
          {further}
        </tspan>
      )}
    </text>
  );
}

/** Signs in a row; a dash where there is none. */
function Row({
  word,
  none,
  all,
  top,
  pitch,
  square,
}: {
  word: number;
  none: number;
  all: number[];
  top: number;
  pitch: number;
  square: number;
}) {
  const corners = (minus: boolean) =>
    all.filter((k) => !isMinus(none, k) && isMinus(word, k) === minus).map((k): [number, number] => [k * pitch, top]);
  const dashes = all
    .filter((k) => isMinus(none, k))
    .map((k) => `M${k * pitch + 2} ${top + (square >> 1) + 0.5}h${square - 4}`);
  return (
    <>
      <path className="minus strong" d={outlinesPath(corners(true), square)} />
      <path className="plus" d={squaresPath(corners(false), square)} />
      <path className="tie" d={dashes.join('')} />
    </>
  );
}

function largest(values: Float32Array): number {
  return values.reduce((max, v) => Math.max(max, Math.abs(v)), 0);
}
