import { line, scaleLinear } from 'd3';
import { horizon, thinned } from '../plots/course';
import { dodge } from '../plots/dodge';
import { two, whole } from '../plots/format';
import { dashFor } from '../plots/methodLook';
import { type Size, useSize } from '../plots/useSize';

export interface SmallCurve {
  label: string;
  values: readonly number[];
  color: string;
  dash: string;
}

interface Props {
  curves: SmallCurve[];
  steps: number;
  /** Steps made, and the moment shown. */
  head: number;
  at: number;
  /** The height of the axis; without it the largest value. */
  top?: number;
  /** A value to compare with. */
  reference?: { value: number; label: string };
}

const MOST = 300;
/** The axis doubles as the run goes on, from about so many steps, so that a young run fills its picture. */
const SHORTEST = 24;

/** A few curves over steps in a small picture, each with its value at its end. */
export function SmallCourse({ curves, steps, head, at, top, reference }: Props) {
  const [ref, { width, height, scale }] = useSize<HTMLDivElement>();
  return (
    <div className="plot" ref={ref}>
      {width > 0 && height > 0 && <Picture {...{ curves, steps, head, at, top, reference, width, height, scale }} />}
    </div>
  );
}

function Picture({ curves, steps, head, at, top, reference, width, height, scale }: Props & Omit<Size, 'taller'>) {
  const shown = curves.map((curve) => `${curve.label} ${value(curve, at)}`);
  const wide = (text: string) => 7.5 * scale * text.length;
  const right = Math.round(width - 8 - Math.max(...[...shown, reference?.label ?? ''].map(wide)));
  const bottom = Math.round(height - 18 * scale);
  const highest = top ?? (Math.max(0, ...curves.flatMap(({ values }) => values.filter(Number.isFinite))) * 1.1 || 1);
  const end = horizon(steps, head, SHORTEST);
  const across = scaleLinear([0, end], [0, right]);
  const up = scaleLinear([0, highest], [bottom, 6]);
  const ends = curves.map((curve) => Math.min(at, curve.values.length) - 1);
  const path = line<[number, number]>(
    ([step]) => across(step),
    ([, y]) => up(y),
  ).defined(([, y]) => Number.isFinite(y));
  const points = (values: readonly number[], from: number, to: number) =>
    thinned(to - from + 1, MOST).map((i): [number, number] => [from + i, values[from + i]]);
  const fits = Math.max(1, Math.floor((bottom - 12) / (16 * scale)) - (reference ? 1 : 0));
  const wanted = curves
    .flatMap((curve, i) => {
      const y = curve.values[ends[i]];
      return Number.isFinite(y) ? [{ i, x: across(ends[i]) + 7, y: up(y), width: wide(shown[i]) }] : [];
    })
    .sort((a, b) => a.y - b.y)
    .slice(0, fits);
  // The reference stands at the right like the curves' names, and moves aside with them.
  const named = reference
    ? [{ x: right + 7, y: up(reference.value), width: wide(reference.label) }, ...wanted]
    : wanted;
  const places = dodge(named, 16 * scale, [8, bottom - 4]);
  const first = named.length - wanted.length;
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path className="grid" d={`M0 ${bottom + 0.5}H${right}`} />
      {reference && (
        <>
          <path className="grid reference" d={`M0 ${Math.round(up(reference.value)) + 0.5}H${right}`} />
          <text className="tick" x={right + 7} y={places[0]} dy="0.35em">
            {reference.label}
          </text>
        </>
      )}
      <text className="tick number" x={0} y={height - 3}>
        0
      </text>
      <text className="tick number" x={right} y={height - 3} textAnchor="end">
        {whole(end)} steps
      </text>
      {at < head && <path className="cursor" d={`M${Math.round(across(at)) + 0.5} 6V${bottom}`} />}
      {curves.map(({ label, values, color, dash }, i) => (
        <g key={label} fill="none" style={{ stroke: color, strokeWidth: 'calc(1.75px * var(--thick))' }}>
          <path d={path(points(values, 0, ends[i])) ?? ''} strokeDasharray={dashFor(dash, 2 * scale)} />
          {at < head && (
            <path className="future" d={path(points(values, Math.max(0, ends[i]), values.length - 1)) ?? ''} />
          )}
        </g>
      ))}
      {wanted.map(({ i, x }, k) => (
        <text
          key={curves[i].label}
          className="end small"
          x={x}
          y={places[first + k]}
          dy="0.35em"
          style={{ fill: curves[i].color }}
        >
          {curves[i].label} <tspan className="number">{value(curves[i], at)}</tspan>
        </text>
      ))}
    </svg>
  );
}

function value({ values }: SmallCurve, at: number): string {
  const last = values[Math.min(at, values.length) - 1];
  return Number.isFinite(last) ? two(last) : '';
}
