import { type KeyboardEvent, memo, useMemo } from 'react';
import { type Frame, latest } from '../../sim/history';
import { percent, plural } from '../plots/format';
import { methodLook } from '../plots/methodLook';
import { outlinesPath, squaresPath } from '../plots/squares';
import { type Tiling, tilingFor } from '../plots/tiles';
import { useSize } from '../plots/useSize';
import { agreement, isMinus, saidBy, WORD, workersIn } from '../plots/word';
import { Figure } from './Figure';
import type { Seen } from './seen';

interface Props {
  seen: Seen;
  /** The worker that is looked at, from 0. */
  worker: number;
  onWorker: (worker: number) => void;
}

/** Every worker's last ballot, and how far it agrees with the vote. */
export const Workers = memo(function Workers({ seen: { history, at }, worker, onWorker }: Props) {
  const [ref, { width, height }] = useSize<HTMLDivElement>();
  const frame = latest(history.frames, at - 1);
  const workers = frame ? workersIn(frame) : history.settings.workers;
  const agreements = useMemo(
    () => (frame ? Array.from({ length: workers }, (_, i) => agreement(saidBy(frame, i), frame.vote)) : []),
    [frame, workers],
  );
  const tiling = useMemo(
    () => (width > 0 && height > 0 ? tilingFor(workers, width, height) : null),
    [workers, width, height],
  );
  const { name } = methodLook(history.watched);
  const mean = agreements.reduce((sum, share) => sum + share, 0) / agreements.length;

  return (
    <Figure
      title="Workers"
      className="workers"
      subtitle={frame && !frame.ballots ? 'signs of their numbers' : 'their last ballots'}
      sentence={
        frame ? (
          <>
            A {frame.ballots ? 'ballot' : 'worker’s sign'} agrees with the {frame.ballots ? 'vote' : 'step'} on{' '}
            <b className="number">{percent(mean, 0)}</b> of <span className="number">{WORD}</span> coordinates, {name}.
          </>
        ) : (
          <>{plural(workers, 'worker')} will send one bit a coordinate.</>
        )
      }
      numbers={() => ({
        caption: `What each worker said on ${WORD} coordinates and its agreement with the vote, ${name}${frame ? `, step ${frame.step}` : ''}.`,
        columns: ['worker', 'signs', 'agrees'],
        rows: agreements.map((share, i) => [i + 1, frame ? signs(saidBy(frame, i)) : '', share]),
      })}
    >
      <div className="plot" ref={ref}>
        {tiling && <Tiles {...{ tiling, frame, workers, agreements, worker, onWorker, width }} />}
      </div>
    </Figure>
  );
});

interface TilesProps extends Omit<Props, 'seen'> {
  tiling: Tiling;
  frame: Frame | null;
  workers: number;
  agreements: number[];
  width: number;
}

function Tiles({ tiling, frame, workers, agreements, worker, onWorker }: TilesProps) {
  const { columns, rows, cellWidth, cellHeight, pitch, square, written } = tiling;
  const chosen = Math.min(worker, workers - 1);
  const [tileWidth, tileHeight] = [8 * pitch, 4 * pitch];
  const corner = (i: number): [number, number] => [(i % columns) * cellWidth, Math.floor(i / columns) * cellHeight + 3];

  const [plus, minus]: [number, number][][] = [[], []];
  for (let i = 0; i < workers; i++) {
    const [left, top] = corner(i);
    const said = frame ? saidBy(frame, i) : ~0;
    for (let k = 0; k < WORD; k++) {
      (isMinus(said, k) ? minus : plus).push([left + (k % 8) * pitch, top + Math.floor(k / 8) * pitch]);
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(workers - 1, Math.max(0, chosen + by));
    onWorker(next);
    const radios = event.currentTarget.querySelectorAll<SVGElement>('[role=radio]');
    radios[next]?.focus();
  };
  return (
    <svg
      width={columns * cellWidth}
      height={rows * cellHeight + 4}
      className="tiles"
      role="radiogroup"
      aria-label="Worker looked at"
      onKeyDown={onKeyDown}
    >
      {pitch >= 4 && <path className="minus" d={outlinesPath(minus, square)} />}
      <path className="plus" d={squaresPath(plus, square)} />
      {frame && <path className="rest" d={bars(workers, corner, tileWidth, tileHeight, written)} />}
      {frame && <path className="agree" d={bars(workers, corner, tileWidth, tileHeight, written, agreements)} />}
      {Array.from({ length: workers }, (_, i) => {
        const [left, top] = corner(i);
        const share = frame ? percent(agreements[i], 0).replace('\u202f', '') : '';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a worker is its number.
          <g
            key={i}
            role="radio"
            aria-checked={i === chosen}
            aria-label={frame ? `Worker ${i + 1}, agrees on ${share}` : `Worker ${i + 1}`}
            tabIndex={i === chosen ? 0 : -1}
            onClick={() => onWorker(i)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onWorker(i)}
            onFocus={() => onWorker(i)}
          >
            <rect
              className="target"
              x={left - 3}
              y={top - 3}
              width={Math.min(cellWidth, tileWidth + 5)}
              height={Math.min(cellHeight, tileHeight + (written ? 28 : 6))}
            />
            {written && (
              <text className="number" x={left} y={top + tileHeight + 18}>
                {i + 1}
              </text>
            )}
            {written && frame && (
              <text className="number share" x={left + tileWidth - 1} y={top + tileHeight + 18} textAnchor="end">
                {share}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function bars(
  workers: number,
  corner: (i: number) => [number, number],
  width: number,
  height: number,
  written: boolean,
  shares?: number[],
): string {
  const thick = written ? 3 : 2;
  let path = '';
  for (let i = 0; i < workers; i++) {
    const [left, top] = corner(i);
    const long = Math.round((width - 1) * (shares?.[i] ?? 1));
    path += `M${left} ${top + height + (written ? 3 : 1)}h${long}v${thick}h${-long}z`;
  }
  return path;
}

const signs = (word: number) => Array.from({ length: WORD }, (_, i) => (isMinus(word, i) ? '−' : '+')).join('');
