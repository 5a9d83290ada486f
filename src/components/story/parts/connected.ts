import { Pen, type Piece } from './pen';

type Point = readonly [number, number];

/** A curve from point to point, with gaps where the scales do not show a point; one between two gaps is a dot. */
export function connected(
  points: readonly Point[],
  across: (x: number) => number,
  up: (y: number) => number,
): readonly Piece[] {
  const pen = new Pen();
  let run = 0;
  let [left, right] = [0, 0];
  for (const [at, value] of points) {
    const x = across(at);
    const y = up(value);
    const isShown = Number.isFinite(x) && Number.isFinite(y);
    if (isShown && run === 0) pen.moveTo(x, y);
    else if (isShown) pen.lineTo(x, y);
    else if (run === 1) pen.lineTo(left, right);
    run = isShown ? run + 1 : 0;
    [left, right] = [x, y];
  }
  if (run === 1) pen.lineTo(left, right);
  return pen.pieces();
}
