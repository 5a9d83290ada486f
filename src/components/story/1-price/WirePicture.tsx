import type { KeyboardEvent, PointerEvent } from 'react';
import { useSize } from '../../plots/useSize';
import { Legend, type LegendKey } from '../parts/Legend';
import { Net } from './Net';
import { momentAt, type Phase, phaseAt, timeAt } from './round';
import { seconds } from './seconds';
import { type BarRow, barSpan, barsHeight, barsTop, rowHeight, TimeBars } from './TimeBars';
import type { Message, Topology } from './talk';
import './price.css';

export interface WireRow extends BarRow {
  message: Message;
}

interface Props {
  rows: readonly [WireRow, WireRow];
  topology: Topology;
  workers: number;
  /** 0 … 2: at 1 the shorter step ends, at 2 the longer. */
  moment: number;
  onMoment: (moment: number) => void;
}

const GAP = 16;
const LARGEST = 330;

/** Two networks at the same moment of a step, and below them the step as time, with a handle that goes through it. */
export function WirePicture(props: Props) {
  const [ref, { width, scale, taller }] = useSize<HTMLDivElement>();
  return (
    <div className="wire" ref={ref}>
      {width > 0 && <Drawn {...props} {...{ width, scale, taller }} />}
    </div>
  );
}

interface DrawnProps extends Props {
  width: number;
  scale: number;
  taller: number;
}

function Drawn({ rows, topology, workers, moment, onMoment, width, scale, taller }: DrawnProps) {
  const [shorter, longer] = rows.map(({ bill }) => bill.whole).sort((a, b) => a - b);
  const time = timeAt(moment, shorter, longer);
  // Where there is little height the type keeps more of its size than the networks.
  const size = Math.min((width - GAP) / 2, (LARGEST * scale * (1 + taller)) / 2);
  return (
    <>
      <div className="wire-nets">
        {rows.map(({ message, name, color, term, bill }) => {
          const phase = phaseAt(bill, time);
          return (
            <div key={name} data-term={term}>
              <p style={{ color }}>{name}</p>
              <p className="wire-phase">{said(phase, topology)}</p>
              <Net {...{ topology, message, workers, phase, color, size, scale }} />
            </div>
          );
        })}
      </div>
      <Legend keys={partsOf(rows)} />
      <div className="wire-times" style={{ height: barsHeight(rows, scale) + rowHeight(scale) }}>
        <svg width={width} height={barsHeight(rows, scale)} aria-hidden="true">
          <TimeBars rows={rows} width={width} scale={scale} />
        </svg>
        <MomentHandle
          {...{ rows, width, scale, time, longer }}
          onTime={(at) => onMoment(Math.round(1000 * momentAt(at, shorter, longer)) / 1000)}
        />
      </div>
    </>
  );
}

/** What the two parts of a bar are. */
function partsOf(rows: Props['rows']): LegendKey[] {
  return [
    { mark: <rect className="price-compute" y={2} width={16} height={12} />, says: 'computing' },
    {
      mark: rows.map(({ name, color }, i) => (
        <rect key={name} x={8 * i} y={2} width={8} height={12} style={{ fill: color }} />
      )),
      says: 'talk',
    },
  ];
}

interface HandleProps extends Pick<Props, 'rows'> {
  width: number;
  scale: number;
  /** Seconds since the step began. */
  time: number;
  longer: number;
  onTime: (time: number) => void;
}

const KEYS: Record<string, number> = { ArrowLeft: -0.01, ArrowDown: -0.01, ArrowRight: 0.01, ArrowUp: 0.01 };
const FAR: Record<string, number> = { Home: 0, End: 1 };

/** A line across the bars: drag it, or press the arrows, to go through the step. */
function MomentHandle({ rows, width, scale, time, longer, onTime }: HandleProps) {
  const [left, right] = barSpan(rows, width, scale);
  const share = time / longer;
  const far = longer / barsTop(rows);
  const set = (next: number) => onTime(longer * Math.min(1, Math.max(0, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key in FAR) set(FAR[event.key]);
    else if (event.key in KEYS) set(share + KEYS[event.key]);
    else return;
    event.preventDefault();
  };
  const aim = ({ currentTarget, clientX, buttons }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.parentElement?.getBoundingClientRect();
    if (box && buttons > 0) set((clientX - box.left - left) / (right - left) / far);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="wire-moment"
      aria-label="Moment of the step"
      aria-valuemin={0}
      aria-valuemax={1}
      aria-valuenow={Math.round(1000 * share) / 1000}
      aria-valuetext={`${seconds(time)} after it began`}
      style={{ left: left + share * far * (right - left) }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        aim(event);
      }}
      onPointerMove={aim}
    >
      <span className="number">{seconds(time)}</span>
    </div>
  );
}

function said({ name, share }: Phase, topology: Topology): string {
  const far = `${Math.round(100 * share)}\u202f%`;
  if (name === 'computing') return `computing, ${far}`;
  if (name === 'done') return 'step done';
  if (name === 'down') return `coming back, ${far}`;
  return topology === 'server'
    ? `to the server, ${far}`
    : topology === 'ring'
      ? `adding up, ${far}`
      : `telling all, ${far}`;
}
