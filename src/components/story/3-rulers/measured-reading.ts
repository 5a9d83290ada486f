import { coursesOf, type Densities, type Density, type DensityCourse } from '../../../sim/densities';
import { mean } from '../../../sim/measures/statistics';

/** What is read of the densities of a run: of the whole vector, or of one layer. */
export interface Reading extends Density {
  /** Of the part that is read; `gradient` and `noise` here are its averages over all steps there are. */
  course: DensityCourse;
  steps: number;
  /** The step read out, from 1. */
  at: number;
  /** φ(σ)/φ(g) of the averages. The curvature is not measured, so R₁ is not known. */
  R2: number;
  /** At the step read out, of all parts, the whole vector first. */
  parts: Density[];
}

/** Reads part 0, the whole vector, or layer `part`, at a step or at the last one there is. RangeError without any step. */
export function readingOf(densities: Densities, part: number, step: number): Reading {
  const courses = coursesOf(densities);
  const course = courses[part];
  const steps = course.gradient.length;
  const at = Math.min(step, steps);
  const [gradient, noise] = [mean(course.gradient), mean(course.noise)];
  const parts = courses.map((each) => ({ gradient: each.gradient[at - 1], noise: each.noise[at - 1] }));
  return { course, gradient, noise, steps, at, R2: noise / gradient, parts };
}
