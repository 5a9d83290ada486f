/** Gradients in a byte each: the largest magnitude, and base64 of signed square roots in 127 steps. */
export interface PackedGradients {
  largest: number;
  bytes: string;
}

const STEPS = 127;

/**
 * Packs gradients into a byte each. Square roots keep small values apart, where most are. A value that is not 0 never becomes 0, since the
 * share of exact zeros and the signs must survive. RangeError for a value that is not finite.
 */
export function packGradients(values: ArrayLike<number>): PackedGradients {
  const all = Array.from(values);
  const largest = all.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (!Number.isFinite(largest)) throw new RangeError('Gradients to pack must be finite.');
  const codes = all.map((value) => {
    if (value === 0) return 0;
    const size = Math.max(1, Math.round(STEPS * Math.sqrt(Math.abs(value) / largest)));
    return value > 0 ? size : -size;
  });
  return { largest, bytes: btoa(String.fromCharCode(...codes.map((code) => code & 255))) };
}

/** The gradients of packGradients, each within a 127th of √(largest · |value|), or of the smallest step, of what it was. */
export function unpackGradients({ largest, bytes }: PackedGradients): Float32Array {
  const text = atob(bytes);
  return Float32Array.from({ length: text.length }, (_, i) => {
    const code = (text.charCodeAt(i) << 24) >> 24;
    return code * Math.abs(code) * (largest / STEPS ** 2);
  });
}
