import type { HalfId, TakenApart } from './halves';

/** A stretch of the drawing that belongs to a half: its left edge, its zero line or the top of its squares. */
export interface Place {
  x: number;
  y: number;
}

/** Where everything lies, in whole pixels. Workers are above the wire, the server is below it. */
export interface SlowLayout {
  gutter: number;
  /** Whether names stand at the left: of the workers, of the wire, and of what the server does. */
  isWide: boolean;
  pitch: number;
  square: number;
  /** Whether there is room for the numbers of the weights above the workers' marks. */
  isNumbered: boolean;
  /** Left edges of what workers do, by half. */
  columns: { half: HalfId; x: number }[];
  /** Zero lines of the workers' bars, and how far these reach. */
  rows: number[];
  reach: number;
  wire: number;
  /** What the server does, and the step that comes back, by half. */
  below: Partial<Record<HalfId | 'truth', Place>>;
  /** Of the server's bars. */
  serverReach: number;
  width: number;
  height: number;
  scale: number;
}

const AT_WORKERS: readonly HalfId[] = ['gradient', 'momentum', 'owed', 'ballots', 'numbers', 'residual'];
const SQUARES: readonly string[] = ['vote', 'truth'];

/** In plain pixels: the widest pitch, the room of names at the left, and the height that workers' rows share. */
const WIDEST = 32;
const SIDE = 86;
const ROWS = 250;

/** Lays an exchange out for a width; workers’ rows may be `taller` than on a page. */
export function slowLayout(
  { halves, workers, truth }: Pick<TakenApart, 'halves' | 'workers' | 'truth'>,
  width: number,
  scale: number,
  taller = 1,
): SlowLayout {
  const own = halves.filter((half) => AT_WORKERS.includes(half));
  const isWide = width > 520;
  const gutter = Math.round((isWide ? SIDE : 16) * scale);
  // Of two columns the left one has names of the right one beside it, below the wire.
  const gap = Math.round((!isWide ? 14 : own.length === 2 ? SIDE : 36) * scale);
  const room = (width - gutter - gap * (own.length - 1) - 2) / (own.length * truth.length);
  const pitch = Math.max(6, Math.min(Math.floor(room), Math.round(WIDEST * scale)));
  const columns = own.map((half, k) => ({ half, x: gutter + k * (truth.length * pitch + gap) }));
  // A column whose weights are numbered has one more line above it.
  const isNumbered = pitch >= 12 * scale * String(truth.length).length;
  const head = Math.round((isNumbered ? 48 : 34) * scale);
  const rowHeight = Math.round(Math.max(26, Math.min(108, (ROWS * taller) / workers.length)) * scale);
  const reach = Math.floor(rowHeight / 2) - 3;
  const rows = workers.map((_, w) => head + 4 + w * rowHeight + reach);
  const wire = head + 4 + workers.length * rowHeight + Math.round(18 * scale);
  const square = Math.min(pitch - (pitch > 9 ? 3 : 1), Math.round(24 * scale));
  // Of error feedback all bars but the gradient's share a scale, and here a height.
  const serverReach = halves.includes('owed') ? reach : Math.round(24 * scale);

  const sent = columns.find(({ half }) => half === 'ballots' || half === 'numbers')?.x ?? gutter;
  const below: SlowLayout['below'] = {};
  let y = wire + Math.round((isWide ? 0 : 20) * scale);
  const served = halves.filter((half) => ['tally', 'sum', 'vote', 'mean'].includes(half));
  for (const half of [...served, ...(served.includes('vote') ? (['truth'] as const) : [])]) {
    y += Math.round((isWide ? (half === 'truth' ? 4 : 12) : SQUARES.includes(half) ? 19 : 34) * scale);
    below[half] = { x: sent, y: SQUARES.includes(half) ? y : y + serverReach };
    y += SQUARES.includes(half) ? square + Math.round(5 * scale) : 2 * serverReach + 4;
  }
  const firstY = wire + Math.round((isWide ? 12 : 54) * scale) + serverReach;
  below.step = { x: gutter, y: firstY };
  return {
    gutter,
    isWide,
    pitch,
    square,
    isNumbered,
    columns,
    rows,
    reach,
    wire,
    below,
    serverReach,
    width,
    height: Math.max(y, firstY + serverReach) + 8,
    scale,
  };
}
