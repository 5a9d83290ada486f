import type { PointerEvent } from 'react';
import { whole } from '../../plots/format';
import { useSize } from '../../plots/useSize';
import { Chart, type Frame } from '../Chart';
import { MESSAGES } from './bill-of';
import { axisSeconds, axisTimes } from './seconds';
import { type BarRow, barsHeight, TimeBars } from './TimeBars';
import './price.css';

interface Props {
  /** Seconds of a whole step by message, each [workers, seconds]. */
  curves: readonly (readonly (readonly [number, number])[])[];
  rows: readonly BarRow[];
  compute: number;
  domain: readonly [number, number];
  workers: number;
  most: number;
  onWorkers: (workers: number) => void;
}

/** A step's time against the number of workers, and below it the split at the cursor. */
export function BillPicture({ curves, rows, compute, domain, workers, most, onWorkers }: Props) {
  return (
    <>
      <Chart
        x={{ label: 'workers', domain: [1, most], log: true, ticks: [1, 8, 64, 512], format: whole }}
        y={{ label: 'time of a step', domain, log: true, ticks: axisTimes(domain), format: axisSeconds }}
        curves={MESSAGES.map(({ name, color, dash, term }, i) => ({
          label: name,
          points: curves[i],
          color,
          dash,
          term,
        }))}
        under={({ across, up, right, bottom, scale }) => (
          <>
            <rect
              className="price-floor"
              x={across(1)}
              y={up(compute)}
              width={right - across(1)}
              height={Math.max(0, bottom - up(compute))}
            />
            <text className="tick" x={right - 6} y={Math.min(bottom - 6, up(compute) + 18 * scale)} textAnchor="end">
              computing
            </text>
          </>
        )}
        over={(frame) => <Cursor {...{ frame, workers, most, onWorkers }} />}
      />
      <Bars rows={rows} />
    </>
  );
}

interface CursorProps {
  frame: Frame;
  workers: number;
  most: number;
  onWorkers: (workers: number) => void;
}

/** Where the knob for the workers stands; a pointer may drag it, a keyboard turns the knob. */
function Cursor({ frame: { across, top, bottom }, workers, most, onWorkers }: CursorProps) {
  const [left, right] = [across(1), across(most)];
  const aim = ({ currentTarget, clientX, buttons }: PointerEvent<SVGRectElement>) => {
    const box = currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (!box || buttons === 0) return;
    const share = Math.min(1, Math.max(0, (clientX - box.left - left) / (right - left)));
    onWorkers(Math.round(most ** share));
  };
  return (
    <>
      <path className="price-cursor" d={`M${across(workers)} ${top}V${bottom}`} />
      <rect
        className="price-grip"
        x={left}
        y={top}
        width={right - left}
        height={bottom - top}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          aim(event);
        }}
        onPointerMove={aim}
      />
    </>
  );
}

function Bars({ rows }: { rows: readonly BarRow[] }) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  const height = barsHeight(rows, scale);
  return (
    <div className="price-bars" ref={ref}>
      <svg width={width} height={height} aria-hidden="true">
        {width > 0 && <TimeBars rows={rows} width={width} scale={scale} />}
      </svg>
    </div>
  );
}
