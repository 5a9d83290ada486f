import type { Vector } from '../../optim/vector';

/** What keys the draws of a problem's oracle: counter-based, so every method that asks sees the same. */
export interface Oracle {
  seed: number;
  step: number;
  worker: number;
  /** How many draws the mean is taken of; at least 1. */
  batch: number;
}

/**
 * An objective in closed form and what workers see of it. Vectors are [dimension]; points and gradients are in the same
 * units.
 */
export interface Problem {
  id: string;
  name: string;
  /** Paper and place, or how it was made. */
  source: string;
  dimension: number;
  /** 1 where all workers share one objective; else worker m has objective m mod nodes, and f is their mean. */
  nodes: number;
  /** x₀. */
  start: readonly number[];
  /** Where f is least; null where there is no single such place. */
  optimum: { at: readonly number[]; value: number } | null;
  /**
   * L_i of signSGD's assumption 2, |f(y) − f(x) − gᵀ(y − x)| ≤ ½ Σ L_i (y_i − x_i)²; null where no such numbers exist.
   */
  smoothness: readonly number[] | null;
  /** f(x). */
  value(x: Vector): number;
  /** The full (sub)gradient of f at x, into `out`. */
  gradient(x: Vector, out: Vector): void;
  /** The full gradient of one node's objective, into `out`. */
  local(x: Vector, node: number, out: Vector): void;
  /**
   * What a worker sees, into `out`: the mean of `batch` draws of the problem's own oracle; the full gradient of the
   * worker's node where the problem has no randomness of its own.
   */
  sample(x: Vector, oracle: Oracle, out: Vector): void;
  /**
   * Puts a point back into the set that f is minimised over, in place; applied after the step, so no memory absorbs
   * what it cuts off.
   */
  project?(x: Vector): void;
}

/** The parts of a problem that all workers share. */
export interface Shared extends Omit<Problem, 'nodes' | 'local' | 'sample'> {
  sample?: Problem['sample'];
}

/** A problem with one objective for all workers, seen exactly unless it brings an oracle of its own. */
export function shared(parts: Shared): Problem {
  const { gradient } = parts;
  return {
    nodes: 1,
    local: (x, _node, out) => gradient(x, out),
    sample: (x, _oracle, out) => gradient(x, out),
    ...parts,
  };
}

/** A problem whose workers see their own node's objective exactly. */
export function partitioned(parts: Omit<Problem, 'sample'>): Problem {
  return { ...parts, sample: (x, { worker }, out) => parts.local(x, worker % parts.nodes, out) };
}
