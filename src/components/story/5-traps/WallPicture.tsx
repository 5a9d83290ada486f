import { line, scaleLinear } from 'd3';
import { useId } from 'react';
import { MarkerShape } from '../../plots/MarkerShape';
import { methodLook } from '../../plots/methodLook';
import { useSize } from '../../plots/useSize';
import { Place, Predict } from '../parts/Predict';
import type { WallWalk } from './wallWalk';
import './wall.css';

export const WALL_ENDINGS = [
  { value: 'best', label: 'at the best point, x = −1' },
  { value: 'middle', label: 'about where it began, x = 0' },
  { value: 'worst', label: 'at the worst point, x = 1' },
];

const PLACES = { worst: 1, middle: 0, best: -1 };
/** Steps of the walk that are drawn; all count in the histogram. */
const DRAWN = 400;

interface Props {
  values: { guess: string; shown: 'no' | 'yes' };
  data: WallWalk;
  turn: (change: { guess?: string; shown?: 'no' | 'yes' }) => void;
}

/** The walk over time, and where it spent its last half. */
export function WallPicture({ values: { guess, shown }, data, turn }: Props) {
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  const name = useId();
  const asked = { name, endings: WALL_ENDINGS, guess, shown };
  const height = Math.max(260 * scale, Math.round((width / 2.2) * taller));
  const up = scaleLinear([-1, 1], [height - 44 * scale, 34 * scale]);
  return (
    <>
      <div className="wall-question">
        <Predict {...asked} question="Where do the signs lead?" turn={turn} />
      </div>
      <div className="wall-picture" ref={ref} style={{ height }}>
        {width > 0 && <Drawn {...{ data, width, height, scale, up }} isShown={shown === 'yes'} />}
        {width > 0 &&
          WALL_ENDINGS.map(({ value }) => (
            <Place
              key={value}
              {...asked}
              value={value}
              x={width * (shown === 'yes' ? 1 : 0.64) - 20 * scale}
              y={up(PLACES[value as keyof typeof PLACES])}
            />
          ))}
      </div>
    </>
  );
}

interface DrawnProps {
  data: WallWalk;
  width: number;
  height: number;
  scale: number;
  up: (x: number) => number;
  isShown: boolean;
}

function Drawn({ data, width, height, scale, up, isShown }: DrawnProps) {
  const { method, signs, sgd, cells } = data;
  const left = 86 * scale;
  const right = Math.round(width * 0.68);
  const across = scaleLinear([0, DRAWN], [left, right]);
  const walked = line<number>(
    (_, k) => across(k),
    (x) => up(x),
  );
  const bars = right + 16 * scale;
  const most = Math.max(...signs.shares, ...sgd.shares);
  const long = scaleLinear([0, most], [0, width - bars - 50 * scale]);
  const thick = Math.max(2, (up(0) - up(1)) / 20 / 2 - 1);
  const rows = [
    { id: method, walk: signs, shift: -thick },
    { id: 'sgd' as const, walk: sgd, shift: 0 },
  ];
  const ticks = [
    { x: 1, said: '1, worst' },
    { x: 0, said: '0' },
    { x: -1, said: '−1, best' },
  ];
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map(({ x, said }) => (
        <g key={x}>
          <path className="grid" d={`M${left} ${Math.round(up(x)) + 0.5}H${isShown ? width : right}`} />
          <text className="tick" x={left - 10 * scale} y={up(x)} dy="0.35em" textAnchor="end">
            {said}
          </text>
        </g>
      ))}
      <text className="tick" x={0} y={13 * scale}>
        x
      </text>
      <text className="tick" x={right} y={height - 4} textAnchor="end">
        step, the first {DRAWN}
      </text>
      {across.ticks(width < 480 * scale ? 2 : 4).map((tick) => (
        <text className="tick number" key={tick} x={across(tick)} y={height - 22 * scale} textAnchor="middle">
          {tick}
        </text>
      ))}
      {isShown ? (
        <>
          {[...rows].reverse().map(({ id, walk, shift }) => {
            const { color } = methodLook(id);
            return (
              <g key={id} data-term={id}>
                <path
                  className="curve"
                  d={walked([...walk.path.subarray(0, DRAWN + 1)]) ?? ''}
                  fill="none"
                  style={{ stroke: color, strokeWidth: 'calc(1.5px * var(--thick))' }}
                />
                {walk.shares.map(
                  (share, i) =>
                    share > 0 && (
                      <rect
                        key={cells[i]}
                        x={bars}
                        y={up(cells[i]) + shift}
                        width={Math.max(1, long(share))}
                        height={thick}
                        style={{ fill: color }}
                      />
                    ),
                )}
              </g>
            );
          })}
          <text className="tick" x={width} y={13 * scale} textAnchor="end">
            share of the last half
          </text>
          <Names {...{ rows, bars, long, up, scale, width }} cells={cells} />
        </>
      ) : (
        <circle className="wall-start" cx={left} cy={up(0)} r={5 * scale} />
      )}
    </svg>
  );
}

interface NamesProps {
  rows: { id: WallWalk['method'] | 'sgd'; walk: WallWalk['signs'] }[];
  bars: number;
  long: (share: number) => number;
  up: (x: number) => number;
  scale: number;
  width: number;
  cells: readonly number[];
}

/** The two names, each beside the longest of its bars, or a little away from it where there is no room. */
function Names({ rows, bars, long, up, scale, width, cells }: NamesProps) {
  const spots = rows.map(({ walk }) => {
    const longest = walk.shares.indexOf(Math.max(...walk.shares));
    const toMiddle = cells[longest] > 0 ? 1 : -1;
    const isLong = long(walk.shares[longest]) > (width - bars) * 0.3;
    return {
      x: isLong ? bars + 4 : bars + long(walk.shares[longest]) + 8,
      y: up(cells[longest]) + (isLong ? toMiddle * 26 * scale : 0),
    };
  });
  if (Math.abs(spots[0].y - spots[1].y) < 20 * scale) {
    spots[1].y = spots[0].y + (spots[0].y > up(0) ? -22 : 22) * scale;
  }
  return rows.map(({ id }, i) => {
    const look = methodLook(id);
    return (
      <g key={id} data-term={id}>
        <MarkerShape look={look} x={spots[i].x + 6} y={spots[i].y} area={50 * scale} />
        <text className="end" x={spots[i].x + 16} y={spots[i].y} dy="0.35em" style={{ fill: look.color }}>
          {look.name}
        </text>
      </g>
    );
  });
}
