import { short } from '../plots/format';
import { Half, type When } from './Half';
import type { HalfId, TakenApart, WorkerPart } from './halves';
import { Bars, Debts, Ghost, Heights, type Row, Squares, Ties } from './marks';
import { scalesOf } from './scales';
import type { SlowLayout } from './slow-layout';
import { Vote } from './Vote';
import { Wire } from './Wire';

interface Props {
  apart: TakenApart;
  /** The present half, from 1. */
  now: number;
  layout: SlowLayout;
}

/** The drawing alone: workers' rows above the wire, the server's counting below it. */
export function SlowDrawn({ apart, now, layout }: Props) {
  const { halves, workers, tally, sum, update, truth, tied, wrong, bitsUp, bitsDown } = apart;
  const { gutter, isWide, pitch, square, isNumbered, columns, rows, reach, below, serverReach, width, height, scale } =
    layout;
  const when = (half: HalfId): When => {
    const at = halves.indexOf(half) + 1;
    return at === now ? 'now' : at < now ? 'past' : 'future';
  };
  const most = scalesOf(apart);
  const votes = apart.vote !== null;
  const server = (half: HalfId, numbers: ArrayLike<number>) => {
    const place = below[half];
    if (!place) return null;
    const state = when(half);
    const bars = { ...place, pitch, square, reach: serverReach, most: most[half] };
    const heading = isWide
      ? { x: place.x - 8 * scale, y: place.y - 3 * scale, anchor: 'end' as const }
      : { x: place.x, y: place.y - serverReach - 20 * scale };
    return (
      <Half key={half} name={half} state={state} {...heading} scale={scale} unit={<Unit most={most[half]} />}>
        {state === 'future' ? (
          <Ghost {...bars} count={truth.length} />
        ) : (
          <Bars {...bars} numbers={numbers} isWrong={half === 'tally' ? (i) => wrong[i] : undefined} />
        )}
        {half === 'tally' && state !== 'future' && <Ties {...bars} tied={tied} />}
      </Half>
    );
  };
  const sent = columns.find(({ half }) => half === 'ballots' || half === 'numbers');
  return (
    <svg width={width} height={height} aria-hidden="true">
      {rows.map((y, w) => (
        <text key={y} className="tick" x={gutter - 8 * scale} y={y} dy="0.35em" textAnchor="end">
          {isWide ? `worker ${w + 1}` : w + 1}
        </text>
      ))}
      {columns.map(({ half, x }) => {
        const state = when(half);
        const unit =
          half === 'ballots' && votes ? <tspan className="number">■ +1 &nbsp;□ −1</tspan> : <Unit most={most[half]} />;
        return (
          <Half key={half} name={half} state={state} x={x} y={13 * scale} scale={scale} unit={unit}>
            {isNumbered && <Numbers {...{ x, pitch, square, scale }} count={truth.length} />}
            {workers.map((worker, w) => {
              const row = { x, y: rows[w], pitch, square, reach, most: most[half] };
              return state === 'future' ? (
                <Ghost
                  key={rows[w]}
                  {...row}
                  count={truth.length}
                  reach={votes && half === 'ballots' ? square / 2 : reach}
                />
              ) : (
                <WorkerRow key={rows[w]} {...{ half, worker, votes, truth, row }} />
              );
            })}
          </Half>
        );
      })}
      {sent && <Wire layout={layout} sent={sent.x} up={[when(sent.half), bitsUp]} down={[when('step'), bitsDown]} />}
      {tally && server('tally', tally)}
      {server('sum', sum)}
      {server(
        'mean',
        sum.map((each) => each / workers.length),
      )}
      {server(
        'step',
        update.map((each) => -each),
      )}
      <Vote apart={apart} layout={layout} state={when('vote')} judged={sent ? when(sent.half) : 'future'} />
    </svg>
  );
}

interface NumbersProps {
  x: number;
  pitch: number;
  square: number;
  scale: number;
  count: number;
}

/** The numbers by which the weights are called in words. */
function Numbers({ x, pitch, square, scale, count }: NumbersProps) {
  return Array.from({ length: count }, (_, i) => i + 1).map((weight) => (
    <text
      key={weight}
      className="tick number"
      x={x + (weight - 1) * pitch + square / 2}
      y={43 * scale}
      textAnchor="middle"
    >
      {weight}
    </text>
  ));
}

/** The number that bars of full height stand for. */
function Unit({ most }: { most: number }) {
  return (
    <>
      scale <tspan className="number">±{short(most)}</tspan>
    </>
  );
}

interface WorkerRowProps {
  half: HalfId;
  worker: WorkerPart;
  votes: boolean;
  truth: ArrayLike<number>;
  row: Row & { reach: number; most: number };
}

/** What one worker did in a half: ballots that are wrong outlined in red, and signs that the debt turned framed. */
function WorkerRow({ half, worker, votes, truth, row }: WorkerRowProps) {
  const { gradient, momentum, before, wanted, after, ballot, sent } = worker;
  const turned = (i: number) => ballot !== null && ballot[i] * gradient[i] < 0;
  if (half === 'gradient') return <Bars {...row} numbers={gradient} />;
  if (half === 'momentum' && momentum) return <Bars {...row} numbers={momentum} />;
  if (half === 'owed' && before && wanted) return <Debts {...row} {...{ before, wanted, turned }} />;
  if (half === 'residual' && after) return <Bars {...row} numbers={after} className="slow-owed" />;
  if (half === 'ballots' && ballot && votes) {
    const isWrong = (i: number) => ballot[i] * truth[i] < 0;
    return <Squares {...row} signs={ballot} y={row.y - row.square / 2} isWrong={isWrong} />;
  }
  if (half === 'ballots' && ballot) {
    return <Heights {...row} signs={ballot} numbers={sent} turned={worker.wanted ? turned : undefined} />;
  }
  return <Bars {...row} numbers={sent} />;
}
