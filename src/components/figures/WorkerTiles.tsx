import type { KeyboardEvent } from 'react';
import type { Frame } from '../../sim/history';
import { percent } from '../plots/format';
import { outlinesPath, squaresPath } from '../plots/squares';
import { RIM, type Tiling } from '../plots/tiles';
import { isMinus, saidBy } from '../plots/word';

interface Props {
  tiling: Tiling;
  frame: Frame | null;
  /** Coordinates in a ballot. */
  count: number;
  workers: number;
  agreements: number[];
  worker: number;
  onWorker: (worker: number) => void;
}

/** A tile of squares a worker, to be chosen among like radio buttons. All squares are two paths, however many there are. */
export function WorkerTiles({ tiling, frame, count, workers, agreements, worker, onWorker }: Props) {
  const { columns, rows, cellWidth, cellHeight, pitch, square, written } = tiling;
  const chosen = Math.min(worker, workers - 1);
  const [wide, tall] = [8 * pitch - (pitch - square), 4 * pitch - (pitch - square)];
  const corner = (i: number): [number, number] => [
    RIM + (i % columns) * cellWidth,
    RIM + Math.floor(i / columns) * cellHeight,
  ];

  const [plus, minus]: [number, number][][] = [[], []];
  for (let i = 0; i < workers; i++) {
    const [left, top] = corner(i);
    const said = frame ? saidBy(frame, i) : ~0;
    for (let k = 0; k < count; k++) {
      (isMinus(said, k) ? minus : plus).push([left + (k % 8) * pitch, top + Math.floor(k / 8) * pitch]);
    }
  }
  const barTop = tall + (written ? 4 : 1);
  const bars = (shares?: number[]) => {
    let path = '';
    for (let i = 0; i < workers; i++) {
      const [left, top] = corner(i);
      const long = Math.round(wide * (shares?.[i] ?? 1));
      path += `M${left} ${top + barTop}h${long}v${written ? 3 : 2}h${-long}z`;
    }
    return path;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(workers - 1, Math.max(0, chosen + by));
    onWorker(next);
    event.currentTarget.querySelectorAll<SVGElement>('[role=radio]')[next]?.focus();
  };
  return (
    <svg
      width={columns * cellWidth + 2 * RIM}
      height={rows * cellHeight + 2 * RIM}
      className="tiles"
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the tiles in it are what is chosen among.
      role="radiogroup"
      aria-label="Worker looked at"
      onKeyDown={onKeyDown}
    >
      {(pitch >= 4 || !frame) && <path className="minus" d={outlinesPath(minus, square)} />}
      <path className="plus" d={squaresPath(plus, square)} />
      {frame && <path className="rest" d={bars()} />}
      {frame && <path className="agree" d={bars(agreements)} />}
      {Array.from({ length: workers }, (_, i) => i + 1).map((number) => {
        const [left, top] = corner(number - 1);
        const share = frame ? percent(agreements[number - 1], 0).replace('\u202f', '') : '';
        const choose = () => onWorker(number - 1);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a native radio button cannot be in a picture.
          <g
            key={number}
            role="radio"
            aria-checked={number - 1 === chosen}
            aria-label={share ? `Worker ${number}, agrees on ${share}` : `Worker ${number}`}
            tabIndex={number - 1 === chosen ? 0 : -1}
            onPointerDown={choose}
            onPointerEnter={(event) => event.pointerType === 'mouse' && choose()}
            onFocus={choose}
          >
            <rect
              className="target"
              x={left - 3.5}
              y={top - 3.5}
              width={wide + 7}
              height={barTop + (written ? 25 : 6)}
            />
            {written && (
              <text className="number" x={left} y={top + barTop + 16}>
                {number}
              </text>
            )}
            {written && (
              <text className="number" x={left + wide} y={top + barTop + 16} textAnchor="end">
                {share}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
