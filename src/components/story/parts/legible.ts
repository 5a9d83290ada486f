interface Label {
  from: number;
  to: number;
  /** Of its middle. */
  y: number;
}

/** Those labels that lie on no name and on none that is kept before them, `row` pixels being a line of type; what `isKept` stays anyhow. */
export function legible<T extends Label & { isKept: boolean }>(
  labels: readonly T[],
  names: readonly Label[],
  row: number,
): T[] {
  const taken = [...names, ...labels.filter(({ isKept }) => isKept)];
  return labels.filter((label) => {
    if (label.isKept) return true;
    const isFree = !taken.some(({ from, to, y }) => Math.abs(y - label.y) < row && from < label.to && label.from < to);
    if (isFree) taken.push(label);
    return isFree;
  });
}
