import { proxy } from 'comlink';
import { type EngineClient, startEngine } from '../../sim/client';
import { addProgress, type RunState, type Update } from '../../sim/engine';
import type { History } from '../../sim/history';
import type { Settings } from '../../sim/parameters';
import { onlyForkable } from './compare';
import { forkedAt, type Moment, type Plan, sameForks, samePlan, since } from './course';
import { paced } from './paced';
import { type Replayed, replay } from './replay';

/** The run as the page sees it. A new object whenever anything is new; the histories in it grow in place. */
export interface Session {
  state: RunState;
  /** What the state has to say, or ''. */
  sentence: string;
  /** Whether the reader wants it to run. */
  playing: boolean;
  history: History | null;
  /** The run before, drawn faintly. */
  ghost: History | null;
  /** Where knobs now take effect, or null: from step 0. */
  forkedAt: number | null;
}

/** Between two restarts of a run while a knob is dragged. */
const RESTART_MS = 150;
/** Changes closer together than this are one gesture, which leaves one ghost. */
const GESTURE_MS = 1000;

/** Keeps a run in a worker in step with the settings, and tells the page at most once a frame. */
export class SessionStore {
  private session: Session = {
    state: 'loading',
    sentence: '',
    playing: false,
    history: null,
    ghost: null,
    forkedAt: null,
  };
  private readonly listeners = new Set<() => void>();
  private readonly redraw = paced(() => {
    for (const listener of this.listeners) listener();
  });
  private client: EngineClient | null = null;
  private wanted: Plan | null = null;
  private opened: Plan | null = null;
  private ghostPlan: Plan | null = null;
  /** How far what is wanted is to go once it is opened; null where the reader made it, which starts at step 0 beside the run before. */
  private opening: Moment | null = null;
  private applying = false;
  private replaying = false;
  private asked = Number.NEGATIVE_INFINITY;
  private generation = 0;
  private speed = 0;
  private attended = true;
  /** A step to run to, for a link that shows a moment, and whether to go on from there. */
  private until: { step: number; goesOn: boolean } | null = null;

  constructor() {
    document.addEventListener('visibilitychange', () => this.onVisibility());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Session => this.session;

  /** How far the run of a plan has come; null where another is open, or this one is not there yet. */
  moment = (plan: Plan): Moment | null => {
    const { history, playing, state } = this.session;
    if (!history || this.replaying || !samePlan(plan, this.opened)) return null;
    const ghost = this.ghostBeside(plan);
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
    if (this.replaying) this.client?.engine.pause();
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

  /** Goes on from a moment, or from the head; calls back once it is there. */
  async play(at: number | null, arrived?: () => void): Promise<void> {
    this.change({ playing: true });
    // On the way through a plan it is remembered.
    if (this.replaying) return;
    await this.goTo(at ?? (this.finished ? 0 : null));
    arrived?.();
    if (this.session.playing) await this.go();
  }

  async pause(): Promise<void> {
    this.until = null;
    this.change({ playing: false });
    if (!this.replaying) await this.client?.engine.pause();
  }

  async step(at: number | null, arrived?: () => void): Promise<void> {
    if (this.replaying) return;
    this.until = null;
    this.change({ playing: false });
    await this.goTo(at);
    arrived?.();
    await this.client?.engine.step();
  }

  /** From here on knobs that leave weights and data alone take effect at this step. Tells the plan that it makes, or null where there is no run. */
  fork(at: number | null, arrived?: () => void): Plan | null {
    const { playing, history } = this.session;
    if (!history || !this.opened || this.replaying) return null;
    const step = at ?? history.head;
    const plan = forkedAt(this.opened, step);
    this.leaveGhost(this.opened);
    this.until = null;
    if (step < since(this.opened)) {
      // A run does not rewind past a fork, so the way there is gone once more.
      this.want(plan, { head: step, playing, ghost: this.ghostBeside(plan) });
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
    if (state === 'failed') {
      this.client?.terminate();
      this.client = null;
    }
    this.opened = null;
    if (plan) this.want(plan, null);
    await this.settle();
  }

  setSpeed(stepsPerSecond: number): void {
    if (this.speed === stepsPerSecond) return;
    this.speed = stepsPerSecond;
    if (this.session.state === 'running') this.go();
  }

  private get finished(): boolean {
    const { history } = this.session;
    return history !== null && history.head >= history.settings.steps;
  }

  private async go(): Promise<void> {
    if (!this.isSeen || this.replaying) return;
    const { engine } = this.client ?? {};
    if (this.until) await engine?.play(0, this.until.step);
    else await engine?.play(this.speed);
  }

  private async goTo(at: number | null): Promise<void> {
    const { history, ghost } = this.session;
    if (at === null || !history || at >= history.head) return;
    if (!ghost && this.opened) this.leaveGhost(this.opened);
    await this.client?.engine.rewind(at);
  }

  private async apply(plan: Plan): Promise<void> {
    const { opened: before, opening } = this;
    this.opened = plan;
    this.opening = null;
    const isTurn = opening === null && before !== null && plan.forks.length > 0 && sameForks(before, plan);
    try {
      if (isTurn && onlyForkable(before.settings, plan.settings)) {
        await this.client?.engine.fork(since(plan), plan.settings);
      } else await this.openAnew(plan, opening);
      if (this.session.playing) this.go();
    } catch (error) {
      this.change({ state: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    }
  }

  private async openAnew(plan: Plan, opening: Moment | null): Promise<void> {
    this.until = opening && { step: opening.head, goesOn: opening.playing };
    const goes = opening && (opening.playing || opening.head > since(plan));
    this.change({ forkedAt: null, playing: goes ?? this.session.playing });
    this.replaying = plan.forks.length > 0 || (opening?.ghost ?? null) !== null;
    try {
      await replay(plan, opening?.ghost ?? null, this.replayed(plan));
    } finally {
      this.replaying = false;
    }
    if (this.isWanted(plan) && plan.forks.length > 0) this.change({ forkedAt: since(plan) });
    if (this.hasArrived()) this.arrive();
  }

  private isWanted(plan: Plan): boolean {
    return this.opened === plan && samePlan(plan, this.wanted) && this.session.state !== 'failed';
  }

  private replayed(plan: Plan): Replayed {
    const alive = async (work: (client: EngineClient) => Promise<void>) => {
      this.client ??= startEngine();
      const sentence = await Promise.race([work(this.client), this.client.crashed]);
      if (sentence) throw new Error(sentence);
    };
    const listen = (generation: number) =>
      proxy((update: Update) => {
        if (generation === this.generation) this.take(update);
      });
    return {
      open: (settings) => alive(({ engine }) => engine.open(settings, listen(++this.generation))),
      playTo: (step) => alive(({ engine }) => engine.play(0, step)),
      rewind: (step) => alive(({ engine }) => engine.rewind(step)),
      fork: (step, settings) => alive(({ engine }) => engine.fork(step, settings)),
      leaveGhost: (of) => this.leaveGhost(of),
      isWanted: () => this.opened === plan && samePlan(plan, this.wanted),
    };
  }

  private forget(): void {
    this.ghostPlan = null;
    this.change({ playing: false, ghost: null });
  }

  /** The run as it stands stays as a faint line. */
  private leaveGhost(plan: Plan): void {
    this.ghostPlan = plan;
    this.change({ ghost: this.session.history });
  }

  /** The ghost beside a plan, where a link can tell of it: what its last fork left, or, where it has none, a run without forks. */
  private ghostBeside({ forks }: Plan): Moment['ghost'] {
    const { ghost } = this.session;
    const { ghostPlan: plan } = this;
    if (!ghost || !plan) return null;
    const last = forks[forks.length - 1];
    const left = last && { settings: last.before, forks: forks.slice(0, -1) };
    const isTold = left ? samePlan(plan, left) : plan.forks.length === 0;
    return isTold ? { settings: plan.settings, head: ghost.head } : null;
  }

  /** The run before a knob is turned stays as a ghost; a fork keeps the future it left. */
  private keepGhost({ settings }: Plan): void {
    const { history, ghost, forkedAt } = this.session;
    if (forkedAt !== null && ghost && this.opened && onlyForkable(this.opened.settings, settings)) return;
    if (history && history.head > 0 && this.opened) this.leaveGhost(this.opened);
  }

  private take(update: Update): void {
    if (update.kind === 'opened' || update.kind === 'rewound') this.change({ history: update.history });
    else if (update.kind === 'state') {
      const ended = update.state === 'failed' ? { playing: false } : {};
      this.change({ state: update.state, sentence: update.sentence, ...ended });
    } else {
      const { history } = this.session;
      if (!history) return;
      addProgress(history, update);
      if (this.hasArrived()) {
        this.arrive();
        if (this.session.playing) this.go();
      }
      this.change({});
    }
  }

  private hasArrived(): boolean {
    const { until, replaying, session } = this;
    return until !== null && !replaying && (session.history?.head ?? -1) >= until.step;
  }

  /** At the step that it was to run to it rests, or goes on. */
  private arrive(): void {
    const goesOn = this.until?.goesOn ?? false;
    this.until = null;
    this.change({ playing: goesOn && this.session.playing });
  }

  /** Whether the lab is the page that is shown: beside another one a run rests, as it does in a hidden tab. */
  attend(attended: boolean): void {
    this.attended = attended;
    this.onVisibility();
  }

  private get isSeen(): boolean {
    return this.attended && !document.hidden;
  }

  private onVisibility(): void {
    if (!this.session.playing || this.finished || this.replaying) return;
    if (this.isSeen) this.go();
    else this.client?.engine.pause();
  }

  private change(change: Partial<Session>): void {
    this.session = { ...this.session, ...change };
    this.redraw();
  }
}
