import { line, scaleLinear, scaleLog, symbol } from 'd3';
import { memo, type ReactNode, useId } from 'react';
import type { History } from '../../sim/history';
import { horizon } from '../plots/course';
import { dodge } from '../plots/dodge';
import { bits, percent, short, whole } from '../plots/format';
import { MethodMark } from '../plots/MethodMark';
import { dashFor, methodLook } from '../plots/methodLook';
import { useSize } from '../plots/useSize';
import { Figure } from './Figure';
import { RaceSentence } from './RaceSentence';
import { type Course, courses, heights, type Point, perStep, type RaceX, type RaceY, WINDOW } from './race';
import { raceNumbers } from './raceNumbers';
import type { Seen } from './seen';

interface Props {
  seen: Seen;
  ghost: History | null;
  x: RaceX;
  y: RaceY;
  log: boolean;
  /** Switches of the axes. */
  tools: ReactNode;
  /** What stands under the picture: the timeline. */
  children: ReactNode;
}

/** The curves of all methods, each labelled at its end. */
export const Race = memo(function Race({ seen, ghost, x, y, log, tools, children }: Props) {
  const [frame, { width, height }] = useSize<HTMLDivElement>();
  const { history } = seen;
  const things = history.settings.data === 'fashion' ? 'pictures' : 'points';
  const subtitle = y === 'loss' ? `loss on fresh ${things}, mean of ${WINDOW} steps` : `test ${things} it gets right`;
  return (
    <Figure
      title="The race"
      className="race"
      subtitle={ghost ? `${subtitle}; faint: the run before` : subtitle}
      tools={tools}
      sentence={<RaceSentence seen={seen} />}
      numbers={() => raceNumbers(seen)}
    >
      <div className="plot" ref={frame}>
        {width > 0 && height > 0 && <RacePlot {...{ seen, ghost, x, y, log, width, height }} />}
        {history.head === 0 && (
          <p className="invitation">
            Press Play. {history.tracks.length === 1 ? 'The method starts' : 'All methods start'} from the same weights
            and see the same {things}.
          </p>
        )}
      </div>
      {width > 0 && width < NARROW && <Legend courses={courses(history, seen.at, x, y)} />}
      {children}
    </Figure>
  );
});

const NARROW = 520;
const LABEL_HEIGHT = 19;

interface PlotProps extends Omit<Props, 'tools' | 'children'> {
  width: number;
  height: number;
}

function RacePlot({ seen: { history, at }, ghost, x, y, log, width, height }: PlotProps) {
  const clip = useId();
  const narrow = width < NARROW;
  const now = courses(history, at, x, y);
  const before = ghost ? courses(ghost, ghost.head, x, y) : [];
  const labels = now.map((course) => label(course));
  const margin = {
    left: 50,
    right: narrow ? 12 : 26 + Math.max(...labels.map(({ length }) => length)),
    top: 10,
    bottom: 30,
  };
  const [left, right, top, bottom] = [margin.left, width - margin.right, margin.top, height - margin.bottom];

  const runs = ghost ? [history, ghost] : [history];
  const last = horizon(history.settings.steps, Math.max(...runs.map(({ head }) => head)));
  const ends = runs.flatMap((run) => run.tracks.map((track) => perStep(run, track, x)));
  const across =
    x === 'bits'
      ? scaleLog([Math.min(...ends), Math.max(...ends) * Math.max(2, last)], [left, right])
      : scaleLinear([0, Math.max(...ends) * last], [left, right]);
  const logged = log && y === 'loss';
  const [low, high] = heights(runs, y, logged);
  const up = logged ? scaleLog([low, high], [bottom, top]) : scaleLinear([low, high], [bottom, top]);

  const path = line<Point>(
    (point) => across(point.x),
    (point) => up(Math.max(point.y, logged ? low / 4 : -1)),
  );
  const tips = now.flatMap((course, i) => (course.tip ? [{ ...course, i, tip: course.tip }] : []));
  const places = dodge(
    tips.map(({ tip, i }) => ({ x: across(tip.x) + 10, y: Math.max(top, up(tip.y)), width: labels[i].length })),
    LABEL_HEIGHT,
    [top, bottom - 4],
  );
  const ticksUp = logged ? logTicks(low, high) : up.ticks(Math.max(3, Math.min(6, height / 70)));
  const ticksAcross =
    x === 'bits' ? decades(across.domain(), (right - left) / 110) : across.ticks(Math.min(6, (right - left) / 90));
  const scrubbed = at < history.head;

  return (
    <svg width={width} height={height} aria-hidden="true" className="race-plot">
      <clipPath id={clip}>
        <rect x={left - 2} y={0} width={right - left + 10} height={bottom + 2} />
      </clipPath>
      {ticksUp.map((tick) => (
        <g key={tick} transform={`translate(0 ${Math.round(up(tick)) + 0.5})`}>
          <path className="grid" d={`M${left} 0H${right}`} />
          <text className="number tick" x={left - 10} dy="0.35em" textAnchor="end">
            {y === 'accuracy' ? `${Math.round(tick * 100)}%` : short(tick)}
          </text>
        </g>
      ))}
      {ticksAcross.map((tick, i) => (
        <text
          key={tick}
          className="number tick"
          x={across(tick)}
          y={height - 8}
          textAnchor={i === 0 && x !== 'bits' ? 'start' : 'middle'}
        >
          {x === 'bits' ? bits(tick) : whole(tick)}
          {x !== 'bits' && i === 0 && !narrow ? (x === 'samples' ? ' samples' : ' steps') : ''}
        </text>
      ))}
      {scrubbed && x !== 'bits' && (
        <path className="cursor" d={`M${Math.round(across(at * ends[0])) + 0.5} ${top}V${bottom}`} />
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
      {tips.map(({ method, tip, divergedAt }, k) => {
        const { color, marker } = methodLook(method);
        const [tipX, tipY] = [across(tip.x), Math.max(top, up(tip.y))];
        const { name, figure } = labels[tips[k].i];
        return (
          <g key={method} style={{ fill: color }}>
            {divergedAt === null ? (
              <path d={symbol(marker, 72)() ?? ''} transform={`translate(${tipX} ${tipY})`} />
            ) : (
              <path className="diverged" style={{ stroke: color }} d={`M${tipX - 5} ${tipY - 5}l10 10m0 -10l-10 10`} />
            )}
            {!narrow && Math.abs(places[k] - tipY) > 9 && (
              <path className="leader" style={{ stroke: color }} d={`M${tipX + 5} ${tipY}L${tipX + 11} ${places[k]}`} />
            )}
            {!narrow && (
              <text className="end" x={tipX + 13} y={places[k]} dy="0.35em">
                {name} <tspan className="number">{figure}</tspan>
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The labels where the picture is too narrow to hold them. */
function Legend({ courses: all }: { courses: Course[] }) {
  return (
    <ul className="legend" aria-hidden="true">
      {all.map((course) => {
        const { name, figure } = label(course);
        return (
          <li key={course.method} style={{ color: methodLook(course.method).color }}>
            <MethodMark method={course.method} /> {name} <span className="number">{figure}</span>
          </li>
        );
      })}
    </ul>
  );
}

function label({ method, accuracy, divergedAt }: Course) {
  const { name } = methodLook(method);
  const figure = divergedAt !== null ? 'diverged' : Number.isNaN(accuracy) ? '' : percent(accuracy);
  return { name, figure, length: 7.5 * name.length + 8.6 * figure.length + 16 };
}

function stroke(method: Course['method'], width: number) {
  const { color, dash } = methodLook(method);
  return {
    style: { stroke: color, strokeWidth: `calc(${width}px * var(--thick))` },
    strokeDasharray: dashFor(dash, width),
  };
}

function logTicks(low: number, high: number): number[] {
  const all = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
  return all.filter((tick) => tick >= low && tick <= high);
}

/** Powers of ten inside a domain, at most so many. */
function decades([from, to]: number[], most: number): number[] {
  const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)];
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += stride) ticks.push(10 ** power);
  return ticks;
}
