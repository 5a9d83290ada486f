/** sign(x) with sign(0) = 0: where an oracle wants no other rule, or knows that x is not 0. */
export function signOrZero(x: number): number {
  if (x === 0) return 0;
  return x > 0 ? 1 : -1;
}
