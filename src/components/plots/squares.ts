/** An SVG path of squares of one size, or of boxes, with their corners at whole pixels. */
export function squaresPath(corners: readonly [x: number, y: number][], wide: number, tall = wide): string {
  let path = '';
  for (const [x, y] of corners) path += `M${x} ${y}h${wide}v${tall}h${-wide}z`;
  return path;
}

/** The same as outlines: drawn half a pixel inside, so that a stroke of one pixel stays crisp. */
export function outlinesPath(corners: readonly [x: number, y: number][], wide: number, tall = wide): string {
  let path = '';
  for (const [x, y] of corners) path += `M${x + 0.5} ${y + 0.5}h${wide - 1}v${tall - 1}h${1 - wide}z`;
  return path;
}

/** Upright bars on a zero line: value i is `values[i]`, its height at most `reach` where |value| is `max`. */
export function barsPath(
  values: ArrayLike<number>,
  { pitch, width, zero, reach, max }: { pitch: number; width: number; zero: number; reach: number; max: number },
  take: (coordinate: number) => boolean = () => true,
): string {
  let path = '';
  for (let i = 0; i < values.length; i++) {
    if (!take(i)) continue;
    const height = Math.max(-reach, Math.min(reach, (values[i] / (max || 1)) * reach));
    // A value that is not zero is never drawn as nothing.
    const tall = values[i] === 0 ? 0 : Math.max(1, Math.round(Math.abs(height)));
    path += `M${i * pitch} ${zero}h${width}v${values[i] > 0 ? -tall : tall}h${-width}z`;
  }
  return path;
}
