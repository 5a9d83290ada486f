type Point = readonly [number, number];

/**
 * A curve of at most about `most` points that still goes as high and as low as all of them: of every few neighbours the lowest and the
 * highest, in their order, and the two ends. Every n-th point would take a walk that goes up and down by turns for a straight line.
 */
export function envelope(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const size = Math.ceil((2 * points.length) / most);
  const kept = [points[0]];
  for (let from = 1; from < points.length - 1; from += size) {
    const some = points.slice(from, Math.min(from + size, points.length - 1));
    const low = some.reduce((a, b) => (b[1] < a[1] ? b : a));
    const high = some.reduce((a, b) => (b[1] > a[1] ? b : a));
    if (low === high) kept.push(low);
    else kept.push(...(low[0] < high[0] ? [low, high] : [high, low]));
  }
  kept.push(points[points.length - 1]);
  return kept;
}
