/**
 * Quantiles of each column of `rows`, linear between neighbours (type 7 of Hyndman and Fan): [quantile][column]. A
 * number that is none counts as the largest.
 */
export function quantileBands(rows: readonly Float64Array[], quantiles: readonly number[]): Float64Array[] {
  const columns = rows[0].length;
  const bands = quantiles.map(() => new Float64Array(columns));
  const column = new Float64Array(rows.length);
  for (let k = 0; k < columns; k++) {
    for (let i = 0; i < rows.length; i++) column[i] = rows[i][k];
    column.sort();
    for (let q = 0; q < quantiles.length; q++) bands[q][k] = quantileOf(column, quantiles[q]);
  }
  return bands;
}

function quantileOf(sorted: Float64Array, quantile: number): number {
  const place = quantile * (sorted.length - 1);
  const below = Math.floor(place);
  const part = place - below;
  return part === 0 ? sorted[below] : sorted[below] + part * (sorted[below + 1] - sorted[below]);
}
