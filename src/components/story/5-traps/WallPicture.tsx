import { line, scaleLinear } from 'd3';
import { useId } from 'react';
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

/** Below so many pixels of plain type a picture is narrow. */
const NARROW = 480;
/** In plain pixels: the names beside the bars, and the mark of the prediction at the edge. */
const NAMES = 66;
const MARK = 30;

/** Where the axis of time ends: before the reveal nothing stands beside it; after it the bars and their names need a share of a narrow picture that grows. */
const rightOf = (width: number, scale: number, isShown: boolean) =>
  isShown
    ? Math.round(Math.max(width * 0.48, Math.min(width * 0.66, width - (16 + NAMES + MARK + 60) * scale)))
    : width - 24 * scale;

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
              x={shown === 'yes' ? width - 17 * scale : rightOf(width, scale, false) - 40 * scale}
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
  const left = (width < NARROW * scale ? 64 : 86) * scale;
  const right = rightOf(width, scale, isShown);
  const across = scaleLinear([0, DRAWN], [left, right]);
  const walked = line<number>(
    (_, k) => across(k),
    (x) => up(x),
  );
  const bars = right + 16 * scale;
  const most = Math.max(...signs.shares, ...sgd.shares);
  const long = scaleLinear([0, most], [0, Math.max(24 * scale, width - bars - (NAMES + MARK) * scale)]);
  const thick = Math.max(2, (up(0) - up(1)) / 20 / 2 - 1);
  const rows = [
    { id: method, walk: signs, shift: -thick },
    { id: 'sgd' as const, walk: sgd, shift: 0 },
  ];
  const ticks = [
    { x: 1, said: '1, worst', loss: '¼' },
    { x: 0, said: '0', loss: '0' },
    { x: -1, said: '−1, best', loss: '−¼' },
  ];
  return (
    <svg width={width} height={height} aria-hidden="true">
      {ticks.map(({ x, said, loss }) => (
        <g key={x}>
          <path className="grid" d={`M${left} ${Math.round(up(x)) + 0.5}H${isShown ? width : right}`} />
          <text className="tick" x={left - 10 * scale} y={up(x)} dy="0.35em" textAnchor="end">
            {said}
          </text>
          <text
            className="tick"
            x={left - 10 * scale}
            y={up(x) + (x < 0 ? -16 : 16) * scale}
            dy="0.35em"
            textAnchor="end"
          >
            f = {loss}
          </text>
        </g>
      ))}
      <text className="tick" x={0} y={13 * scale}>
        x
      </text>
      <text className="tick" x={right} y={height - 4} textAnchor="end">
        step, the first {DRAWN}
      </text>
      {across.ticks(width < NARROW * scale ? 2 : 4).map((tick) => (
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
          <Names {...{ rows, bars, long, up, scale, cells }} />
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
  cells: readonly number[];
}

/** The two names at the heights of the longest bars, beyond all bars that they would lie on. */
function Names({ rows, bars, long, up, scale, cells }: NamesProps) {
  const heights = rows.map(({ walk }) => up(cells[walk.shares.indexOf(Math.max(...walk.shares))]));
  if (Math.abs(heights[0] - heights[1]) < 20 * scale) {
    heights[1] = heights[0] + (heights[0] > up(0) ? -20 : 20) * scale;
  }
  return rows.map(({ id }, i) => {
    const { name, color } = methodLook(id);
    const beside = cells.map((_, k) => k).filter((k) => Math.abs(up(cells[k]) - heights[i]) < 11 * scale);
    const share = Math.max(...beside.flatMap((k) => rows.map(({ walk }) => walk.shares[k])));
    return (
      <text
        key={id}
        data-term={id}
        className="end"
        x={bars + long(share) + 8 * scale}
        y={heights[i]}
        dy="0.35em"
        style={{ fill: color }}
      >
        {name}
      </text>
    );
  });
}
