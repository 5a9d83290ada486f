import { COORDINATES } from './coordinates';

/** Where the rows of the picture lie, in whole pixels. */
export interface Layout {
  left: number;
  /** From one column to the next, and between rows of ballots. */
  pitch: number;
  rowPitch: number;
  /** The matrix ends here, whatever the number of workers, so that nothing below moves. */
  top: number;
  bottom: number;
  /** Zero lines of the bars and how far they reach. */
  tally: number;
  vote: number;
  truth: number;
  gradient: number;
  reach: number;
  height: number;
  width: number;
  scale: number;
}

/** The rows that a matrix has room for at full size. */
const FULL = 16;

/** Lays the picture out for a width and a number of workers; the matrix may be `taller` than on a page. */
export function layoutOf(width: number, scale: number, workers: number, taller = 1): Layout {
  const left = Math.round(66 * scale);
  const pitch = Math.max(4, Math.floor((width - left - 1) / COORDINATES));
  const room = Math.round(FULL * pitch * taller);
  const rowPitch = Math.max(1, Math.min(pitch, Math.floor(room / workers)));
  const bottom = room + 4;
  const reach = Math.round(30 * scale);
  const gap = Math.round(14 * scale);
  const tally = bottom + gap + reach;
  const vote = tally + reach + gap;
  const truth = vote + Math.max(pitch, 13 * scale) + Math.round(5 * scale);
  const gradient = truth + pitch + gap + reach;
  return {
    left,
    pitch,
    rowPitch,
    top: bottom - workers * rowPitch,
    bottom,
    tally,
    vote,
    truth,
    gradient,
    reach,
    height: Math.round(gradient + reach + 6),
    width,
    scale,
  };
}
