import { type History, spentBy, type Track } from '../../sim/history';
import type { ShownMethod } from '../../sim/own';
import { horizon, thinned, trailingMeans } from '../plots/course';
import { percent } from '../plots/format';
import { methodLook } from '../plots/methodLook';

export type RaceX = 'steps' | 'samples' | 'bits';
export type RaceY = 'loss' | 'accuracy';

/** The batch loss is drawn as a mean over so many steps, so that the curves can be told apart. */
export const WINDOW = 9;
const MOST_POINTS = 600;
/** Right of the axis, for the names at the ends of the curves: as wide as the buttons beside the timeline. */
export const ROOM = 222;
/** Narrower than this in pixels, the picture has no room for names beside the curves. */
export const NARROW = 520;

/** A point of a curve: the step, the place on the x-axis, the height. */
export interface Point {
  step: number;
  x: number;
  y: number;
}

/** The step at which the x-axis ends: the timeline ends there too. */
export function lastStep(runs: readonly History[]): number {
  return horizon(runs[0].settings.steps, Math.max(...runs.map(({ head }) => head)));
}

/** The curve of one method up to a moment, and what came after it. */
export interface Course {
  method: ShownMethod;
  past: Point[];
  future: Point[];
  /** The last point that is shown in full. */
  tip: Point | null;
  /** Share of the test set it gets right at the moment shown; NaN before the first evaluation. */
  accuracy: number;
  /** The step that accuracy was measured at; null before the first evaluation. */
  scoredAt: number | null;
  divergedAt: number | null;
}

/** Bits one step of a method costs, both ways, all workers together. */
export function bitsPerStep(track: Track): number {
  return track.bitsUp + track.bitsDown;
}

/** What the x-axis counts for track k after some steps. */
export function placeOf(history: History, k: number, step: number, x: RaceX): number {
  return x === 'steps' ? step : spentBy(history, k, step)[x];
}

/** The curves of a run, split at a moment. */
export function courses(history: History, at: number, x: RaceX, y: RaceY): Course[] {
  const evaluated = history.evaluations.map(({ step }) => step);
  const seen = evaluated.filter((step) => step <= at).length - 1;
  return history.tracks.map((track, k) => {
    const points = (y === 'loss' ? lossPoints(track) : accuracyPoints(track, evaluated)).filter(
      ({ step, value }) => Number.isFinite(value) && (x !== 'bits' || step > 0),
    );
    const all = points.map(({ step, value }) => ({ step, x: placeOf(history, k, step, x), y: value }));
    const past = all.filter(({ step }) => step <= at);
    const tip = past.length > 0 ? past[past.length - 1] : null;
    return {
      method: track.method,
      past,
      future: tip ? all.slice(past.length - 1) : all,
      tip,
      accuracy: seen >= 0 ? (track.accuracy[seen] ?? Number.NaN) : Number.NaN,
      scoredAt: seen >= 0 ? evaluated[seen] : null,
      divergedAt: track.divergedAt !== null && track.divergedAt < at ? track.divergedAt : null,
    };
  });
}

/** The trailing mean of a method's batch loss at a moment. */
export function lossAt(track: Track, at: number): number {
  const means = trailingMeans(track.loss, WINDOW);
  return means.length > 0 ? means[Math.min(at, means.length - 1)] : Number.NaN;
}

/** The heights that the axis spans. A curve that flies off leaves the frame rather than flatten the others. */
export function heights(runs: readonly History[], y: RaceY, log: boolean): [number, number] {
  if (y === 'accuracy') return [0, 1];
  const start = Math.log(runs[0].network.classes.length || 2);
  let low = start;
  let high = start;
  for (const track of runs.flatMap((run) => run.tracks)) {
    for (const value of trailingMeans(track.loss, WINDOW)) {
      if (value > 0 && value < low) low = value;
      if (value > high) high = value;
    }
  }
  const first = Math.max(start, ...runs[0].tracks.map((track) => track.loss[0] || 0));
  const top = Math.min(high, 1.25 * first) * 1.04;
  return log ? [low * 0.92, top] : [0, top];
}

/** Who has sent most and least at a moment (or would in the first step), and how many times as much. */
export function spread(history: History, at: number) {
  if (history.tracks.length < 2) return null;
  const byCost = history.tracks
    .map(({ method }, k) => ({ method, bits: spentBy(history, k, Math.max(1, at)).bits }))
    .sort((a, b) => a.bits - b.bits);
  const cheapest = byCost[0];
  const dearest = byCost.find(({ bits }) => bits === byCost[byCost.length - 1].bits) ?? cheapest;
  return { cheapest, dearest, ratio: dearest.bits / cheapest.bits };
}

/** What stands at the end of a curve, and about how wide it is in pixels. */
export function label({ method, accuracy, divergedAt }: Course) {
  const { name } = methodLook(method);
  const figure = divergedAt !== null ? 'diverged' : Number.isNaN(accuracy) ? '' : percent(accuracy);
  return { name, figure, length: 8 * name.length + 9 * figure.length + 18 };
}

function lossPoints(track: Track) {
  const means = trailingMeans(track.loss, WINDOW);
  return thinned(means.length, MOST_POINTS).map((step) => ({ step, value: means[step] }));
}

function accuracyPoints(track: Track, evaluated: readonly number[]) {
  return track.accuracy.map((value, i) => ({ step: evaluated[i], value }));
}
