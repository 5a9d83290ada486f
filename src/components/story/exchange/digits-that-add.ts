/** How many digits after the point are tried, the best to read first. */
const TRIED = [3, 2, 4, 5, 6, 7];

/** The digits after the point with which two numbers and their sum add up as they are printed, for every [part, part, sum]; 3 if there are none. */
export function digitsThatAdd(sums: readonly (readonly [number, number, number])[]): number {
  const addsUp = (digits: number) => {
    const printed = (value: number) => Math.round(Number(value.toFixed(digits)) * 10 ** digits);
    return sums.every(([a, b, sum]) => printed(a) + printed(b) === printed(sum));
  };
  return TRIED.find(addsUp) ?? 3;
}
