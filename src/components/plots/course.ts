/** A curve with at most so many points: every n-th, and the last. */
export function thinned(length: number, most: number): number[] {
  const stride = Math.max(1, Math.ceil(length / most));
  const indices: number[] = [];
  for (let i = 0; i < length; i += stride) indices.push(i);
  if (length > 0 && indices[indices.length - 1] !== length - 1) indices.push(length - 1);
  return indices;
}

const smoothed = new WeakMap<readonly number[], { window: number; means: number[] }>();

/**
 * Trailing means over `window` values, fewer at the start. Remembers them by the array, which is only ever appended to,
 * so a growing curve costs its new points alone.
 */
export function trailingMeans(values: readonly number[], window: number): readonly number[] {
  let entry = smoothed.get(values);
  if (!entry || entry.window !== window || entry.means.length > values.length) {
    entry = { window, means: [] };
    smoothed.set(values, entry);
  }
  const { means } = entry;
  for (let i = means.length; i < values.length; i++) {
    const from = Math.max(0, i - window + 1);
    let sum = 0;
    for (let k = from; k <= i; k++) sum += values[k];
    means.push(sum / (i - from + 1));
  }
  return means;
}

/**
 * The step at which an x-axis ends: where the run does, or the next halving of it not yet reached that still is at
 * least `shortest`.
 */
export function horizon(steps: number, head: number, shortest = 250): number {
  let end = steps;
  while (end > 2 * shortest && end / 2 >= Math.max(head, shortest)) end /= 2;
  return Math.max(1, Math.round(end));
}
