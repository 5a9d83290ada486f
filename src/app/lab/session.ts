import { proxy } from 'comlink';
import { type EngineClient, startEngine } from '../../sim/client';
import { addProgress, type RunState, type Update } from '../../sim/engine';
import type { History } from '../../sim/history';
import type { Settings } from '../../sim/parameters';
import { onlyForkable, same } from './compare';
import { paced } from './paced';

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
  private wanted: Settings | null = null;
  private opened: Settings | null = null;
  private applying = false;
  private asked = Number.NEGATIVE_INFINITY;
  private generation = 0;
  private speed = 0;
  /** A step to pause at, for a link that shows a moment. */
  private until: number | null = null;

  constructor() {
    document.addEventListener('visibilitychange', () => this.onVisibility());
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Session => this.session;

  /** Asks for the run of some settings: the newest ones asked for are opened, at most every so often. */
  async request(settings: Settings): Promise<void> {
    const now = performance.now();
    if (now - this.asked > GESTURE_MS) this.keepGhost(settings);
    this.asked = now;
    this.wanted = settings;
    await this.settle();
  }

  private async settle(): Promise<void> {
    if (this.applying) return;
    this.applying = true;
    try {
      while (this.wanted !== null && !same(this.wanted, this.opened)) {
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
    this.wanted = settings;
    await this.reset();
  }

  /** Runs to a step, where it pauses by itself. */
  runTo(step: number): void {
    this.until = step;
    this.play(null);
  }

  /** Goes on from a moment, or from the head; calls back once it is there. */
  async play(at: number | null, arrived?: () => void): Promise<void> {
    this.change({ playing: true });
    await this.goTo(at ?? (this.finished ? 0 : null));
    arrived?.();
    if (this.session.playing) await this.go();
  }

  async pause(): Promise<void> {
    this.until = null;
    this.change({ playing: false });
    await this.client?.engine.pause();
  }

  async step(at: number | null, arrived?: () => void): Promise<void> {
    this.change({ playing: false });
    await this.goTo(at);
    arrived?.();
    await this.client?.engine.step();
  }

  /** From here on knobs that leave weights and data alone take effect at this step. */
  async fork(at: number | null, arrived?: () => void): Promise<void> {
    const { playing, history } = this.session;
    if (!history) return;
    this.change({ forkedAt: at ?? history.head, ghost: history });
    await this.goTo(at);
    arrived?.();
    if (playing && this.session.playing) await this.go();
  }

  /** Back to step 0 without a ghost; starts a new worker if the old one is beyond repair. */
  async reset(): Promise<void> {
    const { state } = this.session;
    this.until = null;
    this.change({ playing: false, ghost: null, forkedAt: null });
    if (state === 'failed') {
      this.client?.terminate();
      this.client = null;
    }
    this.opened = null;
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
    if (document.hidden) return;
    await this.client?.engine.play(this.speed);
  }

  private async goTo(at: number | null): Promise<void> {
    const { history, ghost } = this.session;
    if (at === null || !history || at >= history.head) return;
    if (!ghost) this.change({ ghost: history });
    await this.client?.engine.rewind(at);
  }

  private async apply(settings: Settings): Promise<void> {
    const { forkedAt, history } = this.session;
    const before = this.opened;
    this.opened = settings;
    const forks = forkedAt !== null && before !== null && onlyForkable(before, settings);
    try {
      this.client ??= startEngine();
      const { engine, crashed } = this.client;
      if (forks && history) await engine.fork(forkedAt, settings);
      else {
        this.change({ forkedAt: null });
        const generation = ++this.generation;
        const opened = engine.open(
          settings,
          proxy((update: Update) => {
            if (generation === this.generation) this.take(update);
          }),
        );
        const sentence = await Promise.race([opened, crashed]);
        if (sentence) throw new Error(sentence);
      }
      if (this.session.playing) this.go();
    } catch (error) {
      this.change({ state: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The run before a knob is turned stays as a ghost; a fork keeps the future it left. */
  private keepGhost(settings: Settings): void {
    const { history, ghost, forkedAt } = this.session;
    if (forkedAt !== null && ghost && this.opened && onlyForkable(this.opened, settings)) return;
    if (history && history.head > 0) this.change({ ghost: history });
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
      if (this.until !== null && history.head >= this.until) this.pause();
      this.change({});
    }
  }

  private onVisibility(): void {
    if (!this.session.playing || this.finished) return;
    if (document.hidden) this.client?.engine.pause();
    else this.go();
  }

  private change(change: Partial<Session>): void {
    this.session = { ...this.session, ...change };
    this.redraw();
  }
}
