import { dashFor } from '../../plots/methodLook';
import type { ChartCurve } from '../Chart';

interface Props {
  curves: readonly Pick<ChartCurve, 'label' | 'color' | 'dash' | 'term'>[];
  /** The middle of the first row, and from one row to the next, in pixels. */
  first: number;
  row: number;
  scale: number;
}

/** The names of curves one below another, each behind a piece of its curve: for a chart with no room beside it. */
export function NamesAbove({ curves, first, row, scale }: Props) {
  return curves.map(({ label, color, dash = '', term }, i) => (
    <g key={label}>
      <path
        className="curve"
        data-term={term}
        d={`M2 ${first + i * row}h${24 * scale}`}
        strokeDasharray={dashFor(dash, 2.25 * scale)}
        style={{ stroke: color, strokeWidth: 'var(--curve)' }}
      />
      <text className="end" data-term={term} x={34 * scale} y={first + i * row} dy="0.35em" style={{ fill: color }}>
        {label}
      </text>
    </g>
  ));
}
