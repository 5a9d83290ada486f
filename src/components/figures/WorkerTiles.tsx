import type { Frame } from '../../sim/history';
import { Ballots, type Box } from '../plots/Ballots';
import { percent } from '../plots/format';
import { outlinesPath, squaresPath } from '../plots/squares';
import { type Corner, cornerOf, type Tiling, tileSize } from '../plots/tiles';
import { isMinus, isSet, saidBy, spokenBy } from '../plots/word';
import { ClassBars } from './ClassBars';
import { TileChoice } from './TileChoice';

interface Props {
  tiling: Tiling;
  frame: Frame | null;
  /** Coordinates in a ballot. */
  count: number;
  workers: number;
  /** The first ones are honest; what the others do, in a word. */
  honest: number;
  lie: string;
  /** Null where there is nothing to agree on. */
  agreements: (number | null)[];
  /** By worker and class, or null where all see the same data. */
  shares: readonly (readonly number[])[] | null;
  worker: number;
  onWorker: (worker: number) => void;
}

/** A tile of squares a worker, with its agreement as a bar under it; a liar’s is dark. */
export function WorkerTiles({
  tiling,
  frame,
  count,
  workers,
  honest,
  lie,
  agreements,
  shares,
  worker,
  onWorker,
}: Props) {
  const { columns, rows, cellWidth, cellHeight, pitch, square, written } = tiling;
  const { wide, barTop } = tileSize(tiling);
  const [plus, minus, liesPlus, liesMinus, dark]: Corner[][] = [[], [], [], [], []];
  const bars: Box[] = [];
  for (let i = 0; i < workers; i++) {
    const [left, top] = cornerOf(tiling, i);
    const said = frame ? saidBy(frame, i) : ~0;
    const spoken = frame ? spokenBy(frame, i) : ~0;
    const [yes, no] = i < honest ? [plus, minus] : [liesPlus, liesMinus];
    if (i >= honest) dark.push([left - DARK, top - DARK]);
    for (let k = 0; k < count; k++) {
      if (!isSet(spoken, k)) continue;
      (isMinus(said, k) ? no : yes).push([left + (k % 8) * pitch, top + Math.floor(k / 8) * pitch]);
    }
    // Under squares too small for a gap a bar would only blur them.
    const share = agreements[i] ?? 0;
    if (frame && pitch > square) bars.push([left, top + barTop, Math.round(wide * share), written ? 3 : 2]);
  }
  const width = columns * cellWidth + 8;
  const height = rows * cellHeight + 8;
  const crowd = pitch < 4;
  const tall = 4 * pitch - (pitch - square);
  return (
    <>
      {crowd && (
        <Ballots
          width={width}
          height={height}
          boxes={[...bars, ...[...plus, ...liesPlus].map(([x, y]): Box => [x, y, square, square])]}
        />
      )}
      <svg width={width} height={height} className="tiles" role="presentation">
        {!crowd && <path className="minus" d={outlinesPath(minus, square)} />}
        {!crowd && <path className="plus" d={squaresPath(plus, square)} />}
        {!crowd && <path className="plus" d={squaresPath(dark, wide + 2 * DARK, tall + 2 * DARK)} />}
        {!crowd && <path className="liar-minus" d={outlinesPath(liesMinus, square)} />}
        {!crowd && <path className="liar-plus" d={squaresPath(liesPlus, square)} />}
        {crowd && !frame && <path className="rest" d={squaresPath([...minus, ...liesMinus], square)} />}
        {/* In a crowd liars have no room to be dark: they are tinted. */}
        {crowd && <path className="liar-tint" d={squaresPath(dark, cellWidth, cellHeight)} />}
        {!crowd && <path className="rest" d={boxesPath(bars.map(([x, y, , tall]): Box => [x, y, wide, tall]))} />}
        {!crowd && <path className="plus" d={boxesPath(bars)} />}
        {shares && tiling.strip > 0 && <ClassBars tiling={tiling} shares={shares} />}
        <TileChoice
          tiling={tiling}
          workers={workers}
          honest={honest}
          lie={lie}
          worker={Math.min(worker, workers - 1)}
          onWorker={onWorker}
          shares={written && frame ? agreements.map(shortPercent).join(' ') : ''}
        />
      </svg>
    </>
  );
}

/** How far the dark of a liar reaches beyond its squares. */
const DARK = 2;

function shortPercent(share: number | null): string {
  return share === null ? '' : percent(share, 0).replace('\u202f', '');
}

function boxesPath(boxes: readonly Box[]): string {
  let path = '';
  for (const [x, y, wide, tall] of boxes) path += `M${x} ${y}h${wide}v${tall}h${-wide}z`;
  return path;
}
