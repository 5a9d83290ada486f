import type { Vector } from './vector';

/** Up to so many numbers, insertion is faster than the library's sort. */
const FEW = 32;

/**
 * The median of every coordinate, into `out` [dimension]: of M numbers the middle one, for even M the mean of the two in the middle (Yin et
 * al., 1803.01498). `rows` is [workers × dimension]. A NaN counts as larger than any number.
 */
export function coordinateMedian(rows: Vector, workers: number, out: Vector): void {
  const dimension = out.length;
  const column = new Float64Array(workers);
  const upper = workers >> 1;
  const lower = (workers - 1) >> 1;
  for (let i = 0; i < dimension; i++) {
    for (let worker = 0; worker < workers; worker++) column[worker] = rows[worker * dimension + i];
    if (workers > FEW || Number.isNaN(column.reduce((sum, x) => sum + x, 0))) column.sort();
    else insertionSort(column);
    out[i] = lower === upper ? column[upper] : (column[lower] + column[upper]) / 2;
  }
}

function insertionSort(list: Float64Array): void {
  for (let n = 1; n < list.length; n++) {
    const x = list[n];
    let k = n;
    for (; k > 0 && list[k - 1] > x; k--) list[k] = list[k - 1];
    list[k] = x;
  }
}
