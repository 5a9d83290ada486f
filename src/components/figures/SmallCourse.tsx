import { line, scaleLinear } from 'd3';
import { horizon, thinned } from '../plots/course';
import { dodge } from '../plots/dodge';
import { two } from '../plots/format';
import { dashFor } from '../plots/methodLook';
import { useSize } from '../plots/useSize';

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

/** A few curves over steps in a small picture, each with its value at its end. */
export function SmallCourse({ curves, steps, head, at, top, reference }: Props) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  return (
    <div className="plot" ref={ref}>
      {width > 0 && height > 0 && <Picture {...{ curves, steps, head, at, top, reference, width, height }} />}
    </div>
  );
}

function Picture({
  curves,
  steps,
  head,
  at,
  top,
  reference,
  width,
  height,
}: Props & { width: number; height: number }) {
  const shown = curves.map((curve) => `${curve.label} ${value(curve, at)}`);
  const right = width - 12 - Math.max(...shown.map((text) => 8 * text.length));
  const bottom = height - 6;
  const highest = top ?? (Math.max(0, ...curves.flatMap(({ values }) => values.filter(Number.isFinite))) * 1.1 || 1);
  const across = scaleLinear([0, horizon(steps, head)], [0, right]);
  const up = scaleLinear([0, highest], [bottom, 6]);
  const ends = curves.map((curve) => Math.min(at, curve.values.length) - 1);
  const path = line<[number, number]>(
    ([step]) => across(step),
    ([, y]) => up(y),
  ).defined(([, y]) => Number.isFinite(y));
  const points = (values: readonly number[], from: number, to: number) =>
    thinned(to - from + 1, MOST).map((i): [number, number] => [from + i, values[from + i]]);
  const wanted = curves.flatMap((curve, i) => {
    const y = curve.values[ends[i]];
    return Number.isFinite(y) ? [{ i, x: across(ends[i]) + 7, y: up(y), width: 8 * shown[i].length }] : [];
  });
  const places = dodge(wanted, 16, [8, bottom - 4]);
  return (
    <svg width={width} height={height} aria-hidden="true">
      <path className="grid" d={`M0 ${bottom + 0.5}H${right}`} />
      {reference && (
        <>
          <path className="grid reference" d={`M0 ${Math.round(up(reference.value)) + 0.5}H${right}`} />
          <text className="tick" x={0} y={up(reference.value) - 5}>
            {reference.label}
          </text>
        </>
      )}
      <text className="tick number" x={0} y={bottom - 5}>
        0
      </text>
      {at < head && <path className="cursor" d={`M${Math.round(across(at)) + 0.5} 6V${bottom}`} />}
      {curves.map(({ label, values, color, dash }, i) => (
        <g key={label} fill="none" style={{ stroke: color, strokeWidth: 'calc(1.75px * var(--thick))' }}>
          <path d={path(points(values, 0, ends[i])) ?? ''} strokeDasharray={dashFor(dash, 2)} />
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
          y={places[k]}
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
