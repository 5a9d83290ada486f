import { scaleLinear } from 'd3';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { fixed } from '../../plots/format';
import { methodLook } from '../../plots/methodLook';
import { useSize } from '../../plots/useSize';
import { BARS } from './density-knobs';
import { sizeText } from './density-text';
import type { MeasuredVector } from './measured-vector';
import { DIMENSION } from './vectors';

interface Props {
  vector: MeasuredVector;
  /** One coordinate is taken to another height. */
  move: (coordinate: number, to: number) => void;
}

const KEYS: Record<string, number> = {
  ArrowDown: -1,
  ArrowLeft: -1,
  ArrowUp: 1,
  ArrowRight: 1,
  PageDown: -10,
  PageUp: 10,
};
const KEY_STEP = 0.1;
/** The axis ends here unless the vector is larger. */
const TOP = 2;
/** Room above the bars for what the line over each says, in plain type. */
const HEAD = 26;
const { color } = methodLook('scaled-sign');

/** A vector as bars that can be taken by their tips; a line over each says what its scaled sign is. */
export function Bars({ vector: { v, level, largest }, move }: Props) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  // The axis must not move away under the pointer.
  const held = useRef<number | null>(null);
  const top = held.current ?? Math.max(TOP, 1.08 * largest);
  const height = Math.round(286 * scale);
  const left = Math.round(30 * scale);
  const pitch = (width - left) / DIMENSION;
  const up = scaleLinear([-top, top], [height - 24 * scale, HEAD * scale]);
  const place = (i: number) => left + i * pitch + 0.18 * pitch;
  const wide = 0.64 * pitch;
  const heightAt = (event: PointerEvent<HTMLElement>) => {
    const box = ref.current?.getBoundingClientRect();
    return Math.min(top, Math.max(-top, up.invert(event.clientY - (box?.top ?? 0))));
  };
  const onKeyDown = (event: KeyboardEvent, i: number) => {
    const way = KEYS[event.key];
    if (way) move(i, Math.min(top, Math.max(-top, v[i] + KEY_STEP * way)));
    else if (event.key === 'Home') move(i, -top);
    else if (event.key === 'End') move(i, top);
    else return;
    event.preventDefault();
  };
  const release = () => {
    held.current = null;
  };
  return (
    <div className="density-bars" ref={ref} style={{ height }}>
      {width > 0 && (
        <>
          <svg width={width} height={height} aria-hidden="true">
            {[-TOP, 0, TOP].map((tick) => (
              <g key={tick}>
                <path className="grid" d={`M${left} ${Math.round(up(tick)) + 0.5}H${width}`} />
                <text className="tick number" x={left - 8} y={up(tick)} dy="0.35em" textAnchor="end">
                  {fixed(tick, 0)}
                </text>
              </g>
            ))}
            {BARS.map((bar, i) => (
              <g key={bar}>
                <rect
                  className="density-bar"
                  x={place(i)}
                  y={Math.min(up(0), up(v[i]))}
                  width={wide}
                  height={Math.abs(up(v[i]) - up(0))}
                />
                <path
                  className="density-level"
                  data-term="scaled-sign"
                  d={`M${place(i) - 0.1 * pitch} ${up(v[i] < 0 ? -level : level)}h${wide + 0.2 * pitch}`}
                  style={{ stroke: color }}
                />
                <path className="density-tip" d={`M${place(i) + wide / 2 - 7} ${up(v[i])}h14`} />
                <text className="tick number" x={place(i) + wide / 2} y={height - 4} textAnchor="middle">
                  {i + 1}
                </text>
              </g>
            ))}
            <text
              className="end small"
              data-term="scaled-sign"
              x={width}
              y={13 * scale}
              textAnchor="end"
              style={{ fill: color }}
            >
              scaled sign: ±{sizeText(level, 2)}
            </text>
          </svg>
          {BARS.map((bar, i) => (
            <div
              key={bar}
              className="density-handle"
              style={{ left: left + i * pitch, width: pitch, top: up(v[i]) }}
              role="slider"
              tabIndex={0}
              aria-label={`Coordinate ${i + 1}`}
              aria-orientation="vertical"
              aria-valuemin={-top}
              aria-valuemax={top}
              aria-valuenow={v[i]}
              aria-valuetext={fixed(v[i], 2)}
              onPointerDown={(event) => {
                held.current = top;
                event.currentTarget.setPointerCapture(event.pointerId);
                move(i, heightAt(event));
              }}
              onPointerMove={(event) => event.buttons > 0 && held.current !== null && move(i, heightAt(event))}
              onPointerUp={release}
              onPointerCancel={release}
              onKeyDown={(event) => onKeyDown(event, i)}
            />
          ))}
        </>
      )}
    </div>
  );
}
