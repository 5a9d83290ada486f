import type { Frame } from '../../sim/history';
import { Ballots, type Box } from '../plots/Ballots';
import { percent } from '../plots/format';
import { outlinesPath, squaresPath } from '../plots/squares';
import { type Corner, cornerOf, type Tiling, tileSize } from '../plots/tiles';
import { isMinus, saidBy } from '../plots/word';
import { TileChoice } from './TileChoice';

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

/** A tile of squares a worker, with its agreement as a bar under it. */
export function WorkerTiles({ tiling, frame, count, workers, agreements, worker, onWorker }: Props) {
  const { columns, rows, cellWidth, cellHeight, pitch, square, written } = tiling;
  const { wide, barTop } = tileSize(tiling);
  const [plus, minus]: Corner[][] = [[], []];
  const bars: Box[] = [];
  for (let i = 0; i < workers; i++) {
    const [left, top] = cornerOf(tiling, i);
    const said = frame ? saidBy(frame, i) : ~0;
    for (let k = 0; k < count; k++) {
      (isMinus(said, k) ? minus : plus).push([left + (k % 8) * pitch, top + Math.floor(k / 8) * pitch]);
    }
    // Under squares too small for a gap a bar would only blur them.
    if (frame && pitch > square) bars.push([left, top + barTop, Math.round(wide * agreements[i]), written ? 3 : 2]);
  }
  const width = columns * cellWidth + 8;
  const height = rows * cellHeight + 8;
  const crowd = pitch < 4;
  return (
    <>
      {crowd && (
        <Ballots
          width={width}
          height={height}
          boxes={[...bars, ...plus.map(([x, y]): Box => [x, y, square, square])]}
        />
      )}
      <svg width={width} height={height} className="tiles" role="presentation">
        {!crowd && <path className="minus" d={outlinesPath(minus, square)} />}
        {!crowd && <path className="plus" d={squaresPath(plus, square)} />}
        {crowd && !frame && <path className="rest" d={squaresPath(minus, square)} />}
        {!crowd && <path className="rest" d={boxesPath(bars.map(([x, y, , tall]): Box => [x, y, wide, tall]))} />}
        {!crowd && <path className="plus" d={boxesPath(bars)} />}
        <TileChoice
          tiling={tiling}
          workers={workers}
          worker={Math.min(worker, workers - 1)}
          onWorker={onWorker}
          shares={written && frame ? agreements.map((share) => percent(share, 0).replace('\u202f', '')).join(' ') : ''}
        />
      </svg>
    </>
  );
}

function boxesPath(boxes: readonly Box[]): string {
  let path = '';
  for (const [x, y, wide, tall] of boxes) path += `M${x} ${y}h${wide}v${tall}h${-wide}z`;
  return path;
}
