import { scaleLinear } from 'd3';
import { type KeyboardEvent, type PointerEvent, useId } from 'react';
import { dodge } from '../../plots/dodge';
import { short } from '../../plots/format';
import { MarkerShape } from '../../plots/MarkerShape';
import { dashFor } from '../../plots/methodLook';
import { useSize } from '../../plots/useSize';
import { Strokes } from '../parts/Strokes';
import { trodden } from '../parts/trodden';
import { gridOf, turn as turned } from './surface';
import type { Track, Walk, walk } from './tracks';

interface Props {
  values: Walk;
  data: ReturnType<typeof walk>;
  tracks: readonly Track[];
  turn: (change: { startX: number; startY: number }) => void;
}

/** Level lines and walks over them; the start can be dragged. */
export function DescentPlane(props: Props) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  return (
    <div className="descent-plane" ref={ref}>
      {width > 0 && <Drawn {...props} size={width} scale={scale} />}
    </div>
  );
}

/** More names than that get into each other's way: then only the chart has them. */
const NAMED = 3;
/** Walks that far out do not come back. */
const FAR = 50;
const LEFT = 26;
const BOTTOM = 22;

function Drawn({ values, data, tracks, turn, size, scale }: Props & { size: number; scale: number }) {
  const { surface, lines, start } = data;
  const { reach } = surface;
  const clip = useId();
  const [left, bottom] = [LEFT * scale, size - BOTTOM * scale];
  const across = scaleLinear([-reach, reach], [left, left + bottom]);
  const up = scaleLinear([-reach, reach], [bottom, 0]);
  const pixel = bottom / (2 * reach);
  const { origin, cell } = gridOf(surface);
  const ends = tracks.map(({ path, name }) => {
    const [x, y] = [path[path.length - 2], path[path.length - 1]].map((value) =>
      Number.isFinite(value) ? Math.min(reach, Math.max(-reach, value)) : reach,
    );
    const width = 8 * scale * name.length;
    return { x: Math.min(across(x) + 11, size - width), y: up(y), width, end: [across(x), up(y)] as const };
  });
  const places = dodge(ends, 17 * scale, [10, bottom - 8]);
  return (
    <>
      <svg width={size} height={size} aria-hidden="true">
        <clipPath id={clip}>
          <rect x={left} y={0} width={bottom} height={bottom} />
        </clipPath>
        <g clipPath={`url(#${clip})`}>
          <path
            className="descent-level"
            d={lines}
            transform={`translate(${across(0)} ${up(0)}) rotate(${-values.angle}) scale(${pixel} ${-pixel}) translate(${origin} ${origin}) scale(${cell}) translate(-0.5 -0.5)`}
          />
          {tracks.map(({ id, path, look }) => (
            <Strokes
              key={id}
              pieces={trodden(path, near(across), near(up), 3)}
              color={look.color}
              width="calc(2px * var(--thick))"
              dashes={dashFor(look.dash, 2 * scale)}
              term={id === 'gd' ? 'sgd' : id}
            />
          ))}
        </g>
        {across.ticks(4).map((tick) => (
          <g key={tick}>
            <text className="tick number" x={across(tick)} y={bottom + 16 * scale} textAnchor="middle">
              {short(tick)}
            </text>
            <text className="tick number" x={left - 5} y={up(tick)} dy="0.35em" textAnchor="end">
              {short(tick)}
            </text>
          </g>
        ))}
        {tracks.map(({ id, name, look }, i) => (
          <g key={id} data-term={id === 'gd' ? 'sgd' : id}>
            <MarkerShape look={look} x={ends[i].end[0]} y={ends[i].end[1]} area={70 * scale} />
            {tracks.length <= NAMED && (
              <text className="end" x={ends[i].x} y={places[i]} dy="0.35em" style={{ fill: look.color }}>
                {name}
              </text>
            )}
          </g>
        ))}
      </svg>
      <StartHandle
        at={[within(across(start[0]), left, left + bottom), within(up(start[1]), 0, bottom)]}
        place={start}
        invert={(x, y) => [across.invert(x), up.invert(y)]}
        drop={(x, y) => {
          const near = [within(x, -reach, reach), within(y, -reach, reach)] as const;
          turn(fromOwn(data, turned(near, (-values.angle * Math.PI) / 180)));
        }}
      />
    </>
  );
}

/** A scale up to where a walk has flown off. */
function near(scale: (value: number) => number): (value: number) => number {
  return (value) => (Math.abs(value) < FAR ? scale(value) : Number.NaN);
}

/** A number or the nearest end of a range. */
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** A point in the surface's own axes as the knobs have it. */
function fromOwn({ surface }: ReturnType<typeof walk>, [x, y]: readonly [number, number]) {
  const [startX, startY] = [x - surface.problem.start[0], y - surface.problem.start[1]].map(
    (value) => Math.round(100 * Math.min(3, Math.max(-3, value))) / 100,
  );
  return { startX, startY };
}

interface HandleProps {
  at: readonly [number, number];
  place: readonly [number, number];
  invert: (x: number, y: number) => [number, number];
  drop: (x: number, y: number) => void;
}

const KEYS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-0.05, 0],
  ArrowRight: [0.05, 0],
  ArrowDown: [0, -0.05],
  ArrowUp: [0, 0.05],
};

/** The start: drag it, or move it with the arrows. */
function StartHandle({ at, place, invert, drop }: HandleProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEYS[event.key];
    if (!step) return;
    event.preventDefault();
    drop(place[0] + step[0], place[1] + step[1]);
  };
  const aim = ({ currentTarget, clientX, clientY, buttons }: PointerEvent<HTMLElement>) => {
    const box = currentTarget.parentElement?.getBoundingClientRect();
    if (box && buttons > 0) drop(...invert(clientX - box.left, clientY - box.top));
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className="descent-start"
      aria-label="Start"
      aria-valuemin={-3}
      aria-valuemax={3}
      aria-valuenow={Math.round(100 * place[0]) / 100}
      aria-valuetext={`x₁ = ${short(place[0])}, x₂ = ${short(place[1])}`}
      style={{ left: at[0], top: at[1] }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={aim}
    />
  );
}
