import type { KeyboardEvent, PointerEvent } from 'react';
import { outlinesPath, squaresPath } from '../../plots/squares';
import { useSize } from '../../plots/useSize';

interface Props {
  workers: number;
  most: number;
  onChange: (workers: number) => void;
}

/** How far a key takes the number; to an end or the other with Home and End. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 5,
  PageDown: -5,
  Home: -Infinity,
  End: Infinity,
};
const WIDEST = 22;

/** The workers in a row: dragging along it adds some or sends some away. */
export function Workers({ workers, most, onChange }: Props) {
  const [ref, { width, scale }] = useSize<HTMLDivElement>();
  const pitch = Math.min(Math.floor(width / most), Math.round(WIDEST * scale));
  const side = Math.round(pitch * 0.62);
  const places = Array.from({ length: most }, (_, i): [number, number] => [i * pitch, 4]);
  const set = (number: number) => onChange(Math.min(most, Math.max(1, number)));
  const aim = ({ currentTarget, clientX }: PointerEvent) =>
    set(Math.round((clientX - currentTarget.getBoundingClientRect().left + (pitch - side) / 2) / pitch));
  const onKeyDown = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    set(workers + by);
  };
  return (
    <div className="hook-crew">
      <span>
        <b>
          <span className="number">{workers}</span> {workers === 1 ? 'worker' : 'workers'}
        </b>
        <span className="hook-hint">drag to add or send away</span>
      </span>
      <div
        ref={ref}
        className="hook-workers"
        data-term="worker"
        role="slider"
        tabIndex={0}
        aria-label="Workers"
        aria-valuemin={1}
        aria-valuemax={most}
        aria-valuenow={workers}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          aim(event);
        }}
        onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && aim(event)}
        onKeyDown={onKeyDown}
      >
        {width > 0 && (
          <svg width={most * pitch} height={side + 8} aria-hidden="true">
            <path className="hook-absent" d={outlinesPath(places.slice(workers), side)} />
            <path className="plus" d={squaresPath(places.slice(0, workers), side)} />
          </svg>
        )}
      </div>
    </div>
  );
}
