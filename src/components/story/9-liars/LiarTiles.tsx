import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { outlinesPath, squaresPath } from '../../plots/squares';
import { COORDINATES, lies, WORKERS } from './lying-exchange';

interface Props {
  who: number;
  /** By worker; only signs are drawn. */
  sent: readonly Float64Array[];
  onWho: (who: number) => void;
}

const ACROSS = 4;
const PITCH = 6;
const SQUARE = 5;
const KEYS: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** The workers in a row, each with its ballot. A press turns one, a drag turns all it passes, as the first was turned. */
export function LiarTiles({ who, sent, onWho }: Props) {
  const row = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState(0);
  const stroke = useRef<{ who: number; dark: boolean } | null>(null);
  const workers = Array.from({ length: WORKERS }, (_, worker) => worker);

  const set = (from: number, worker: number, dark: boolean) => (dark ? from | (1 << worker) : from & ~(1 << worker));
  const paint = (worker: number) => {
    if (!stroke.current) return;
    const next = set(stroke.current.who, worker, stroke.current.dark);
    if (next === stroke.current.who) return;
    stroke.current.who = next;
    onWho(next);
  };
  const workerAt = ({ clientX, clientY }: PointerEvent) => {
    const tile = document.elementFromPoint(clientX, clientY)?.closest('[data-worker]');
    return tile && row.current?.contains(tile) ? Number(tile.getAttribute('data-worker')) : null;
  };
  const onKeyDown = (event: KeyboardEvent, worker: number) => {
    const way = KEYS[event.key];
    const to =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? WORKERS - 1
          : Math.min(WORKERS - 1, Math.max(0, worker + (way ?? 0)));
    if (!way && event.key !== 'Home' && event.key !== 'End') return;
    event.preventDefault();
    setFocused(to);
    row.current?.querySelector<HTMLElement>(`[data-worker="${to}"]`)?.focus();
  };

  return (
    <div
      ref={row}
      className="liars-row"
      data-term="worker"
      role="toolbar"
      aria-label="Who lies"
      onPointerDown={(event) => {
        const worker = event.button === 0 ? workerAt(event) : null;
        if (worker === null) return;
        row.current?.setPointerCapture(event.pointerId);
        stroke.current = { who, dark: !lies(who, worker) };
        setFocused(worker);
        paint(worker);
      }}
      onPointerMove={(event) => {
        const worker = stroke.current ? workerAt(event) : null;
        if (worker !== null) paint(worker);
      }}
      onPointerUp={() => {
        stroke.current = null;
      }}
      onPointerCancel={() => {
        stroke.current = null;
      }}
    >
      {workers.map((worker) => (
        <button
          key={worker}
          type="button"
          className="liars-tile"
          data-worker={worker}
          aria-label={`Worker ${worker + 1} lies`}
          aria-pressed={lies(who, worker)}
          tabIndex={worker === focused ? 0 : -1}
          onFocus={() => setFocused(worker)}
          onKeyDown={(event) => onKeyDown(event, worker)}
          // The pointer has turned it already; a click without a pointer comes from the keyboard.
          onClick={(event) => event.detail === 0 && onWho(set(who, worker, !lies(who, worker)))}
        >
          <Ballot sent={sent[worker]} />
          <span className="number">{worker + 1}</span>
        </button>
      ))}
    </div>
  );
}

function Ballot({ sent }: { sent: Float64Array }) {
  const corner = (i: number): [number, number] => [(i % ACROSS) * PITCH, Math.floor(i / ACROSS) * PITCH];
  const of = (plus: boolean) => Array.from(sent.keys()).filter((i) => sent[i] > 0 === plus);
  return (
    <svg
      width={ACROSS * PITCH - 1}
      height={(COORDINATES / ACROSS) * PITCH - 1}
      viewBox={`0 0 ${ACROSS * PITCH - 1} ${(COORDINATES / ACROSS) * PITCH - 1}`}
      aria-hidden="true"
    >
      <path className="minus" d={outlinesPath(of(false).map(corner), SQUARE)} />
      <path className="plus" d={squaresPath(of(true).map(corner), SQUARE)} />
    </svg>
  );
}
