import { drawKey, drawUniform, STREAM } from '../../../optim/random';
import { gaussianVector, range } from '../../../sim/claims/vectors';

/** Coordinates of the vector that the reader shapes. */
export const DIMENSION = 10;

const GAUSSIAN_SEED = 3;
const SPIKES = [1, 4, 8];

/** The vectors on offer, [DIMENSION] each. */
export const SHAPES = {
  harmonic: { label: 'falling like 1/i', of: (i: number) => 2 / (i + 1) },
  constant: { label: 'all alike', of: () => 1 },
  spike: { label: 'a single spike', of: (i: number) => (i === 0 ? 2 : 0) },
  gaussian: { label: 'Gaussian', of: (i: number) => gaussianVector(DIMENSION, GAUSSIAN_SEED)[i] },
  sparse: { label: 'sparse: three of ten', of: (i: number) => (SPIKES.includes(i) ? (i === 4 ? -1.5 : 1.5) : 0) },
} as const;

export type ShapeId = keyof typeof SHAPES;

/** One of the vectors on offer. */
export function shapeOf(id: ShapeId): Float64Array {
  return Float64Array.from(range(DIMENSION), SHAPES[id].of);
}

/** What is done to a vector before it is measured, in this order. */
export interface Handling {
  /** Factor on all coordinates. */
  stretch: number;
  /** Which of many random orders its coordinates stand in; 0 leaves them as they are. */
  order: number;
  /** Degrees by which it is turned in the plane of the first axis and the diagonal. */
  turn: number;
}

/** The vector stretched, reordered and turned; a new one, as long as the old. */
export function handled(v: Float64Array, { stretch, order, turn }: Handling): Float64Array {
  return turned(
    reordered(v, order).map((x) => stretch * x),
    (turn * Math.PI) / 180,
  );
}

function reordered(v: Float64Array, order: number): Float64Array {
  if (order === 0) return v;
  const key = drawKey(order, STREAM.shuffle, 0, 0);
  const places = range(v.length).sort((i, k) => drawUniform(key, i) - drawUniform(key, k));
  return Float64Array.from(places, (i) => v[i]);
}

/**
 * Turned from the first axis towards the diagonal (1, …, 1): what points along the axis points along the diagonal after
 * arccos(1/√d).
 */
function turned(v: Float64Array, angle: number): Float64Array {
  const unit = 1 / Math.sqrt(v.length - 1);
  const along = v[0];
  const across = unit * v.subarray(1).reduce((sum, x) => sum + x, 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const moved = along * sin + across * cos - across;
  return v.map((x, i) => (i === 0 ? along * cos - across * sin : x + unit * moved));
}
