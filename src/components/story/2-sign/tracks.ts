import { type MethodId, methodOf } from '../../../optim/methods';
import { type Contender, runProblem } from '../../../sim/problems/run-problem';
import type { Schedule } from '../../../sim/problems/schedule';
import { type MethodLook, methodLook } from '../../plots/methodLook';
import { levelLines, type Surface, type SurfaceId, surfaceOf, turn, turned } from './surface';

export type TrackId = 'gd' | 'sgd' | 'signsgd' | 'signum' | 'adam';

/** What the knobs of the figure say. */
export interface Walk {
  surface: SurfaceId;
  condition: number;
  /** Degrees. */
  angle: number;
  /** γ of GD and SGD times the curvature at the start. */
  rate: number;
  /** δ of the others. */
  length: number;
  decay: Schedule;
  noise: number;
  beta1: number;
  beta2: number;
  steps: number;
  /** From the surface's own start, in its own axes. */
  startX: number;
  startY: number;
}

/** One method's way over the surface. */
export interface Track {
  id: TrackId;
  name: string;
  look: Pick<MethodLook, 'color' | 'dash' | 'marker'>;
  /** x₁, x₂ of every iterate in a row. */
  path: Float64Array;
  values: Float64Array;
}

const STEPPERS: readonly MethodId[] = ['sgd', 'signsgd', 'signum', 'adam'];

/** All methods' ways under the same noise, gradient descent without any; and how the two of the caption fare with the axes straight. */
export function walk(settings: Walk) {
  const surface = surfaceOf(settings.surface, settings.condition);
  const angle = (settings.angle * Math.PI) / 180;
  const [x, y] = surface.problem.start;
  const own: [number, number] = [x + settings.startX, y + settings.startY];
  const tracks = tracksOf(settings, surface, own, angle);
  const straight = angle === 0 ? tracks : tracksOf(settings, surface, own, 0);
  return { surface, lines: linesOf(settings, surface), start: turn(own, angle), tracks, straight };
}

function tracksOf(settings: Walk, surface: Surface, own: [number, number], angle: number): Track[] {
  const { rate, length, decay, noise, beta1, beta2, steps } = settings;
  const contender = (id: MethodId): Contender => ({
    method: methodOf(id),
    stepSize: id === 'sgd' ? rate / surface.curvature : length,
    schedule: decay,
    // Without ε, and with sign(0) = 0 as 0/0 has it, Adam without memory is signSGD to the last bit but rounding.
    dials: { beta: beta1, beta1, beta2, epsilon: 0, zero: 'zero' },
  });
  const common = {
    problem: turned(surface.problem, angle),
    workers: 1,
    steps,
    seed: 2,
    start: turn(own, angle),
    path: true,
  };
  const [exact] = runProblem({ ...common, contenders: [contender('sgd')] });
  const noisy = runProblem({
    ...common,
    contenders: STEPPERS.map(contender),
    noise: { kind: 'gaussian', level: noise },
  });
  const gd = { id: 'gd' as const, name: 'GD', look: { ...methodLook('sgd'), dash: '' }, course: exact };
  const others = STEPPERS.map((id, i) => ({
    id: id as TrackId,
    name: methodLook(id).name,
    look: methodLook(id),
    course: noisy[i],
  }));
  return [gd, ...others].map(({ id, name, look, course: { path, values } }) => ({
    id,
    name,
    look,
    path: path ?? new Float64Array(0),
    values,
  }));
}

let drawn: { key: string; lines: string } = { key: '', lines: '' };

/** Level lines do not turn with the axes: the picture turns them. So they are kept while only other knobs move. */
function linesOf({ surface: id, condition }: Walk, surface: Surface): string {
  const key = `${id} ${condition}`;
  if (drawn.key !== key) drawn = { key, lines: levelLines(surface) };
  return drawn.lines;
}

/** The largest distance between two ways at the same step. */
export function farthest(a: Track, b: Track): number {
  let most = 0;
  for (let i = 0; i < a.path.length; i += 2) {
    most = Math.max(most, Math.hypot(a.path[i] - b.path[i], a.path[i + 1] - b.path[i + 1]));
  }
  return most;
}

/** The least and the largest f over the last fifty iterates, or as many as there are; on a way down that has ended, over those since its first rise. */
export function swing({ values }: Track): { low: number; high: number; count: number; hasRisen: boolean } {
  const rise = values.findIndex((value, k) => k > 0 && value > values[k - 1]);
  const last = values.slice(Math.max(0, rise - 1, values.length - 50));
  return { low: Math.min(...last), high: Math.max(...last), count: last.length, hasRisen: rise > 0 };
}

/** Whether f has only fallen over those iterates. */
export function isFalling({ values }: Track): boolean {
  const last = values.slice(-50);
  return last.every((value, k) => k === 0 || value < last[k - 1]);
}

/** Whether the last step led nowhere, as steps of one length do only where the slope is exactly 0. */
export function isAtRest({ path }: Track): boolean {
  const [x, y, nextX, nextY] = path.slice(-4);
  return x === nextX && y === nextY;
}

/** Fewer iterates do not show whether hops lead on. */
const FEWEST = 4;

/**
 * How fast a way led on over its last iterates, in steps of a length: the mean of the last two against that of the first two, so that hops
 * to and fro do not count. NaN of fewer than four iterates.
 */
export function speed({ path }: Track, count: number, length: number): number {
  if (count < FEWEST) return Number.NaN;
  const last = path.slice(-2 * count);
  const gone = (i: number) => (last[2 * count - 2 + i] + last[2 * count - 4 + i] - last[2 + i] - last[i]) / 2;
  return Math.hypot(gone(0), gone(1)) / ((count - 2) * length);
}

/** Of a list of ways, that of a name. Throws a RangeError where there is none. */
export function trackOf(tracks: readonly Track[], id: TrackId): Track {
  const track = tracks.find((each) => each.id === id);
  if (!track) throw new RangeError(`There is no way of ${id}.`);
  return track;
}
