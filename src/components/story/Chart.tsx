import { type CSSProperties, type ReactNode, useId } from 'react';
import { dodge } from '../plots/dodge';
import { short } from '../plots/format';
import { dashFor } from '../plots/methodLook';
import { DIGIT, nameWidth } from '../plots/nameWidth';
import { PLAIN, useSize } from '../plots/useSize';
import { apart, type ChartAxis, scaleOf, ticksOf } from './parts/axis';
import { connected } from './parts/connected';
import { envelope } from './parts/envelope';
import { NamesAbove } from './parts/NamesAbove';
import { Strokes } from './parts/Strokes';

export interface ChartCurve {
  label: string;
  points: readonly (readonly [number, number])[];
  color: string;
  dash?: string;
  /** Of the method or word it shows, so that a term in the text can light it. */
  term?: string;
  thin?: boolean;
}

/** Where the axes lie, for what a figure draws into the chart itself. */
export interface Frame {
  across: (x: number) => number;
  up: (y: number) => number;
  right: number;
  top: number;
  bottom: number;
  /** How much larger than plain the type is. */
  scale: number;
}

interface Props {
  x: ChartAxis;
  y: ChartAxis;
  curves: readonly ChartCurve[];
  /** A name that is to come: room is kept for it, so that the axes stay where they are. */
  room?: string;
  /** Width over height; 2 unless told. */
  aspect?: number;
  /** Drawn below and above the curves. */
  under?: (frame: Frame) => ReactNode;
  over?: (frame: Frame) => ReactNode;
  /** Laid over the picture and positioned in its pixels: what can be focused, which a hidden picture must not hold. */
  handles?: (frame: Frame) => ReactNode;
}

/** Of a curve so many points are drawn, and never more than the plot is pixels wide. */
const MOST = 400;
/** On a phone a chart is higher than its aspect says. */
const LOWEST = 250;
/** Room above the plot for the name of the vertical axis, in plain type. */
const ABOVE = 26;
/** The share of the width that names may take beside the plot; longer ones stand above it, one to a row of so many pixels, with a gap below. */
const BESIDE = 0.34;
const ROW = 19;
const GAP = 6;

/** Curves over hairlines, each with its name at its end: the one kind of line chart of the story. */
export function Chart({ aspect = 2, ...chart }: Props) {
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  const { curves, room } = chart;
  const rows = isBeside(curves, room, width, scale) ? 0 : curves.length * ROW + GAP;
  const height = Math.max(LOWEST * scale, Math.round((width / aspect) * taller)) + Math.round(rows * scale);
  return (
    <div className="chart" ref={ref} style={width > 0 ? { height } : roomFor(aspect)}>
      {width > 0 && <Drawn {...chart} width={width} height={height} scale={scale} />}
    </div>
  );
}

/** The room that a chart will need, before its width is known. */
function roomFor(aspect: number): CSSProperties {
  return { width: '100%', aspectRatio: aspect, minHeight: `${LOWEST / PLAIN}em` };
}

type DrawnProps = Omit<Props, 'aspect'> & { width: number; height: number; scale: number };

function Drawn({ x, y, curves, room = '', under, over, handles, width, height, scale }: DrawnProps) {
  const wide = (text: string) => nameWidth(text) * scale;
  const hasRoom = isBeside(curves, room, width, scale);
  const left = Math.round(58 * scale);
  const right = Math.round(width - 2 - 8 * scale - (hasRoom ? longestOf(curves, room) * scale : 0));
  const bottom = Math.round(height - 40 * scale);
  const rows = hasRoom ? 0 : (curves.length * ROW + GAP) * scale;
  const top = Math.round(ABOVE * scale + rows);
  const across = scaleOf(x, [left, right]);
  const up = scaleOf(y, [bottom, top]);
  const frame = { across, up, right, top, bottom, scale };
  const tickWidth = (tick: number) => DIGIT * scale * (x.format ?? short)(tick).length;
  const clip = useId();
  const isInside = (value: number) => value >= y.domain[0] && value <= y.domain[1];
  const ends = (hasRoom ? curves : []).flatMap(({ points }, i) => {
    // A curve that leaves the picture is named where it was last seen.
    const last = points.findLast(([, value]) => isInside(value)) ?? points.findLast(([, value]) => value > y.domain[1]);
    if (!last) return [];
    const height = Math.max(top, up(last[1]));
    return [{ i, x: across(last[0]) + 8 * scale, y: height, width: wide(curves[i].label) }];
  });
  const places = dodge(ends, 17 * scale, [8, bottom]);
  return (
    <>
      <svg width={width} height={height} aria-hidden="true">
        {ticksOf(y).map((tick) => (
          <g key={tick}>
            <path className="grid" d={`M${left} ${Math.round(up(tick)) + 0.5}H${right}`} />
            <text className="tick number" x={left - 8} y={up(tick)} dy="0.35em" textAnchor="end">
              {(y.format ?? short)(tick)}
            </text>
          </g>
        ))}
        {apart(ticksOf(x), (tick) => [across(tick), tickWidth(tick)]).map((tick) => (
          <text
            className="tick number"
            key={tick}
            x={Math.min(across(tick), width - tickWidth(tick) / 2)}
            y={bottom + 18 * scale}
            textAnchor="middle"
          >
            {(x.format ?? short)(tick)}
          </text>
        ))}
        <text className="tick" x={right} y={height - 4} textAnchor="end">
          {x.label}
        </text>
        <text className="tick" x={0} y={12 * scale + rows}>
          {y.label}
        </text>
        <clipPath id={clip}>
          <rect x={left - 3} y={top - 3} width={right - left + 6} height={bottom - top + 6} />
        </clipPath>
        {under?.(frame)}
        <g clipPath={`url(#${clip})`}>
          {curves.map(({ label, points, color, dash = '', term, thin }) => (
            <Strokes
              key={label}
              pieces={connected(envelope(points, Math.min(MOST, right - left)), across, up, scale)}
              color={color}
              width={thin ? 'calc(1.4px * var(--thick))' : 'var(--curve)'}
              dashes={dashFor(dash, 2.25 * scale)}
              term={term}
            />
          ))}
        </g>
        {over?.(frame)}
        {!hasRoom && <NamesAbove curves={curves} first={10 * scale} row={ROW * scale} scale={scale} />}
        {ends.map(({ i, x: at }, k) => (
          <text
            key={curves[i].label}
            className="end"
            data-term={curves[i].term}
            x={at}
            y={places[k]}
            dy="0.35em"
            style={{ fill: curves[i].color }}
          >
            {curves[i].label}
          </text>
        ))}
      </svg>
      {handles?.(frame)}
    </>
  );
}

/** The widest of all names, the one to come among them, in pixels of plain type. */
function longestOf(curves: readonly ChartCurve[], room = ''): number {
  return Math.max(nameWidth(room), ...curves.map(({ label }) => nameWidth(label)));
}

/** Whether the names have room beside the plot. */
function isBeside(curves: readonly ChartCurve[], room: string | undefined, width: number, scale: number): boolean {
  return longestOf(curves, room) * scale <= width * BESIDE;
}
