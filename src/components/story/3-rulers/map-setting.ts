import { range } from '../../../sim/claims/vectors';
import { density } from '../../../sim/measures/density';

/** Coordinates of the quadratic of every cell. */
export const DIMENSION = 64;
/** Densities along both axes of the map, 1/32 … 1. */
export const DENSITIES: readonly number[] = range(6).map((i) => 2 ** (i - 5));
/** Steps of one run. */
export const STEPS = 200;
/** What counts as ≫ 1 unless the reader says otherwise: the theory leaves constants out. */
export const MUCH = 1.5;
/** Runs that a finished cell has of every method and step size. */
export const SEEDS = 8;
/** ‖g₀‖₂ of every run. */
export const START_NORM = Math.sqrt(DIMENSION);

/** The step sizes that a cell tries. SGD’s stay below 2, where it diverges: the largest curvature is 1. */
export const STEP_SIZES = {
  sgd: range(10).map((i) => 1.6 / 2 ** i),
  signsgd: range(8).map((i) => 2 / 2 ** i),
} as const;

const HALVINGS = 50;
const STEEPEST = 12;

/**
 * Curvatures 1, 2^{−a}, … d^{−a}, the exponent such that their density is the one asked for (between 1/d and 1); the
 * largest is 1.
 */
export function curvatures(wanted: number): Float64Array {
  let [flat, steep] = [0, STEEPEST];
  for (let i = 0; i < HALVINGS && flat < steep; i++) {
    const middle = (flat + steep) / 2;
    if (density(powers(middle)) > wanted) flat = middle;
    else steep = middle;
  }
  return powers(wanted === 1 ? 0 : steep);
}

const powers = (exponent: number) => Float64Array.from({ length: DIMENSION }, (_, i) => (i + 1) ** -exponent);
