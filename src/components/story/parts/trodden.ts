/**
 * The path of a walk, each stretch drawn once: a walk that has come to a cycle goes over the same pixels a thousand times, which
 * would cost the browser a tenth of a second a frame and make a dashed line solid. `points` are x₁, x₂ in a row.
 */
export function trodden(points: Float64Array, across: (x: number) => number, up: (y: number) => number): string {
  const drawn = new Set<string>();
  let path = '';
  let before = '';
  let [tenthsAcross, tenthsUp] = [Number.NaN, Number.NaN];
  let isPenUp = true;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = across(points[i]);
    const y = up(points[i + 1]);
    // A walk that has left for infinity is not drawn on.
    if (!Number.isFinite(x) || !Number.isFinite(y)) break;
    // Most walks rest in the end, and writing numbers is what takes the time here.
    if (Math.round(10 * x) === tenthsAcross && Math.round(10 * y) === tenthsUp) continue;
    [tenthsAcross, tenthsUp] = [Math.round(10 * x), Math.round(10 * y)];
    const here = `${(tenthsAcross / 10).toFixed(1)} ${(tenthsUp / 10).toFixed(1)}`;
    if (before !== '') {
      const stretch = here < before ? `${here} ${before}` : `${before} ${here}`;
      if (drawn.has(stretch)) isPenUp = true;
      else {
        drawn.add(stretch);
        path += isPenUp ? `M${before}L${here}` : `L${here}`;
        isPenUp = false;
      }
    }
    before = here;
  }
  return path;
}
