import { proxy } from 'comlink';
import { type EngineClient, startEngine } from '../../../sim/client';
import { addProgress, type RunState, type Update } from '../../../sim/engine';
import type { History } from '../../../sim/history';
import type { Settings } from '../../../sim/parameters';

/** The run of a figure as the page sees it. A new object whenever anything is new; the history in it grows in place. */
export interface LiveState {
  /** Recorded until the reader presses Play, when they go back, and after a failure. */
  state: 'recorded' | Exclude<RunState, 'failed'>;
  /** What is being waited for, or why the last run ended in a failure; else ''. */
  sentence: string;
  /** Whether the reader wants it to run: off screen it rests meanwhile. */
  playing: boolean;
  /** The step that a link leads to, while it runs there and after it failed on the way; else null. */
  until: number | null;
  /** The live run from its step 0 on; null while the recording is shown. */
  history: History | null;
}

const RECORDED: LiveState = { state: 'recorded', sentence: '', playing: false, until: null, history: null };

/**
 * A run that a figure trains in the reader's browser when asked to, in a worker of its own. Until the first Play nothing is loaded. It rests
 * while it is not attended, and tells the page at most once a frame. A failure leaves the recorded state and one sentence.
 */
export class LiveRun {
  private now = RECORDED;
  private readonly listeners = new Set<() => void>();
  private frame = 0;
  private client: EngineClient | null = null;
  /** What was opened last is the only one that is heard. */
  private generation = 0;
  private settings: Settings | null = null;
  private attended = false;

  /** `stepsPerSecond` 0 is as fast as it goes. */
  constructor(private readonly stepsPerSecond: number) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): LiveState => this.now;

  /**
   * The settings that Play trains. A run that is live starts anew with them: it goes on if it was going, else it runs again to where it
   * stood. `step` is where a link says to stand: 0 is the recording, another one is run to as fast as it goes; null leaves that as it is.
   */
  async use(settings: Settings, step: number | null = null): Promise<void> {
    const isOther = settings !== this.settings;
    this.settings = settings;
    const { state, playing, until, history } = this.now;
    if (step === 0) this.close();
    else if (step !== null) await this.lead(step, isOther);
    else if (isOther && state !== 'recorded') await this.lead(playing ? until : (history?.head ?? null), true);
  }

  /** Goes on, from the start if there is none or it was finished. */
  async play(): Promise<void> {
    this.change({ playing: true, until: null, sentence: '' });
    await this.attempt(async () => {
      if (!this.client) return this.open();
      if (this.now.state === 'finished') await this.client.engine.rewind(0);
      await this.go();
    });
  }

  /** Stands where it is; before the first step that is the recording. */
  async pause(): Promise<void> {
    if (!this.now.history?.head) {
      this.close();
      return;
    }
    this.change({ playing: false, until: null });
    await this.attempt(async () => this.client?.engine.pause());
  }

  /** One step. */
  async step(): Promise<void> {
    this.change({ playing: false, until: null, sentence: '' });
    await this.attempt(async () => {
      if (!this.client) await this.open();
      if (this.now.state === 'finished') await this.client?.engine.rewind(0);
      await this.client?.engine.step();
    });
  }

  /** Back to the recorded state; the worker ends. */
  close(): void {
    this.generation++;
    this.client?.terminate();
    this.client = null;
    this.change(RECORDED);
  }

  /** Whether somebody can see it: it is on screen, in a tab that is shown. */
  attend(attended: boolean): void {
    if (attended === this.attended) return;
    this.attended = attended;
    if (!this.now.playing) return;
    this.attempt(async () => {
      if (!attended) await this.client?.engine.pause();
      else if (this.client) await this.go();
      else await this.open();
    });
  }

  /** Engine.probe of the run that is live. Rejects with a sentence where there is none. */
  async probe(weights: readonly number[], examples: number): Promise<Float32Array[]> {
    if (!this.client) throw new Error('There is no live run.');
    return this.client.engine.probe(weights, examples);
  }

  /** Runs to a step, or on and on, with the present settings: anew, or from where it is. */
  private async lead(until: number | null, anew: boolean): Promise<void> {
    this.change({ state: 'loading', sentence: '', playing: true, until });
    await this.attempt(async () => {
      if (anew || !this.client) {
        // What a link asks for is begun when somebody comes to see it.
        if (this.client || this.attended) await this.open();
        return;
      }
      if (until !== null && until < (this.now.history?.head ?? 0)) await this.client.engine.rewind(until);
      await this.go();
    });
  }

  private async open(): Promise<void> {
    if (!this.settings) throw new Error('There is nothing to train.');
    this.client ??= this.start();
    this.change({ state: 'loading', history: null });
    const generation = ++this.generation;
    const listen = (update: Update) => {
      if (generation === this.generation) this.take(update);
    };
    await this.client.engine.open(this.settings, proxy(listen));
    if (generation === this.generation) await this.go();
  }

  private start(): EngineClient {
    const client = startEngine();
    client.crashed.then((sentence) => {
      if (client === this.client) this.fail(sentence);
    });
    return client;
  }

  private async go(): Promise<void> {
    const { playing, until } = this.now;
    if (!this.attended || !playing) return;
    const { engine } = this.client ?? {};
    await (until === null ? engine?.play(this.stepsPerSecond) : engine?.play(0, until));
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    const { client } = this;
    try {
      await work();
    } catch (error) {
      // What a worker that was ended meanwhile has to say is of no interest.
      if (client === null || client === this.client) this.fail(error instanceof Error ? error.message : String(error));
    }
  }

  private fail(sentence: string): void {
    const { until } = this.now;
    this.close();
    this.change({ until, sentence: sentence || 'The run stopped for a reason unknown.' });
  }

  private take(update: Update): void {
    if (update.kind === 'state') {
      const { state, sentence } = update;
      if (state === 'failed') this.fail(sentence);
      else this.change({ state, sentence, playing: this.now.playing && state !== 'finished' });
    } else if (update.kind === 'progress') {
      const { history } = this.now;
      if (history) addProgress(history, update);
      this.arrive(history);
    } else this.arrive(update.history);
  }

  /** At the step that it was led to it rests. */
  private arrive(history: History | null): void {
    const { until } = this.now;
    const isThere = until !== null && (history?.head ?? 0) >= until;
    this.change(isThere ? { history, until: null, playing: false } : { history });
  }

  private change(change: Partial<LiveState>): void {
    this.now = { ...this.now, ...change };
    if (this.frame === 0 && this.listeners.size > 0) this.frame = requestAnimationFrame(this.tell);
  }

  private tell = (): void => {
    this.frame = 0;
    for (const listener of this.listeners) listener();
  };
}
