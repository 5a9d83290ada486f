/** Weights by their numbers, as words: weight 3, weights 3 and 5. */
export function weightWords(which: readonly number[]): string {
  const names = which.map((i) => String(i + 1));
  const last = names.pop() ?? '';
  return names.length === 0 ? `weight ${last}` : `weights ${names.join(', ')} and ${last}`;
}

/** The weights for which something holds, by index. */
export function indicesOf(flags: readonly boolean[]): number[] {
  return flags.flatMap((flag, i) => (flag ? [i] : []));
}
