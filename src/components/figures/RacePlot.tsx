import { line, scaleLinear, scaleLog } from 'd3';
import { useId } from 'react';
import type { History } from '../../sim/history';
import { dodge } from '../plots/dodge';
import { MarkerShape } from '../plots/MarkerShape';
import { dashFor, methodLook } from '../plots/methodLook';
import { RaceAxes } from './RaceAxes';
import {
  type Course,
  courses,
  heights,
  label,
  lastStep,
  NARROW,
  type Point,
  placeOf,
  type RaceX,
  type RaceY,
  ROOM,
} from './race';
import type { Seen } from './seen';

interface Props {
  seen: Seen;
  ghost: History | null;
  forkedAt: number | null;
  x: RaceX;
  y: RaceY;
  log: boolean;
  /** Names stand in a list below, not at the ends of the curves. */
  listed: boolean;
  width: number;
  height: number;
  scale: number;
}

const LABEL_HEIGHT = 19;

/** The race drawn: axes, the run before, what is past and what is still to come, and the names at the ends. */
export function RacePlot(props: Props) {
  const { seen, ghost, forkedAt, x, y, log, listed, width, height, scale } = props;
  const { history, at, head } = seen;
  const clip = useId();
  const narrow = width < NARROW;
  const now = courses(history, at, x, y);
  const before = ghost ? courses(ghost, ghost.head, x, y) : [];
  const labels = now.map((course) => label(course));
  const room = narrow ? 14 : listed ? Math.round(60 * scale) : Math.round(ROOM * scale);
  const [left, right, top, bottom] = [narrow ? 40 : 50, width - room, 10, height - 30];

  const runs = ghost ? [history, ghost] : [history];
  const last = lastStep(runs);
  const places = (step: number) => runs.flatMap((run) => run.tracks.map((_, k) => placeOf(run, k, step, x)));
  const end = Math.max(...places(Math.max(x === 'bits' ? 2 : 1, last)));
  const across =
    x === 'bits' ? scaleLog([Math.min(...places(1)), end], [left, right]) : scaleLinear([0, end], [left, right]);
  const logged = log && y === 'loss';
  const [low, high] = heights(runs, y, logged);
  const up = logged ? scaleLog([low, high], [bottom, top]) : scaleLinear([low, high], [bottom, top]);
  const path = line<Point>(
    (point) => across(point.x),
    // What leaves the frame leaves it; pictures do not hold numbers beyond 10³⁸.
    (point) => up(Math.min(4 * high, Math.max(point.y, logged ? low / 4 : -1))),
  );

  const tips = now.flatMap((course, i) =>
    course.tip ? [{ ...course, ...labels[i], x: across(course.tip.x), y: Math.max(top, up(course.tip.y)) }] : [],
  );
  // Many names need a longer way to fan out in.
  const aside = tips.length > 4 ? 30 : 13;
  const labelPlaces = dodge(
    tips.map((tip) => ({ x: tip.x + 10, y: tip.y, width: tip.length * scale })),
    LABEL_HEIGHT * scale,
    [top, bottom - 4],
  );
  const scrubbed = at < head;

  return (
    <svg width={width} height={height} aria-hidden="true">
      <clipPath id={clip}>
        <rect x={left - 2} y={0} width={right - left + 10} height={bottom + 2} />
      </clipPath>
      <RaceAxes {...{ across, up, x, y, logged, narrow }} edge={narrow ? right : width} bottom={height - 8} />
      {forkedAt !== null && x === 'steps' && (
        <g transform={`translate(${Math.round(across(forkedAt)) + 0.5} 0)`}>
          <path className="cursor forked" d={`M0 ${top}V${bottom}`} />
          <text className="tick" {...besideFork(across(forkedAt), right)} y={top + 10}>
            forked
          </text>
        </g>
      )}
      {scrubbed && x !== 'bits' && (
        <path className="cursor" d={`M${Math.round(across(placeOf(history, 0, at, x))) + 0.5} ${top}V${bottom}`} />
      )}
      <g clipPath={`url(#${clip})`} fill="none">
        {before.map(({ method, past }) => (
          <path key={method} className="ghost" d={path(past) ?? ''} {...stroke(method, 1.5)} />
        ))}
        {scrubbed &&
          now.map(({ method, future }) => (
            <path key={method} className="future" d={path(future) ?? ''} {...stroke(method, 2)} />
          ))}
        {now.map(({ method, past }) => (
          <path key={method} className="curve" d={path(past) ?? ''} {...stroke(method, 2.25)} />
        ))}
      </g>
      {before.length > 0 && (
        <text className="tick" x={narrow ? right : right + 12} y={top + 6} textAnchor={narrow ? 'end' : 'start'}>
          {forkedAt === null ? 'faint: the run before' : 'faint: unchanged'}
        </text>
      )}
      {tips.map((tip, i) => (
        <Tip key={tip.method} {...tip} place={narrow || listed ? null : labelPlaces[i]} aside={aside} />
      ))}
    </svg>
  );
}

/** Right of its line, but left of it at the end of the axis, where other words stand. */
function besideFork(x: number, right: number) {
  return x > right - 60 ? { x: -6, textAnchor: 'end' as const } : { x: 6 };
}

interface TipProps extends Pick<Course, 'method' | 'divergedAt'> {
  x: number;
  y: number;
  name: string;
  figure: string;
  /** Height of the label, or null where there is no room for one. */
  place: number | null;
  /** From the end of the curve to the label. */
  aside: number;
}

/** The end of a curve: its marker and its name. */
function Tip({ method, divergedAt, x, y, name, figure, place, aside }: TipProps) {
  const look = methodLook(method);
  return (
    <g style={{ fill: look.color, stroke: look.color }}>
      {divergedAt === null ? (
        <MarkerShape look={look} x={x} y={y} area={72} />
      ) : (
        <path className="diverged" d={`M${x - 5} ${y - 5}l10 10m0 -10l-10 10`} />
      )}
      {place !== null && Math.abs(place - y) > 12 && (
        <path className="leader" d={`M${x + 5} ${y}L${x + aside - 2} ${place}`} />
      )}
      {place !== null && (
        <text className="end" x={x + aside} y={place} dy="0.35em">
          {name} <tspan className="number">{figure}</tspan>
        </text>
      )}
    </g>
  );
}

function stroke(method: Course['method'], width: number) {
  const { color, dash } = methodLook(method);
  return {
    style: { stroke: color, strokeWidth: `calc(${width}px * var(--thick))` },
    strokeDasharray: dashFor(dash, width),
  };
}
