/** How the ballots of M workers fill a panel: tiles of 8 × 4 squares, as large as they come. */
export interface Tiling {
  columns: number;
  rows: number;
  cellWidth: number;
  cellHeight: number;
  /** From one square to the next, whole pixels. */
  pitch: number;
  /** Side of a square, whole pixels. */
  square: number;
  /** Whether number and agreement are written under a tile. */
  written: boolean;
  /** Height kept free between the bar of agreement and what is written, for a picture of a worker’s data. */
  strip: number;
}

const ACROSS = 8;
const DOWN = 4;
const LARGEST = 28;
/** Room around all tiles, for the frame of the chosen one. */
export const RIM = 4;

/** How much is drawn of a worker: its number, else a bar under its squares, else the squares alone. */
type Detail = 'written' | 'bars' | 'bare';

/**
 * The tiling of so many workers with large squares, preferring rows that are full and about as many as columns. `strip` is the height
 * of a picture under every tile, where there is room to write.
 */
export function tilingFor(workers: number, width: number, height: number, strip = 0): Tiling {
  for (const detail of ['written', 'bars', 'bare'] as const) {
    let best: (Tiling & { score: number }) | null = null;
    for (let columns = 1; columns <= workers; columns++) {
      const tiling = tile(workers, columns, detail, width - 2 * RIM, height - 2 * RIM, strip);
      const ragged = workers % columns === 0 ? 0 : tiling.written ? 0.4 : 0.1;
      const score = Math.log2(tiling.pitch) - ragged - 0.3 * Math.abs(Math.log2(columns / tiling.rows));
      if (tiling.pitch >= (tiling.written ? 5 : 1) && (!best || score > best.score)) best = { ...tiling, score };
    }
    if (best) return best;
  }
  return tile(workers, Math.max(1, Math.floor(width / (ACROSS + 2))), 'bare', width, height, 0);
}

function tile(
  workers: number,
  columns: number,
  detail: Detail,
  width: number,
  height: number,
  wantedStrip: number,
): Tiling {
  const written = detail === 'written';
  const strip = written ? wantedStrip : 0;
  const rows = Math.ceil(workers / columns);
  const [wide, tall] = [Math.floor(width / columns), Math.floor(height / rows)];
  const [beside, below] = { written: [9, 26 + strip], bars: [3, 6], bare: [1, 2] }[detail];
  const fits = Math.min(LARGEST, Math.floor((wide - beside) / ACROSS), Math.floor((tall - below) / DOWN));
  const pitch = Math.max(1, fits);
  return {
    columns,
    rows,
    cellWidth: Math.min(wide, ACROSS * pitch + 5 * beside),
    cellHeight: Math.min(tall, DOWN * pitch + below + (written ? 80 : 10)),
    pitch: fits,
    square: pitch >= 3 ? pitch - 1 : pitch,
    written,
    strip,
  };
}

export type Corner = [x: number, y: number];

/** Where the first square of a tile is. */
export function cornerOf({ columns, cellWidth, cellHeight }: Tiling, tile: number): Corner {
  return [RIM + (tile % columns) * cellWidth, RIM + Math.floor(tile / columns) * cellHeight];
}

/** A tile's width, and how far under its top the bar of agreement and the words begin. */
export function tileSize({ pitch, square, written, strip }: Tiling) {
  const gap = pitch - square;
  const barTop = DOWN * pitch - gap + (written ? 4 : 1);
  return { wide: ACROSS * pitch - gap, barTop, wordsTop: barTop + strip };
}
