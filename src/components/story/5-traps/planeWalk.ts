import { methodOf } from '../../../optim/methods';
import type { Contender, Course } from '../../../sim/problems/run-problem';
import type { NumberTable } from '../../figures/Numbers';
import { methodLook } from '../../plots/methodLook';
import type { Route } from '../parts/Plane';

/** Sums x₁ + x₂ at which level lines cross the diagonal; the start lies at 2. */
export const SUMS = [0.5, 1, 1.5, 2, 3, 4];

export type WalkId = 'signsgd' | 'signum' | 'sgd';

/** What a walk from (1, 1) comes to. */
export interface PlaneWalk {
  course: Course;
  least: number;
  /** Least, largest and mean f over the last half. */
  late: { least: number; most: number; mean: number };
  /** Largest |x₁ + x₂ − 2| on the way. */
  off: number;
  /** Least and largest x₁ + x₂ over the last half. */
  lateSum: { least: number; most: number };
}

/** Signs, with momentum where there is some, and SGD beside them. */
export function contenders(stepSize: number, dials: Contender['dials']): Contender[] {
  const method = methodOf((dials?.beta ?? 0) > 0 ? 'signum' : 'signsgd');
  return [
    { method, stepSize, dials },
    { method: methodOf('sgd'), stepSize },
  ];
}

/** Throws a TypeError for a course without its path. */
export function walkOf(course: Course): PlaneWalk {
  const { values, path } = course;
  if (path === null) throw new TypeError('A walk needs its path.');
  const half = values.subarray(values.length >> 1);
  const sums = Array.from(values, (_, k) => path[2 * k] + path[2 * k + 1]);
  const lateSums = sums.slice(values.length >> 1);
  return {
    course,
    least: values.reduce((least, value) => Math.min(least, value), Infinity),
    late: {
      least: half.reduce((least, value) => Math.min(least, value), Infinity),
      most: half.reduce((most, value) => Math.max(most, value), -Infinity),
      mean: half.reduce((sum, value) => sum + value, 0) / half.length,
    },
    off: sums.reduce((most, sum) => Math.max(most, Math.abs(sum - 2)), 0),
    lateSum: { least: Math.min(...lateSums), most: Math.max(...lateSums) },
  };
}

/** A walk as the plane draws it. */
export function routeOf(id: WalkId, { course }: PlaneWalk): Route {
  const look = methodLook(id);
  return { label: look.name, points: course.path ?? new Float64Array(), look, term: id };
}

/** The table before the run is revealed: nothing that gives it away. */
export function knownBefore(floor: number): NumberTable {
  return {
    caption: 'What is known before the run. The rest is told once it is revealed.',
    columns: ['quantity', 'value'],
    rows: [
      ['f at the start', floor],
      ['f at the minimum', 0],
    ],
  };
}

/** The table of two walks, the first with its place along the diagonal. */
export function tableOf(id: string, signs: PlaneWalk, sgd: PlaneWalk): NumberTable {
  const { values, path } = signs.course;
  return {
    caption: 'f after every step, and x₁ + x₂ of the signs.',
    columns: ['step', `f, ${id}`, `x₁ + x₂, ${id}`, 'f, sgd'],
    rows: Array.from(values, (value, k) => [
      k,
      value,
      path ? path[2 * k] + path[2 * k + 1] : Number.NaN,
      sgd.course.values[k],
    ]),
  };
}
