import { drawKey, drawWord, gaussianOf, STREAM } from '../../optim/random';
import type { Vector } from '../../optim/vector';
import { type Problem, shared } from './problem';

/** Which way the axes of a quadratic lie. */
export interface Turn {
  /** Radians; turns the first two axes counter-clockwise. */
  angle?: number;
  /** Seed of a random orthogonal matrix, uniform over all of them; instead of `angle`. */
  rotation?: number;
}

export interface QuadraticShape extends Turn {
  eigenvalues: readonly number[];
  /**
   * x₀ in the axes of x, not those of the eigenvectors; R(1, …, 1) unless told, so that turning does not change f(x₀).
   */
  start?: readonly number[];
}

/**
 * f = ½ xᵀHx with H = R diag(λ) Rᵀ (Dissecting Adam, 1705.07774, turns one in this way). L_i = Σ_j |H_ij| meets
 * assumption 2 of signSGD, since diag(L) − H is then diagonally dominant; without a turn it is λ_i. Throws a RangeError
 * if an eigenvalue is not positive, if both turns are given, or if the start has another dimension.
 */
export function quadratic(shape: QuadraticShape): Problem {
  const { eigenvalues, angle = 0, rotation } = shape;
  const dimension = eigenvalues.length;
  if (dimension < 1 || !eigenvalues.every((value) => value > 0)) {
    throw new RangeError('A quadratic needs eigenvalues, and all of them positive.');
  }
  if (angle !== 0 && rotation !== undefined)
    throw new RangeError('A quadratic is turned by an angle or at random, not both.');
  if (angle !== 0 && dimension < 2) throw new RangeError('One axis cannot be turned.');
  const turn = rotation === undefined ? turnOf(dimension, angle) : randomTurn(dimension, rotation);
  const start = shape.start ?? turn.map((row) => row.reduce((sum, entry) => sum + entry, 0));
  if (start.length !== dimension) throw new RangeError(`The start has ${start.length} coordinates, not ${dimension}.`);
  const straight = angle === 0 && rotation === undefined;
  const hessian = straight
    ? []
    : turn.map((row) =>
        Float64Array.from(turn, (other) => row.reduce((sum, entry, k) => sum + entry * eigenvalues[k] * other[k], 0)),
      );
  const multiply = straight ? (x: Vector, out: Vector) => scale(eigenvalues, x, out) : product(hessian);
  const held = new Float64Array(dimension);
  return shared({
    id: 'quadratic',
    name: 'Quadratic',
    source: 'f = ½ xᵀHx; turned as in Dissecting Adam, 1705.07774',
    dimension,
    start,
    optimum: { at: start.map(() => 0), value: 0 },
    smoothness: straight ? eigenvalues : hessian.map((row) => row.reduce((sum, entry) => sum + Math.abs(entry), 0)),
    value(x) {
      multiply(x, held);
      let sum = 0;
      for (let i = 0; i < dimension; i++) sum += x[i] * held[i];
      return sum / 2;
    },
    gradient: multiply,
  });
}

/** A quadratic whose eigenvalues fall geometrically from `condition` to 1. Throws as quadratic does. */
export function conditioned({
  dimension,
  condition,
  ...turn
}: Turn & { dimension: number; condition: number }): Problem {
  const eigenvalues = Array.from({ length: dimension }, (_, i) => condition ** (1 - i / Math.max(1, dimension - 1)));
  return quadratic({ eigenvalues, ...turn });
}

function scale(by: readonly number[], x: Vector, out: Vector): void {
  for (let i = 0; i < by.length; i++) out[i] = by[i] * x[i];
}

function product(rows: readonly Float64Array[]): (x: Vector, out: Vector) => void {
  return (x, out) => {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      let sum = 0;
      for (let j = 0; j < row.length; j++) sum += row[j] * x[j];
      out[i] = sum;
    }
  };
}

/** The rows of R, counter-clockwise in the plane of the first two axes. */
function turnOf(dimension: number, angle: number): number[][] {
  const rows = Array.from({ length: dimension }, (_, i) =>
    Array.from({ length: dimension }, (_, j) => Number(i === j)),
  );
  if (angle === 0) return rows;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  [rows[0][0], rows[0][1], rows[1][0], rows[1][1]] = [cos, -sin, sin, cos];
  return rows;
}

/** Gram-Schmidt on rows of independent normals, which is uniform over orthogonal matrices. */
function randomTurn(dimension: number, seed: number): number[][] {
  const key = drawKey(seed, STREAM.data, 0, 0);
  const rows: number[][] = [];
  for (let i = 0; i < dimension; i++) {
    const row = Array.from({ length: dimension }, (_, j) => gaussianOf(drawWord(key, i * dimension + j)));
    // A second pass takes away what rounding left of the first.
    for (const other of [...rows, ...rows]) {
      const along = row.reduce((sum, entry, j) => sum + entry * other[j], 0);
      for (let j = 0; j < dimension; j++) row[j] -= along * other[j];
    }
    const length = Math.hypot(...row);
    rows.push(row.map((entry) => entry / length));
  }
  return rows;
}
