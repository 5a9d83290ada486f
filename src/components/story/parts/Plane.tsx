import { line, scaleLinear } from 'd3';
import { type ReactNode, useId } from 'react';
import { dodge } from '../../plots/dodge';
import { short } from '../../plots/format';
import { MarkerShape } from '../../plots/MarkerShape';
import { dashFor, type MethodLook } from '../../plots/methodLook';
import { DIGIT, nameWidth } from '../../plots/nameWidth';
import { useSize } from '../../plots/useSize';
import { legible } from './legible';
import { PlaneTicks } from './PlaneTicks';
import type { Ring } from './rings';
import { Strokes } from './Strokes';
import { trodden } from './trodden';
import './plane.css';

/** A walk through the plane. */
export interface Route {
  label: string;
  /** The iterates x₁, x₂ in a row. */
  points: Float64Array;
  look: Pick<MethodLook, 'color' | 'dash' | 'marker'>;
  term?: string;
}

/** From a point of the plane to pixels. */
export type Locate = (point: readonly [number, number]) => [x: number, y: number];

interface Props {
  /** Of both axes. */
  domain: readonly [number, number];
  /** Every other one, from the second on, is labelled with its level. */
  rings: readonly Ring[];
  /** The level of the ring that is drawn stronger. */
  strong?: number;
  /** What is written on it, if not its level. */
  strongSays?: string;
  /** A straight line x₁ + x₂ = sum, in the colour of what walks on it. */
  line?: { sum: number; color?: string };
  start: readonly [number, number];
  routes: readonly Route[];
  /** What lies over the picture, positioned in pixels. */
  over?: (locate: Locate) => ReactNode;
}

const LEFT = 42;
const BOTTOM = 30;
const TOP = 8;
const RIGHT = 8;
/** Of a letter beside a level line in plain type, in pixels. */
const LETTER = 5.7;

/** Two coordinates, the level lines of f, and walks over them. */
export function Plane(props: Props) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  return (
    <div className="plane" ref={ref}>
      {width > 0 && <Drawn {...props} width={width} scale={scale} />}
    </div>
  );
}

function Drawn({
  domain,
  rings,
  strong,
  strongSays,
  line: straight,
  start,
  routes,
  over,
  width,
  scale,
}: Props & { width: number; scale: number }) {
  const clip = useId();
  const [low, high] = domain;
  const across = scaleLinear([low, high], [LEFT * scale, width - RIGHT]);
  const up = scaleLinear([low, high], [width - BOTTOM * scale, TOP]);
  const locate: Locate = ([x, y]) => [across(x), up(y)];
  const isInside = ([x, y]: readonly [number, number]) => x >= low && x < high && y >= low && y < high;
  const outline = line<readonly [number, number]>(
    ([x]) => across(x),
    ([, y]) => up(y),
  );
  const ends = routes.map(({ points, label }) => {
    const [x, y] = locate([points[points.length - 2], points[points.length - 1]]);
    const wide = (nameWidth(label) + 2) * scale;
    return { x: Math.min(Math.max(x, LEFT) + 12, width - wide), y, width: wide, end: [x, y] };
  });
  const ticks = across.ticks(4);
  const marks = rings
    .filter(({ mark }, i) => i % 2 === 1 && isInside(mark))
    .map(({ level, mark }) => {
      const [x, y] = locate(mark);
      const isNumber = level !== strong || !strongSays;
      const says = isNumber ? short(level) : strongSays;
      const wide = ((isNumber ? DIGIT : LETTER) * says.length + 6) * scale;
      // At the edge words would be cut off, and numbers run into those of the axis.
      const middle = Math.max(x, (LEFT + 6) * scale + wide / 2);
      // A line that is cut off at the edge would leave a crumb there.
      const from = middle === x ? x - wide / 2 : LEFT * scale - 2;
      return { level, isNumber, isKept: level === strong, says, x: middle, y, from, to: middle + wide / 2 };
    });
  const kept = marks.filter(({ isKept }) => isKept).map(({ from, to, y }) => ({ x: from, y, width: to - from }));
  const heights = dodge([...ends, ...kept], 18 * scale, [TOP + 8, width - BOTTOM * scale - 8]);
  const names = ends.map(({ x, width: wide }, i) => ({ from: x, to: x + wide, y: heights[i] }));
  const placed = marks.map((mark) => (mark.isKept ? { ...mark, y: heights[ends.length] } : mark));
  const levels = legible(placed, names, 18 * scale);
  return (
    <>
      <svg width={width} height={width} aria-hidden="true">
        <clipPath id={clip}>
          <rect x={LEFT * scale} y={TOP} width={width - RIGHT - LEFT * scale} height={width - BOTTOM * scale - TOP} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          {rings.map(({ level, points }) => (
            <path key={level} className={level === strong ? 'ring strong' : 'ring'} d={`${outline(points)}Z`} />
          ))}
          {levels.map(({ level, from, to, y }) => (
            <rect
              key={level}
              className="level-plate"
              x={from}
              y={y - 9 * scale}
              width={to - from}
              height={18 * scale}
            />
          ))}
          {straight && (
            <path
              className="grid reference"
              d={outline([
                [straight.sum - high, high],
                [high, straight.sum - high],
              ])?.toString()}
              style={straight.color ? { stroke: straight.color, strokeWidth: 'calc(1.5px * var(--thick))' } : undefined}
            />
          )}
          {routes.map(({ label, points, look, term }) => (
            <Strokes
              key={label}
              pieces={trodden(points, across, up)}
              color={look.color}
              width="calc(1.75px * var(--thick))"
              dashes={dashFor(look.dash, 1.75 * scale)}
              term={term}
            />
          ))}
        </g>
        <PlaneTicks ticks={ticks} across={across} up={up} below={width - 14 * scale} beside={(LEFT - 6) * scale} />
        <text className="tick" x={width - RIGHT} y={width - 1} textAnchor="end">
          x₁
        </text>
        <text className="tick" x={0} y={TOP + 8 * scale}>
          x₂
        </text>
        {levels.map(({ level, isNumber, says, x, y }) => (
          <text
            key={level}
            className={isNumber ? 'tick number level' : 'tick level'}
            x={x}
            y={y}
            dy="0.35em"
            textAnchor="middle"
          >
            {says}
          </text>
        ))}
        <circle className="plane-start" cx={across(start[0])} cy={up(start[1])} r={4.5 * scale} />
        {routes.map(({ label, look, term }, i) => (
          <g key={label} data-term={term}>
            <MarkerShape look={look} x={ends[i].end[0]} y={ends[i].end[1]} area={64 * scale} />
            <text className="end" x={ends[i].x} y={heights[i]} dy="0.35em" style={{ fill: look.color }}>
              {label}
            </text>
          </g>
        ))}
      </svg>
      {over?.(locate)}
    </>
  );
}
