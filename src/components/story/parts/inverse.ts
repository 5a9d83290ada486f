/** The value that a scale puts at a pixel, by halving: for handles, which know only where a chart puts values. */
export function inverse(
  place: (value: number) => number,
  [low, high]: readonly [number, number],
  pixel: number,
): number {
  const rising = place(high) > place(low);
  let [below, above] = [low, high];
  for (let i = 0; i < 40; i++) {
    const middle = (below + above) / 2;
    if (place(middle) < pixel === rising) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
