import type { ReadFile } from './data/fashion';
import type { Engine, Listener } from './engine';
import { datasetOf } from './open';
import type { Settings } from './parameters';
import { type MakeTrainer, Run } from './run';
import { Teller } from './teller';
import { nextTask, pauseUntil, shareOf, WAIT_MS, waitFor } from './waiting';
import { worldOf } from './world';

/** Time between updates while running; the page draws at most so often. */
const UPDATE_MS = 33;

/**
 * The engine in this thread. Calls are carried out one after the other; a running play stops at the next step when any
 * other call arrives.
 */
export class LocalEngine implements Engine {
  private run: Run | null = null;
  private settings: Settings | null = null;
  private readonly teller = new Teller();
  /** The number of the last call; a play goes on while it is its own. */
  private calls = 0;
  /** Runs that were asked for: what leads to an earlier one is of no use any more. */
  private openings = 0;
  private queue: Promise<unknown> = Promise.resolve();
  private lost = false;
  /** What was asked between steps and not yet answered. */
  private probes: (() => Promise<void>)[] = [];

  constructor(
    private readonly read: ReadFile,
    private readonly makeTrainer: MakeTrainer,
  ) {}

  open(settings: Settings, listener: Listener): Promise<void> {
    this.openings++;
    this.teller.newest = listener;
    return this.enqueue(async () => {
      this.run?.dispose();
      this.run = null;
      this.settings = settings;
      this.teller.listener = listener;
      this.lost = false;
      await this.openRun(settings);
      this.teller.say('paused', '');
    });
  }

  play(stepsPerSecond: number, until = Number.POSITIVE_INFINITY): Promise<void> {
    return this.enqueue(async (token) => {
      const run = await this.alive();
      this.teller.say(run.finished ? 'finished' : 'running', '');
      let due = performance.now();
      let told = due;
      while (!run.finished && run.history.head < until && token === this.calls) {
        if (!(await this.arrived(run, () => token === this.calls))) break;
        await run.advance();
        await this.answerProbes();
        const now = performance.now();
        if (now - told >= UPDATE_MS || stepsPerSecond > 0) {
          this.teller.tellProgress(run.history);
          told = now;
        }
        due = Math.max(due + (stepsPerSecond > 0 ? 1000 / stepsPerSecond : 0), now);
        await pauseUntil(due, () => token !== this.calls);
      }
      this.teller.tellProgress(run.history);
      this.teller.say(run.finished ? 'finished' : 'paused', '');
    });
  }

  pause(): Promise<void> {
    return this.enqueue(async () => {});
  }

  step(): Promise<void> {
    return this.enqueue(async (token) => {
      const run = await this.alive();
      if (!run.finished && (await this.arrived(run, () => token === this.calls))) await run.advance();
      this.teller.tellProgress(run.history);
      this.teller.say(run.finished ? 'finished' : 'paused', '');
    });
  }

  probe(weights: readonly number[], examples: number): Promise<Float32Array[]> {
    return new Promise((resolve, reject) => {
      const answer = async () => {
        if (!this.run) throw new Error('There is no run yet.');
        const gradients = await this.run.probe(weights, examples);
        this.teller.tellProgress(this.run.history);
        await this.teller.told;
        return gradients;
      };
      this.probes.push(() => answer().then(resolve, reject));
      // A play that is running answers before this is reached.
      this.queue = this.queue.then(() => this.answerProbes());
    });
  }

  rewind(step: number): Promise<void> {
    const { openings } = this;
    return this.enqueue(async () => {
      const run = await this.alive();
      await this.replay(run, step, openings);
      this.teller.tellAll('rewound', run.history);
      this.teller.say('paused', '');
    });
  }

  fork(step: number, settings: Settings): Promise<void> {
    const { openings } = this;
    return this.enqueue(async () => {
      const run = await this.alive();
      await this.replay(run, step, openings);
      if (openings !== this.openings) return;
      this.run = await run.fork(worldOf(settings, run.world.data), this.makeTrainer);
      this.settings = settings;
      this.teller.tellAll('rewound', this.run.history);
      this.teller.say('paused', '');
    });
  }

  /** Rewinds, and says how far it is where that takes long. Another run that is asked for after `openings` ends it. */
  private async replay(run: Run, step: number, openings: number): Promise<void> {
    this.teller.say('loading', `Replaying to step ${step}.`);
    let told = performance.now();
    await run.rewind(step, async (at) => {
      if (performance.now() - told > WAIT_MS) {
        told = performance.now();
        this.teller.say('loading', `Replaying to step ${step}: at ${at}.`);
        await nextTask();
      }
      return openings === this.openings;
    });
  }

  /** The run, opened again if it never was, revived if its device was lost. */
  private async alive(): Promise<Run> {
    if (!this.run) {
      if (!this.settings) throw new Error('There is no run yet.');
      return this.openRun(this.settings);
    }
    if (this.lost) {
      this.teller.say('loading', 'Starting again after the loss.');
      await this.run.revive(this.makeTrainer);
      this.lost = false;
      this.teller.tellAll('rewound', this.run.history);
    }
    return this.run;
  }

  private async openRun(settings: Settings): Promise<Run> {
    this.teller.say('loading', settings.data === 'fashion' ? 'Loading the first pictures.' : 'Preparing the run.');
    const data = await datasetOf(settings, this.read, this.teller.sayArrived);
    this.teller.say('loading', 'Starting what computes.');
    this.run = await Run.open(worldOf(settings, data), this.makeTrainer);
    this.teller.tellAll('opened', this.run.history);
    return this.run;
  }

  /** Waits for pictures that the next step needs, and says how far they are. Answers no where the step is not wanted any more. */
  private async arrived(run: Run, isWanted: () => boolean): Promise<boolean> {
    const { missing } = run;
    if (!missing) return true;
    const before = this.teller.state;
    const came = await waitFor(missing, isWanted, () => {
      const loading = run.world.data.loading();
      this.teller.say('loading', `Loading the other pictures${loading ? `: ${shareOf(loading)}` : ''}.`);
    });
    if (came) this.teller.say(before, '');
    return came;
  }

  private async answerProbes(): Promise<void> {
    for (const answer of this.probes.splice(0)) await answer();
  }

  private enqueue(work: (call: number) => Promise<void>): Promise<void> {
    const call = ++this.calls;
    const result = this.queue
      .then(() => work(call))
      .catch((error: unknown) => {
        this.lost = true;
        if (this.run) this.teller.tellProgress(this.run.history);
        this.teller.say('failed', error instanceof Error ? error.message : String(error));
      })
      .then(async () => {
        await this.teller.told;
      });
    this.queue = result;
    return result;
  }
}
