import { contours, geoPath } from 'd3';
import type { Vector } from '../../../optim/vector';
import { type Problem, shared } from '../../../sim/problems/problem';
import { quadratic } from '../../../sim/problems/quadratic';
import { rosenbrock } from '../../../sim/problems/rosenbrock';
import { twoValleys } from '../../../sim/problems/two-valleys';

export type SurfaceId = 'quadratic' | 'rosenbrock' | 'two-valleys';

export interface Surface {
  /** In its own axes. */
  problem: Problem;
  /** The least f. */
  least: number;
  /** The largest eigenvalue of the Hessian at the start: gradient descent bears steps of 2 over it there. */
  curvature: number;
  /** The picture goes so far from 0 in every direction. */
  reach: number;
}

/** A surface in its own axes. The condition number is that of the quadratic. */
export function surfaceOf(id: SurfaceId, condition: number): Surface {
  if (id === 'rosenbrock') return { problem: rosenbrock(2), least: 0, curvature: 1507.8, reach: 2.1 };
  if (id === 'two-valleys') return { problem: twoValleys(), least: -825 / 1024, curvature: 4.31, reach: 2.3 };
  return { problem: quadratic({ eigenvalues: [condition, 1] }), least: 0, curvature: condition, reach: 1.5 };
}

/** A point of the surface's own axes where the picture has it, the axes turned counter-clockwise. */
export function turn([x, y]: readonly [number, number], angle: number): [number, number] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * x - sin * y, sin * x + cos * y];
}

/** The same problem with its axes turned, f(Rᵀx), from the same point of the surface. */
export function turned(problem: Problem, angle: number): Problem {
  if (angle === 0) return problem;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const held = new Float64Array(2);
  const slope = new Float64Array(2);
  const into = (x: Vector) => {
    held[0] = cos * x[0] + sin * x[1];
    held[1] = cos * x[1] - sin * x[0];
    return held;
  };
  const { id, name, source, dimension } = problem;
  return shared({
    id,
    name,
    source,
    dimension,
    start: turn([problem.start[0], problem.start[1]], angle),
    optimum: null,
    smoothness: null,
    value: (x) => problem.value(into(x)),
    gradient(x, out) {
      problem.gradient(into(x), slope);
      out[0] = cos * slope[0] - sin * slope[1];
      out[1] = sin * slope[0] + cos * slope[1];
    },
  });
}

/** The level line √f = level of ½(κx² + y²) in units of the grid; a valley so narrow is cut off by a grid. */
function ellipse(level: number, condition: number, cell: number): string {
  const middle = GRID / 2;
  const [rx, ry] = [level * Math.sqrt(2 / condition), level * Math.SQRT2].map((r) => (r / cell).toFixed(2));
  return `M${middle} ${middle}m-${rx} 0a${rx} ${ry} 0 1 0 ${2 * Number(rx)} 0a${rx} ${ry} 0 1 0 ${-2 * Number(rx)} 0Z`;
}

/** Points of the grid along one side. */
const GRID = 121;
/** From one level to the next lower one. */
const FALL = 3;

/** Level lines of a surface in its own axes, in units of the grid, as one SVG path; far enough for every turn. */
export function levelLines(surface: Surface): string {
  const { problem, least, curvature } = surface;
  const { id } = problem;
  const { origin, cell } = gridOf(surface);
  const x = new Float64Array(2);
  // Of roots, because they are nearly straight between the points of the grid.
  const roots = Array.from({ length: GRID * GRID }, (_, i) => {
    x[0] = origin + (i % GRID) * cell;
    x[1] = origin + Math.floor(i / GRID) * cell;
    return Math.sqrt(Math.max(0, problem.value(x) - least));
  });
  const highest = roots.reduce((a, b) => Math.max(a, b), 0);
  // Where the walls are as steep as at the start, a valley narrower than a cell would be drawn ragged.
  const lowest = cell * Math.sqrt(curvature / 2);
  const levels: number[] = [];
  for (let level = highest; level > lowest; level /= Math.sqrt(FALL)) levels.push(level);
  if (id === 'quadratic') return levels.map((level) => ellipse(level, curvature, cell)).join('');
  const draw = geoPath().digits(2);
  return contours()
    .size([GRID, GRID])
    .thresholds(levels)(roots)
    .map((shape) => draw(shape) ?? '')
    .join('');
}

/** From the grid of levelLines to the units of the surface: x = origin + cell · (grid − ½). */
export function gridOf({ reach }: Surface): { origin: number; cell: number } {
  const far = reach * Math.SQRT2;
  return { origin: -far, cell: (2 * far) / (GRID - 1) };
}
