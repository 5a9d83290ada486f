import { addProgress, type RunState, type Update } from '../../sim/engine';
import type { History } from '../../sim/history';
import { LabEngine } from './lab-engine';
import { paced } from './paced';

/** The run as the page sees it. A new object whenever anything is new; the histories in it grow in place. */
export interface Session {
  state: RunState;
  /** What the state has to say, or ''. */
  sentence: string;
  /** Whether the reader wants it to run. */
  playing: boolean;
  /** The step that a link leads to, while the run goes there as fast as it can; else null. */
  goal: number | null;
  history: History | null;
  /** The run before, drawn faintly. */
  ghost: History | null;
  /** Where knobs now take effect, or null: from step 0. */
  forkedAt: number | null;
}

/** Plays a run in a worker, rests while nobody sees it, and tells the page at most once a frame. */
export abstract class Playback {
  protected session: Session = {
    state: 'loading',
    sentence: '',
    playing: false,
    goal: null,
    history: null,
    ghost: null,
    forkedAt: null,
  };
  protected readonly engine = new LabEngine((update) => this.take(update));
  /** A step to run to, for a link that shows a moment, and whether to go on from there. */
  protected until: { step: number; goesOn: boolean } | null = null;
  /** On the way through a plan: what the reader asks of the run is done at its end. */
  protected replaying = false;
  private readonly listeners = new Set<() => void>();
  private readonly redraw = paced(() => {
    for (const listener of this.listeners) listener();
  });
  private speed = 0;
  private attended = true;
  /** Whether a way through a plan was broken off because nobody sees it. */
  private interrupted = false;
  private waiting: (() => void)[] = [];

  constructor() {
    document.addEventListener('visibilitychange', () => this.onVisibility());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Session => this.session;

  /** Goes on from a moment, or from the head; calls back once it is there. */
  async play(at: number | null, arrived?: () => void): Promise<void> {
    this.change({ playing: true });
    if (this.replaying) return;
    await this.goTo(at ?? (this.finished ? 0 : null));
    arrived?.();
    if (this.session.playing) await this.go();
  }

  async pause(): Promise<void> {
    this.until = null;
    this.change({ playing: false });
    if (!this.replaying) await this.attempt(() => this.engine.pause());
  }

  async step(at: number | null, arrived?: () => void): Promise<void> {
    if (this.replaying) return;
    this.until = null;
    this.change({ playing: false });
    const { generation } = this.engine;
    await this.goTo(at);
    // Another run may have been asked for on the way.
    if (generation !== this.engine.generation) return;
    arrived?.();
    await this.attempt(() => this.engine.step());
  }

  setSpeed(stepsPerSecond: number): void {
    if (this.speed === stepsPerSecond) return;
    this.speed = stepsPerSecond;
    if (this.session.state === 'running') this.go();
  }

  /** Whether the lab is the page that is shown: beside another one a run rests, as it does in a hidden tab. */
  attend(attended: boolean): void {
    this.attended = attended;
    this.onVisibility();
  }

  /** The run as it stands stays as a faint line. */
  protected abstract leaveGhost(): void;

  protected async go(): Promise<void> {
    if (!this.isSeen || this.replaying) return;
    const { until, speed } = this;
    await this.attempt(() => (until ? this.engine.play(0, until.step) : this.engine.play(speed)));
  }

  /** Runs to a step on the way through a plan; while nobody sees it, it rests. */
  protected async playTo(step: number, isWanted: () => boolean): Promise<void> {
    do {
      if (!this.isSeen) await new Promise<void>((resolve) => this.waiting.push(resolve));
      if (!isWanted()) return;
      this.interrupted = false;
      await this.engine.play(0, step);
    } while (this.interrupted);
  }

  /** Lets go on what waits to be seen. */
  protected release(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  protected async goTo(at: number | null): Promise<void> {
    const { history, ghost } = this.session;
    if (at === null || !history || at >= history.head) return;
    if (!ghost) this.leaveGhost();
    await this.attempt(() => this.engine.rewind(at));
  }

  /** At the step that it was to run to it rests, or goes on. */
  protected arrive(): void {
    const { until, replaying, session } = this;
    if (!until || replaying || (session.history?.head ?? -1) < until.step) return;
    this.until = null;
    this.change({ playing: until.goesOn && session.playing });
    if (this.session.playing) this.go();
  }

  protected async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      this.change({ state: 'failed', sentence, playing: false });
    }
  }

  protected change(change: Partial<Omit<Session, 'goal'>>): void {
    this.session = { ...this.session, ...change, goal: this.until?.step ?? null };
    this.redraw();
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
      this.arrive();
      this.change({});
    }
  }

  private get finished(): boolean {
    const { history } = this.session;
    return history !== null && history.head >= history.settings.steps;
  }

  private get isSeen(): boolean {
    return this.attended && !document.hidden;
  }

  private onVisibility(): void {
    if (this.isSeen) this.release();
    if (this.replaying) {
      if (this.isSeen) return;
      this.interrupted = true;
      this.attempt(() => this.engine.pause());
      return;
    }
    if (!this.session.playing || this.finished) return;
    if (this.isSeen) this.go();
    else this.attempt(() => this.engine.pause());
  }
}
