import { norm1, norm2Squared } from '../../optim/vector';
import type { Lane } from './lane';
import type { Problem } from './problem';

/** What became of one contender. Entry i is of x_k with k = i × every, x₀ first. */
export interface Course {
  /** f(x_k), [1 + ⌊steps / every⌋]. */
  values: Float64Array;
  /** All x_k in a row, [… × dimension]; null unless asked for. */
  path: Float64Array | null;
  /** The last iterate, [dimension]. */
  end: Float64Array;
  /** Mean over the workers of ‖e‖₂ after k exchanges; null where the method has no error feedback. */
  residual: Float64Array | null;
  /** ‖∇f(x_k)‖₁ and ‖∇f(x_k)‖₂ of the full gradient; null unless asked for. */
  norms: { one: Float64Array; two: Float64Array } | null;
}

/** What of a course to keep. */
export interface Keep {
  steps: number;
  /** All x_k. */
  path?: boolean;
  /** The norms of the full gradient. */
  norms?: boolean;
  /** Of every so many steps; 1 unless told. */
  every?: number;
}

/** Writes down the course of one lane. */
export class Recorder {
  readonly course: Course;
  private readonly every: number;
  private readonly gradient: Float64Array;

  constructor(
    private readonly lane: Lane,
    private readonly problem: Problem,
    { steps, path, norms, every = 1 }: Keep,
  ) {
    const count = 1 + Math.floor(steps / every);
    this.every = every;
    this.gradient = new Float64Array(norms ? problem.dimension : 0);
    this.course = {
      values: new Float64Array(count),
      path: path ? new Float64Array(count * problem.dimension) : null,
      end: lane.x,
      residual: lane.residual() === null ? null : new Float64Array(count),
      norms: norms ? { one: new Float64Array(count), two: new Float64Array(count) } : null,
    };
    this.record(0);
  }

  /** Takes down x_k after k exchanges, if it is one of those to keep. */
  record(k: number): void {
    if (k % this.every !== 0) return;
    const { lane, course } = this;
    const { x } = lane;
    const entry = k / this.every;
    course.values[entry] = lane.value;
    if (course.path) for (let i = 0; i < x.length; i++) course.path[entry * x.length + i] = x[i];
    if (course.residual) course.residual[entry] = lane.residual() ?? 0;
    if (course.norms) {
      this.problem.gradient(x, this.gradient);
      course.norms.one[entry] = norm1(this.gradient);
      course.norms.two[entry] = Math.sqrt(norm2Squared(this.gradient));
    }
  }
}
