import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './tug.css';

interface Props {
  wishes: readonly number[];
  /** The top of the axis; its bottom is 0. */
  most: number;
  onChange: (worker: number, wish: number) => void;
}

const KEYS: Record<string, number> = {
  ArrowLeft: -0.1,
  ArrowDown: -0.1,
  ArrowRight: 0.1,
  ArrowUp: 0.1,
  PageDown: -1,
  PageUp: 1,
  Home: -Infinity,
  End: Infinity,
};

/** Room above and below the plot of a chart, in pixels of plain type. */
const ABOVE = 26;
const BELOW = 40;
const PLAIN = 15;

/** One handle a worker on the vertical axis of a chart, over the whole of which this lies. */
export function Wishes({ wishes, most, onChange }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const set = (worker: number, wish: number) =>
    onChange(worker, Math.round(10 * Math.min(most, Math.max(0, wish))) / 10 + 0);
  const aim = (worker: number, { clientY }: PointerEvent) => {
    if (!layer.current) return;
    const { top, height } = layer.current.getBoundingClientRect();
    const scale = Number.parseFloat(getComputedStyle(layer.current).fontSize) / PLAIN;
    set(worker, most * (1 - (clientY - top - ABOVE * scale) / (height - (ABOVE + BELOW) * scale)));
  };
  const onKeyDown = (worker: number, event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    set(worker, wishes[worker] + by);
  };
  return (
    <div className="tug-layer" ref={layer}>
      {wishes.map((wish, worker) => (
        <button
          type="button"
          // biome-ignore lint/suspicious/noArrayIndexKey: a worker is its number.
          key={worker}
          role="slider"
          className="tug-wish"
          aria-label={`Worker ${worker + 1} wants`}
          aria-orientation="vertical"
          aria-valuemin={0}
          aria-valuemax={most}
          aria-valuenow={wish}
          style={{ '--wish': wish / most, '--worker': worker } as CSSProperties}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            aim(worker, event);
          }}
          onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && aim(worker, event)}
          onKeyDown={(event) => onKeyDown(worker, event)}
        >
          {worker + 1}
        </button>
      ))}
    </div>
  );
}
