/** Real numbers in one of the two precisions the exchange runs in. */
export type Vector = Float32Array | Float64Array;

export type Precision = 'single' | 'double';

/** A zeroed vector. Memory is `length` × 4 or 8 bytes. */
export function vector(length: number, precision: Precision): Vector {
  return precision === 'single' ? new Float32Array(length) : new Float64Array(length);
}

/** Calling fill costs as much as so many numbers; on few coordinates an exchange would do little else. */
const FEW = 32;

/** Sets all numbers to 0. */
export function clear(v: Vector | Uint32Array): void {
  if (v.length > FEW) v.fill(0);
  else for (let i = 0; i < v.length; i++) v[i] = 0;
}

/**
 * The smallest magnitude that counts as different from zero. GPUs may flush denormals, so in single
 * precision a denormal counts as zero everywhere; in double precision only what the format itself flushes does.
 */
export function smallestNormal(v: Vector): number {
  return v instanceof Float32Array ? 2 ** -126 : 2 ** -1022;
}

/** ‖v‖₁ over coordinates [from, to). Four sums at a time, since each addition waits for the one before it in its sum. */
export function norm1(v: Vector, from = 0, to = v.length): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = to - ((to - from) & 3);
  for (let i = from; i < whole; i += 4) {
    a += Math.abs(v[i]);
    b += Math.abs(v[i + 1]);
    c += Math.abs(v[i + 2]);
    d += Math.abs(v[i + 3]);
  }
  for (let i = whole; i < to; i++) a += Math.abs(v[i]);
  return a + b + (c + d);
}

/** ‖v‖₂² over coordinates [from, to), four sums at a time as well. */
export function norm2Squared(v: Vector, from = 0, to = v.length): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = to - ((to - from) & 3);
  for (let i = from; i < whole; i += 4) {
    a += v[i] * v[i];
    b += v[i + 1] * v[i + 1];
    c += v[i + 2] * v[i + 2];
    d += v[i + 3] * v[i + 3];
  }
  for (let i = whole; i < to; i++) a += v[i] * v[i];
  return a + b + (c + d);
}

/** Whether all numbers of v are finite. */
export function allFinite(v: Vector): boolean {
  let [a, b, c, d] = [0, 0, 0, 0];
  const whole = v.length & ~3;
  // Finite numbers times 0 are 0; NaN and ±∞ give NaN, which stays in its sum.
  for (let i = 0; i < whole; i += 4) {
    a += v[i] * 0;
    b += v[i + 1] * 0;
    c += v[i + 2] * 0;
    d += v[i + 3] * 0;
  }
  for (let i = whole; i < v.length; i++) a += v[i] * 0;
  return a + b + c + d === 0;
}

/** Density from the two norms: ‖v‖₁² / (d ‖v‖₂²). Zero for the zero vector, which has none. */
export function densityOf(one: number, twoSquared: number, dimension: number): number {
  return twoSquared > 0 ? (one * one) / (dimension * twoSquared) : 0;
}

/** Density φ(v) = ‖v‖₁² / (d ‖v‖₂²) ∈ [1/d, 1] (signSGD, 1802.04434, eq. 1). */
export function density(v: Vector): number {
  return densityOf(norm1(v), norm2Squared(v), v.length);
}
