import { drawKey, drawUniform, STREAM } from '../../../optim/random';

/** Coordinates of the exchange that the figure shows. */
export const COORDINATES = 48;
/** So many of them, the last ones, are touched by no example: every worker sees exactly 0 there. */
export const SILENT = 3;
export const LIVE = COORDINATES - SILENT;
const SEED = 4;
const LARGEST = 3;
const SMALLEST = 0.2;

/** The true gradient, [COORDINATES]: sizes fall geometrically from 3 to 0.2, signs are drawn, silent coordinates are 0. */
export const TRUTH: Float64Array = Float64Array.from({ length: COORDINATES }, (_, i) => {
  if (i >= LIVE) return 0;
  const size = LARGEST * (SMALLEST / LARGEST) ** (i / (LIVE - 1));
  return drawUniform(drawKey(SEED, STREAM.start, 0, 0), i) < 0.5 ? -size : size;
});
