import type { Outcome } from '../../sim/claims-worker';
import { Crash, type Measurer } from './measurer';

/** What became of a claim: its numbers, or the sentence it broke off with, which is a failure too. */
export type Entry = Outcome | { verdict: 'fails'; broke: string };

/** A run of claims, under way. */
export interface Progress {
  done: number;
  of: number;
}

export interface Standing {
  entries: ReadonlyMap<string, Entry>;
  progress: Progress | null;
  /** How the last run ended; null before the first one. */
  ended: Ending | null;
}

export type Ending = { how: 'done' | 'cancelled'; milliseconds: number } | { how: 'crashed'; sentence: string };

/** News are told this often, so that many quick claims do not make the page draw many times. */
const TELL_MS = 100;

/**
 * What has been measured of the claims, and the runs that measure them. A measurer is started when the first claim is
 * to be run and ended with the last one, so that nothing is kept that is not at work.
 */
export class Ledger {
  private standing: Standing = { entries: new Map(), progress: null, ended: null };
  private readonly entries = new Map<string, Entry>();
  private readonly waiting = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private measurer: Measurer | null = null;
  private ended: Ending | null = null;
  private done = 0;
  private since = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attended = true;
  /** Those who wait until somebody looks again. */
  private resume: (() => void)[] = [];

  constructor(private readonly start: () => Measurer) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get = (): Standing => this.standing;

  /** Runs claims after those that wait already; what was known of them is forgotten. */
  run = (ids: readonly string[]): void => {
    for (const id of ids) {
      this.waiting.add(id);
      this.entries.delete(id);
    }
    if (!this.measurer && this.waiting.size > 0) {
      this.done = 0;
      this.since = performance.now();
      this.measurer = this.start();
      void this.work(this.measurer);
    }
    this.tell();
  };

  /** Whether somebody can see what comes of it: between two claims a run rests meanwhile. */
  attend = (attended: boolean): void => {
    this.attended = attended;
    if (!attended) return;
    for (const go of this.resume) go();
    this.resume = [];
  };

  /** Ends a run at once; what it has measured stays. */
  cancel = (): void => {
    if (this.measurer) this.end({ how: 'cancelled', milliseconds: performance.now() - this.since });
  };

  private async work(measurer: Measurer): Promise<void> {
    for (const id of this.waiting) {
      if (!this.attended) await new Promise<void>((go) => this.resume.push(go));
      if (this.measurer !== measurer) return;
      const entry = await measurer.measure(id).catch(brokeWith);
      if (this.measurer !== measurer) return;
      if (entry instanceof Crash) return this.end({ how: 'crashed', sentence: entry.message });
      this.waiting.delete(id);
      this.entries.set(id, entry);
      this.done++;
      this.timer ??= setTimeout(() => this.tell(), TELL_MS);
    }
    this.end({ how: 'done', milliseconds: performance.now() - this.since });
  }

  private end(ending: Ending): void {
    this.measurer?.terminate();
    this.measurer = null;
    this.waiting.clear();
    this.ended = ending;
    this.tell();
  }

  private tell(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const progress = this.measurer && { done: this.done, of: this.done + this.waiting.size };
    this.standing = { entries: new Map(this.entries), progress, ended: this.ended };
    for (const listener of this.listeners) listener();
  }
}

/** An error of one claim as its entry; a crash of them all as it is. */
function brokeWith(error: unknown): Entry | Crash {
  if (error instanceof Crash) return error;
  return { verdict: 'fails', broke: error instanceof Error ? error.message : String(error) };
}
