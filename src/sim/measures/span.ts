import { norm2Squared, type Vector } from '../../optim/vector';

/** What is left of a row, relative to its length, when it lies in the span of those before it. */
const DEPENDENT = 1e-10;

/**
 * An orthonormal basis of the span of the rows [rank][d], by Gram and Schmidt done twice, which loses no digits. Rows
 * that depend on those before them add nothing. RangeError for rows of unlike length.
 */
export function spanBasis(rows: readonly Vector[]): Float64Array[] {
  const basis: Float64Array[] = [];
  for (const row of rows) {
    if (row.length !== rows[0].length) throw new RangeError(`Rows of ${row.length} and ${rows[0].length} do not mix.`);
    const rest = outside(row, basis);
    const length = Math.sqrt(norm2Squared(rest));
    if (length <= DEPENDENT * Math.sqrt(norm2Squared(row))) continue;
    for (let i = 0; i < rest.length; i++) rest[i] /= length;
    basis.push(rest);
  }
  return basis;
}

/**
 * The Euclidean distance from x to the span of an orthonormal basis, as spanBasis gives it. RangeError for unlike
 * lengths.
 */
export function distanceToBasis(x: Vector, basis: readonly Float64Array[]): number {
  if (basis.length > 0 && basis[0].length !== x.length) {
    throw new RangeError(`A point of ${x.length} coordinates does not go with a basis of ${basis[0].length}.`);
  }
  return Math.sqrt(norm2Squared(outside(x, basis)));
}

/**
 * The Euclidean distance from x to the span of the rows (1901.09847, the span experiment). Where many points are asked
 * about, make the basis once. RangeError for unlike lengths.
 */
export function distanceToSpan(x: Vector, rows: readonly Vector[]): number {
  return distanceToBasis(x, spanBasis(rows));
}

/** The part of v outside the span, taken twice, since the first pass leaves a rounding error inside it. */
function outside(v: Vector, basis: readonly Float64Array[]): Float64Array {
  const rest = Float64Array.from(v);
  for (let pass = 0; pass < 2; pass++) {
    for (const direction of basis) {
      let along = 0;
      for (let i = 0; i < rest.length; i++) along += rest[i] * direction[i];
      for (let i = 0; i < rest.length; i++) rest[i] -= along * direction[i];
    }
  }
  return rest;
}
