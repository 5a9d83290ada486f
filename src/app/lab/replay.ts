import type { Settings } from '../../sim/parameters';
import { same } from './compare';
import { type Ghost, type Plan, settingsAfter } from './course';

/** What a replay asks of the run. */
export interface Replayed {
  /** A run of settings at step 0. */
  open(settings: Settings): Promise<void>;
  playTo(step: number): Promise<void>;
  rewind(step: number): Promise<void>;
  fork(step: number, settings: Settings): Promise<void>;
  /** The run as it stands stays as the ghost. */
  leaveGhost(plan: Plan): void;
  /** Whether the replay is still of use. */
  isWanted(): boolean;
}

/**
 * Goes the way that a plan tells of, as far as its last fork: under the settings before a fork up to it, then under those after it. Every
 * number is a function of the seed and the step, so the steps are the ones that were made before. The ghost is run first, or, where it is
 * what a fork left, on the way.
 */
export async function replay(plan: Plan, ghost: Ghost | null, run: Replayed): Promise<void> {
  const { settings, forks } = plan;
  const steps: (() => Promise<void> | void)[] = [];
  if (ghost && forks.length === 0) {
    steps.push(
      () => run.open(ghost.settings),
      () => run.playTo(ghost.head),
      () => run.leaveGhost({ settings: ghost.settings, forks: [] }),
    );
  }
  steps.push(() => run.open(forks.length > 0 ? forks[0].before : settings));
  forks.forEach(({ at, before }, i) => {
    const left = i === forks.length - 1 ? ghost : null;
    const end = Math.max(at, left?.head ?? 0);
    const next = settingsAfter(plan, i);
    steps.push(() => run.playTo(end));
    if (left) steps.push(() => run.leaveGhost({ settings: before, forks: forks.slice(0, i) }));
    if (!same(before, next)) steps.push(() => run.fork(at, next));
    else if (end > at) steps.push(() => run.rewind(at));
  });
  for (const step of steps) {
    if (!run.isWanted()) return;
    await step();
  }
}
