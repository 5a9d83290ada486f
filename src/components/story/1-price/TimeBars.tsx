import { scaleLinear } from 'd3';
import type { Bill } from './bill-of';
import { axisSeconds, seconds, topOf } from './seconds';

export interface BarRow {
  name: string;
  color: string;
  term: string;
  bill: Bill;
}

interface Props {
  rows: readonly BarRow[];
  width: number;
  /** How much larger than plain the type is. */
  scale: number;
}

/** Where the bars begin and end, in pixels of a picture so wide. */
export function barSpan(rows: readonly BarRow[], width: number, scale: number): [left: number, right: number] {
  const names = Math.max(...rows.map(({ name }) => name.length));
  return [Math.round(8.3 * scale * names), width - Math.round(72 * scale)];
}

export const rowHeight = (scale: number) => Math.round(30 * scale);

/** Height of the bars with their axis. */
export const barsHeight = (rows: readonly BarRow[], scale: number) =>
  rowHeight(scale) * rows.length + Math.round(20 * scale);

/** The end of the axis under the bars, in seconds. */
export const barsTop = (rows: readonly BarRow[]) => topOf(Math.max(...rows.map(({ bill }) => bill.whole)));

/** A bar a message: what of the step is computing, and what is talk; under them the time, whose axis goes by 1, 2, 5, so that bars change. */
export function TimeBars({ rows, width, scale }: Props) {
  const step = rowHeight(scale);
  const top = barsTop(rows);
  const across = scaleLinear([0, top], barSpan(rows, width, scale));
  const thick = Math.round(14 * scale);
  const foot = rows.length * step;
  return (
    <>
      {[0, top / 2, top].map((time) => (
        <g key={time}>
          <path className="grid" d={`M${Math.round(across(time)) + 0.5} 0V${foot}`} />
          <text
            className="tick number"
            x={across(time)}
            y={foot + 14 * scale}
            textAnchor={time === 0 ? 'start' : time === top ? 'end' : 'middle'}
          >
            {time === 0 ? '0' : axisSeconds(time)}
          </text>
        </g>
      ))}
      {rows.map(({ name, color, term, bill }, i) => {
        const y = i * step + step / 2;
        const [start, sends, end] = [0, bill.compute, bill.whole].map(across);
        return (
          <g key={name} data-term={term}>
            <text className="part" x={0} y={y} dy="0.35em" style={{ fill: color }}>
              {name}
            </text>
            <rect className="price-compute" x={start} y={y - thick / 2} width={sends - start} height={thick} />
            <rect
              x={sends}
              y={y - thick / 2}
              width={Math.max(0.75, end - sends)}
              height={thick}
              style={{ fill: color }}
            />
            <text className="tick number price-time" x={end + 6} y={y} dy="0.35em">
              {seconds(bill.whole)}
            </text>
          </g>
        );
      })}
    </>
  );
}
