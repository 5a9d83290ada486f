import { DEFAULT_DIALS, Exchange } from '../../../optim/exchange';
import { methodOf } from '../../../optim/methods';
import { norm1, norm2Squared } from '../../../optim/vector';
import { distanceSquared } from '../../../sim/claims/vectors';
import { density } from '../../../sim/measures/density';

/** The three norms of a vector, its density, and what the scaled sign makes of it. */
export interface MeasuredVector {
  v: Float64Array;
  one: number;
  /** ‖v‖₂². */
  square: number;
  largest: number;
  /** Zero for the zero vector, which has none. */
  density: number;
  /** The height at which the scaled sign puts every coordinate: ‖v‖₁/d. */
  level: number;
  /** ‖C(v) − v‖₂², measured on what was really sent. */
  lost: number;
}

/** Measures a vector, and sends it as a scaled sign; sign(0) is +1. */
export function measuredVector(v: Float64Array): MeasuredVector {
  const dimension = v.length;
  const exchange = new Exchange(
    methodOf('scaled-sign'),
    { workers: 1, dimension },
    { ...DEFAULT_DIALS, zero: 'plus' },
    'double',
  );
  exchange.begin(1, 0);
  exchange.take(0, v);
  const { update } = exchange.finish();
  const one = norm1(v);
  return {
    v,
    one,
    square: norm2Squared(v),
    largest: v.reduce((most, x) => Math.max(most, Math.abs(x)), 0),
    density: density(v),
    level: one / dimension,
    lost: distanceSquared(update, v),
  };
}
