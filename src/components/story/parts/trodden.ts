import { Pen, type Piece } from './pen';

/** More than any picture has tenths of a pixel across, and more than a walk has places: pairs of such numbers are one. */
const MANY = 2 ** 25;

/**
 * The pieces of a walk, each stretch drawn at most so many times: a walk that has come to a cycle goes over the same pixels a thousand
 * times, which would cost the browser a tenth of a second a frame. Drawn once a dashed line stays dashed; drawn three times it fills up
 * where it is walked again, as the eye expects. `points` are x₁, x₂ in a row; both scales lead to pixels.
 */
export function trodden(
  points: Float64Array,
  across: (x: number) => number,
  up: (y: number) => number,
  most = 1,
): readonly Piece[] {
  const pen = new Pen();
  const places = new Map<number, number>();
  const drawn = new Map<number, number>();
  let before = -1;
  let [tenthsAcross, tenthsUp] = [Number.NaN, Number.NaN];
  let isPenUp = true;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = Math.round(10 * across(points[i]));
    const y = Math.round(10 * up(points[i + 1]));
    // A walk that has left for infinity is not drawn on.
    if (!Number.isFinite(x) || !Number.isFinite(y)) break;
    // Most walks rest in the end.
    if (x === tenthsAcross && y === tenthsUp) continue;
    const place = x * MANY + y;
    const here = places.get(place) ?? places.size;
    places.set(place, here);
    if (before >= 0) {
      const stretch = Math.max(here, before) * MANY + Math.min(here, before);
      const times = drawn.get(stretch) ?? 0;
      if (times < most) {
        drawn.set(stretch, times + 1);
        if (isPenUp) pen.moveTo(tenthsAcross / 10, tenthsUp / 10);
        pen.lineTo(x / 10, y / 10);
      }
      isPenUp = times >= most;
    }
    before = here;
    [tenthsAcross, tenthsUp] = [x, y];
  }
  return pen.pieces();
}
