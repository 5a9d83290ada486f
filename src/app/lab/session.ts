import type { Settings } from '../../sim/parameters';
import { onlyForkable } from './compare';
import { forkedAt, ghostBeside, type Moment, type Plan, sameForks, samePlan, since } from './course';
import { Playback } from './playback';
import { type Replayed, replay } from './replay';

export type { Session } from './playback';

/** Between two restarts of a run while a knob is dragged. */
const RESTART_MS = 150;
/** Changes closer together than this are one gesture, which leaves one ghost. */
const GESTURE_MS = 1000;

/** Keeps a run in a worker in step with what is planned: its settings, its forks, and the run before as a ghost. */
export class SessionStore extends Playback {
  private wanted: Plan | null = null;
  private opened: Plan | null = null;
  private ghostPlan: Plan | null = null;
  /** How far what is wanted is to go once it is opened; null where the reader made it, which starts at step 0 beside the run before. */
  private opening: Moment | null = null;
  private applying = false;
  private asked = Number.NEGATIVE_INFINITY;

  /** How far the run of a plan has come; null where another is open, or this one is not there yet. */
  moment = (plan: Plan): Moment | null => {
    const { history, playing, state } = this.session;
    if (!history || this.replaying || !samePlan(plan, this.opened)) return null;
    const ghost = ghostBeside(plan, this.ghostPlan, this.session.ghost?.head ?? 0);
    if (this.until) return { head: this.until.step, playing: this.until.goesOn, ghost };
    return { head: history.head, playing: playing && state !== 'finished', ghost };
  };

  /** Asks for the run of a plan: the newest one asked for is opened, at most every so often, and led to a moment. */
  async request(plan: Plan, moment: Moment | null = null): Promise<void> {
    if (!samePlan(plan, this.wanted)) {
      const now = performance.now();
      if (moment) this.forget();
      else if (now - this.asked > GESTURE_MS) this.keepGhost(plan);
      this.asked = now;
      this.want(plan, moment);
    }
    await this.settle();
  }

  private want(plan: Plan, opening: Moment | null): void {
    this.wanted = plan;
    this.opening = opening;
    if (!this.replaying) return;
    this.release();
    this.attempt(() => this.engine.pause());
  }

  private async settle(): Promise<void> {
    if (this.applying) return;
    this.applying = true;
    try {
      while (this.wanted !== null && !samePlan(this.wanted, this.opened)) {
        await this.apply(this.wanted);
        await new Promise((resolve) => setTimeout(resolve, RESTART_MS));
      }
    } finally {
      this.applying = false;
    }
  }

  /** Starts on settings that have nothing to do with those before: at step 0, without a ghost or a fork. */
  async start(settings: Settings): Promise<void> {
    this.asked = performance.now();
    await this.reset({ settings, forks: [] });
  }

  /** From here on knobs that leave weights and data alone take effect at this step. Tells the plan that it makes, or null where there is no run. */
  fork(at: number | null, arrived?: () => void): Plan | null {
    const { playing, history } = this.session;
    if (!history || !this.opened || this.replaying) return null;
    const step = at ?? history.head;
    const plan = forkedAt(this.opened, step);
    this.leaveGhost();
    this.until = null;
    if (step < since(this.opened)) {
      // A run does not rewind past a fork, so the way there is gone once more.
      this.want(plan, { head: step, playing, ghost: null });
      this.settle().then(arrived);
      return plan;
    }
    this.opened = plan;
    this.want(plan, null);
    this.change({ forkedAt: step });
    this.goTo(at).then(() => {
      arrived?.();
      if (playing && this.session.playing) this.go();
    });
    return plan;
  }

  /** Back to step 0 without a ghost or a fork; starts a new worker if the old one is beyond repair. */
  async reset(plan: Plan | null = this.wanted && { ...this.wanted, forks: [] }): Promise<void> {
    const { state } = this.session;
    this.until = null;
    this.forget();
    this.change({ forkedAt: null });
    if (state === 'failed') this.engine.end();
    this.opened = null;
    if (plan) this.want(plan, null);
    await this.settle();
  }

  /** Gives up a run that is still being opened. */
  giveUp(): void {
    this.until = null;
    this.engine.end('The run was not opened, because you cancelled it.');
  }

  private async apply(plan: Plan): Promise<void> {
    const { opened: before, opening } = this;
    this.opened = plan;
    this.opening = null;
    const isTurn = opening === null && before !== null && plan.forks.length > 0 && sameForks(before, plan);
    const isForkable = isTurn && onlyForkable(before.settings, plan.settings);
    await this.attempt(() =>
      isForkable ? this.engine.fork(since(plan), plan.settings) : this.openAnew(plan, opening),
    );
    if (this.session.playing) this.go();
  }

  private async openAnew(plan: Plan, opening: Moment | null): Promise<void> {
    this.until = opening && { step: opening.head, goesOn: opening.playing };
    const goes = opening && (opening.playing || opening.head > since(plan));
    this.change({ state: 'loading', sentence: '', forkedAt: null, playing: goes ?? this.session.playing });
    this.replaying = plan.forks.length > 0 || (opening?.ghost ?? null) !== null;
    try {
      await replay(plan, opening?.ghost ?? null, this.replayed(plan));
    } finally {
      this.replaying = false;
    }
    if (this.isWanted(plan) && plan.forks.length > 0) this.change({ forkedAt: since(plan) });
    this.arrive();
  }

  private isWanted(plan: Plan): boolean {
    return this.opened === plan && samePlan(plan, this.wanted) && this.session.state !== 'failed';
  }

  private replayed(plan: Plan): Replayed {
    return {
      open: (settings) => this.engine.open(settings),
      playTo: (step) => this.playTo(step, () => this.isWanted(plan)),
      rewind: (step) => this.engine.rewind(step),
      fork: (step, settings) => this.engine.fork(step, settings),
      leaveGhost: (of) => this.leaveGhost(of),
      isWanted: () => this.isWanted(plan),
    };
  }

  private forget(): void {
    this.ghostPlan = null;
    this.change({ playing: false, ghost: null });
  }

  protected leaveGhost(plan: Plan | null = this.opened): void {
    this.ghostPlan = plan;
    this.change({ ghost: this.session.history });
  }

  /** The run before a knob is turned stays as a ghost; a fork keeps the future it left. */
  private keepGhost({ settings }: Plan): void {
    const { history, ghost, forkedAt } = this.session;
    if (forkedAt !== null && ghost && this.opened && onlyForkable(this.opened.settings, settings)) return;
    if (history && history.head > 0) this.leaveGhost();
  }
}
