import type { Settings } from '../../sim/parameters';
import { onlyForkable, same } from './compare';

/** A step from which other settings hold, and the settings up to it. */
export interface Fork {
  at: number;
  before: Settings;
}

/** What a run is: its settings now, and those that it had up to each fork, the earliest first. */
export interface Plan {
  settings: Settings;
  forks: readonly Fork[];
}

/** The run before, of which a faint line is left: its settings at its end, and the steps it had made. */
export interface Ghost {
  settings: Settings;
  head: number;
}

/** How far a run has come, whether it goes on, and what it left behind. */
export interface Moment {
  head: number;
  playing: boolean;
  ghost: Ghost | null;
}

export const START: Moment = { head: 0, playing: false, ghost: null };

/** The step from which the present settings hold. */
export function since({ forks }: Pick<Plan, 'forks'>): number {
  return forks.length > 0 ? forks[forks.length - 1].at : 0;
}

/** The settings that hold from the fork of this index up to the next one. */
export function settingsAfter({ settings, forks }: Plan, fork: number): Settings {
  return forks[fork + 1]?.before ?? settings;
}

/** A run forked at a step: what was planned after it is given up. */
export function forkedAt(plan: Plan, at: number): Plan {
  const later = plan.forks.find((fork) => fork.at >= at);
  const kept = plan.forks.filter((fork) => fork.at < at);
  const before = later?.before ?? plan.settings;
  // A fork at which nothing changed is none.
  const last = kept[kept.length - 1];
  if (last && same(last.before, before)) kept.pop();
  return { settings: plan.settings, forks: [...kept, { at, before }] };
}

/** A run after a knob was turned: the forks stay if the knob is one that may be turned in the middle of a run. */
export function turned({ settings, forks }: Plan, next: Settings): Plan {
  return { settings: next, forks: forks.length > 0 && onlyForkable(settings, next) ? forks : [] };
}

export function samePlan(a: Plan | null, b: Plan | null): boolean {
  return a === b || (a !== null && b !== null && same(a.settings, b.settings) && sameForks(a, b));
}

export function sameForks(a: Plan, b: Plan): boolean {
  return (
    a.forks.length === b.forks.length &&
    a.forks.every(({ at, before }, i) => at === b.forks[i].at && same(before, b.forks[i].before))
  );
}

/**
 * The ghost of a plan beside another one, where a link can tell of it: what the last fork of that one left, or, where it has none, a run
 * without forks.
 */
export function ghostBeside({ forks }: Plan, ghost: Plan | null, head: number): Ghost | null {
  if (!ghost) return null;
  const last = forks[forks.length - 1];
  const left = last && { settings: last.before, forks: forks.slice(0, -1) };
  const isTold = left ? samePlan(ghost, left) : ghost.forks.length === 0;
  return isTold ? { settings: ghost.settings, head } : null;
}
