import type { History, Track } from '../../sim/history';
import { trailingMeans } from '../plots/course';
import { two } from '../plots/format';
import type { Course } from './race';
import { WINDOW } from './race';

/** Accuracies closer than this are chance: another seed moves them as far. */
const CHANCE = 0.01;

/** The best of a race at a moment, and who cannot be told from it; `value` is that of the best. */
export interface Leaders {
  methods: Course['method'][];
  value: number;
}

/** Who is right most often, by the last score; null where none is known. */
export function mostAccurate(courses: readonly Course[]): Leaders | null {
  const scored = courses.filter(({ accuracy, divergedAt }) => divergedAt === null && Number.isFinite(accuracy));
  if (scored.length === 0) return null;
  const ranked = [...scored].sort((a, b) => b.accuracy - a.accuracy);
  const value = ranked[0].accuracy;
  const level = ranked.filter(({ accuracy }) => value - accuracy < CHANCE);
  return { methods: level.map(({ method }) => method), value };
}

/** Who has the lowest smoothed training loss at a moment; null where nobody is left. */
export function lowestLoss({ tracks }: History, at: number, courses: readonly Course[]): Leaders | null {
  const standing = tracks.filter((_, k) => courses[k].divergedAt === null);
  const means = standing.map((track) => ({ track, loss: smoothed(track, at) })).filter(({ loss }) => loss < Infinity);
  if (means.length === 0) return null;
  means.sort((a, b) => a.loss - b.loss);
  const [best] = means;
  const level = means.filter(({ track }) => track === best.track || !tellApart(best.track, track, at));
  return { methods: level.map(({ track }) => track.method), value: best.loss };
}

function smoothed({ loss }: Track, at: number): number {
  const means = trailingMeans(loss, WINDOW);
  return means.length > 0 ? means[Math.min(at, means.length - 1)] : Number.NaN;
}

/**
 * Whether the losses of two methods differ by more than twice the standard error of their difference over the steps that are averaged. The
 * batches are common, so most of the noise is, too.
 */
function tellApart(better: Track, worse: Track, at: number): boolean {
  if (two(smoothed(better, at)) === two(smoothed(worse, at))) return false;
  const last = Math.min(at, better.loss.length - 1);
  const from = Math.max(0, last - WINDOW + 1);
  const gaps = better.loss.slice(from, last + 1).map((loss, i) => worse.loss[from + i] - loss);
  if (gaps.length < 3) return false;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1);
  return mean > 2 * Math.sqrt(variance / gaps.length);
}
