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
}

const ACROSS = 8;
const DOWN = 4;
const LARGEST = 12;

/** The tiling of so many workers with the largest squares. */
export function tilingFor(workers: number, width: number, height: number): Tiling {
  let best: Tiling | null = null;
  for (const written of [true, false]) {
    for (let columns = 1; columns <= workers; columns++) {
      const rows = Math.ceil(workers / columns);
      const wide = Math.floor(width / columns);
      const tall = Math.floor(height / rows);
      const below = written ? 27 : 7;
      const gap = written ? 10 : 4;
      const pitch = Math.min(LARGEST, Math.floor((wide - gap) / ACROSS), Math.floor((tall - below) / DOWN));
      if (pitch < (written ? 5 : 1) || (best && pitch <= best.pitch)) continue;
      const square = pitch >= 3 ? pitch - 1 : pitch;
      best = {
        columns,
        rows,
        cellWidth: wide,
        cellHeight: Math.min(tall, DOWN * pitch + below + 26),
        pitch,
        square,
        written,
      };
    }
    if (best) return best;
  }
  const columns = Math.max(1, Math.floor(width / (ACROSS + 2)));
  const rows = Math.ceil(workers / columns);
  return { columns, rows, cellWidth: ACROSS + 2, cellHeight: DOWN + 5, pitch: 1, square: 1, written: false };
}
