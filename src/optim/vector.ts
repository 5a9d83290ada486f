/** Real numbers in one of the two precisions the exchange runs in. */
export type Vector = Float32Array | Float64Array;

export type Precision = 'single' | 'double';

/** A zeroed vector. Memory is `length` × 4 or 8 bytes. */
export function vector(length: number, precision: Precision): Vector {
  return precision === 'single' ? new Float32Array(length) : new Float64Array(length);
}

/**
 * The smallest magnitude that counts as different from zero. GPUs may flush denormals, so in single
 * precision a denormal counts as zero everywhere; in double precision only what the format itself flushes does.
 */
export function smallestNormal(v: Vector): number {
  return v instanceof Float32Array ? 2 ** -126 : 2 ** -1022;
}

/** ‖v‖₁ over coordinates [from, to). */
export function norm1(v: Vector, from = 0, to = v.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += Math.abs(v[i]);
  return sum;
}

/** ‖v‖₂² over coordinates [from, to). */
export function norm2Squared(v: Vector, from = 0, to = v.length): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += v[i] * v[i];
  return sum;
}

/** Density from the two norms: ‖v‖₁² / (d ‖v‖₂²). Zero for the zero vector, which has none. */
export function densityOf(one: number, twoSquared: number, dimension: number): number {
  return twoSquared > 0 ? (one * one) / (dimension * twoSquared) : 0;
}

/** Density φ(v) = ‖v‖₁² / (d ‖v‖₂²) ∈ [1/d, 1] (signSGD, 1802.04434, eq. 1). */
export function density(v: Vector): number {
  return densityOf(norm1(v), norm2Squared(v), v.length);
}
