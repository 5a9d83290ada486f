import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { percent, short, whole } from '../../plots/format';
import { useSize } from '../../plots/useSize';
import { chance } from '../parts/chance';
import { Legend, type LegendKey } from '../parts/Legend';
import type { BallotsShown } from './ballots';
import './ballots.css';
import { Digits } from '../parts/Digits';
import { BallotsDrawn } from './BallotsDrawn';
import { layoutOf } from './ballots-layout';
import { COORDINATES } from './coordinates';
import { type Coordinate, MEASURED } from './voted-exchange';

const KEYS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10,
};

const KEYS_DRAWN: readonly LegendKey[] = [
  { mark: <rect className="plus" x={2} y={2} width={12} height={12} />, says: 'up' },
  { mark: <rect className="minus strong" x={2.5} y={2.5} width={11} height={11} />, says: 'down' },
  { mark: <path className="rest" d="M2 7h12v2h-12z" />, says: 'neither: 0' },
  { mark: <path className="ballots-tie" d="M2 5.5h12m0 5h-12" />, says: 'a tie' },
  { mark: <path className="wrong-mark" d="M3 1h10v14h-10z" />, says: 'the vote is wrong' },
];
const LIAR: LegendKey = {
  mark: (
    <g className="ballots-lies">
      <rect className="plus" x={2} y={2} width={12} height={12} />
    </g>
  ),
  says: 'from a liar',
};

/** The exchange as rows of squares; pointing at a column, or going there by arrow keys, reads it out below. */
export function BallotsPicture({ values, data, turn }: BallotsShown) {
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  const layout = layoutOf(width, scale, values.workers, taller);
  const pinned = values.coordinate - 1;
  const shown = pointed ?? pinned;
  const at = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width: wide } = currentTarget.getBoundingClientRect();
    return Math.min(COORDINATES - 1, Math.max(0, Math.floor(((clientX - left) / wide) * COORDINATES)));
  };
  const pin = (coordinate: number) => turn({ coordinate: Math.min(COORDINATES, Math.max(1, coordinate)) });
  const onKeyDown = (event: KeyboardEvent) => {
    const way = KEYS[event.key];
    if (way) pin(values.coordinate + way);
    else if (event.key === 'Home') pin(1);
    else if (event.key === 'End') pin(COORDINATES);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Legend keys={data.honest < values.workers ? [...KEYS_DRAWN, LIAR] : KEYS_DRAWN} />
      <div className="ballots-picture" ref={ref} style={{ height: layout.height }}>
        {width > 0 && (
          <>
            <BallotsDrawn data={data} layout={layout} shown={shown} noise={values.level / Math.sqrt(values.batch)} />
            <div
              className="ballots-columns"
              style={{ left: layout.left, width: layout.pitch * COORDINATES, height: layout.height }}
              role="slider"
              tabIndex={0}
              aria-label="Coordinate"
              aria-valuemin={1}
              aria-valuemax={COORDINATES}
              aria-valuenow={values.coordinate}
              aria-valuetext={spoken(values.coordinate, data.coordinates[pinned])}
              onPointerMove={(event) => {
                setPointed(at(event));
                if (event.buttons > 0) pin(at(event) + 1);
              }}
              onPointerLeave={() => setPointed(null)}
              onPointerDown={(event) => {
                event.currentTarget.setPointerCapture(event.pointerId);
                pin(at(event) + 1);
              }}
              onKeyDown={onKeyDown}
            />
          </>
        )}
      </div>
      <Reading number={shown + 1} coordinate={data.coordinates[shown]} hasLiars={data.honest < values.workers} />
    </>
  );
}

interface ReadingProps {
  number: number;
  coordinate: Coordinate;
  hasLiars: boolean;
}

function Reading({ number, coordinate, hasLiars }: ReadingProps) {
  const { truth, signalToNoise, measured, exact, bound, voteFailure } = coordinate;
  if (truth === 0) {
    return (
      <p className="ballots-reading">
        coordinate <b className="number">{number}</b>: every worker’s gradient is exactly <b className="number">0</b>,
        there is no sign to get right
      </p>
    );
  }
  return (
    <p className="ballots-reading">
      coordinate <b className="number">{number}</b>: <i>S</i> = <b className="number">{short(signalToNoise)}</b>. One{' '}
      {hasLiars && 'honest '}ballot is wrong: measured <Digits>{measuredText(measured)}</Digits>, exactly{' '}
      <Digits>{chance(exact)}</Digits>, at most <Digits>{chance(bound)}</Digits> by Gauss’s bound. The vote is wrong{' '}
      <Digits>{chance(voteFailure)}</Digits> of the time
    </p>
  );
}

/** A measured share with its standard error in two digits, 2.48 % ± 0.49 %; where nothing was wrong there is none to tell. */
export function measuredText(share: number): string {
  if (share === 0) return `0 of ${whole(MEASURED)}`;
  const error = Math.sqrt((share * (1 - share)) / MEASURED);
  const digits = 1 - Math.floor(Math.log10(100 * error));
  return `${percent(share, digits)} ± ${percent(error, digits)}`;
}

function spoken(number: number, { truth, signalToNoise, measured, exact, bound, voteFailure }: Coordinate): string {
  if (truth === 0) return `Coordinate ${number}: the true gradient is 0`;
  return (
    `Coordinate ${number}: signal to noise ${short(signalToNoise)}; one ballot wrong, measured ${measuredText(measured)}, ` +
    `exactly ${chance(exact)}, at most ${chance(bound)}; the vote wrong ${chance(voteFailure)}`
  );
}
