import { banded } from './banded';
import { Pen, type Piece } from './pen';

type Point = readonly [number, number];

/**
 * A curve from point to point, with gaps where the scales do not show a point; one between two gaps is a dot. Where it turns too densely
 * to be seen it is a band under a line; `scale` says how much larger than plain the type is, and with it lines are thicker.
 */
export function connected(
  points: readonly Point[],
  across: (x: number) => number,
  up: (y: number) => number,
  scale = 1,
): readonly Piece[] {
  const pen = new Pen();
  const bands: Piece[] = [];
  for (const run of runsOf(points, across, up)) {
    const { line, band } = banded(run, scale);
    const [start, ...rest] = line;
    pen.moveTo(...start);
    for (const spot of rest.length > 0 ? rest : [start]) pen.lineTo(...spot);
    if (band) bands.push({ path: outlineOf(band), offset: 0, isFilled: true });
  }
  return [...bands, ...pen.pieces()];
}

/** The stretches between gaps, in pixels. */
function runsOf(points: readonly Point[], across: (x: number) => number, up: (y: number) => number): Point[][] {
  const runs: Point[][] = [];
  let isGap = true;
  for (const [at, value] of points) {
    const spot: Point = [across(at), up(value)];
    if (spot.every(Number.isFinite)) {
      if (isGap) runs.push([]);
      runs[runs.length - 1].push(spot);
      isGap = false;
    } else isGap = true;
  }
  return runs;
}

const outlineOf = (corners: readonly Point[]) =>
  `M${corners.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
