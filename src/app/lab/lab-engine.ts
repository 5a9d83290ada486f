import { proxy } from 'comlink';
import { type EngineClient, startEngine } from '../../sim/client';
import type { Update } from '../../sim/engine';
import type { Settings } from '../../sim/parameters';

/** The worker of the lab: started when a run is first opened, and heard only of the run that was opened last. */
export class LabEngine {
  private client: EngineClient | null = null;
  /** Ends what is waited for of the worker, which never answers once it is ended. */
  private leave: (sentence: string) => void = () => {};
  private left: Promise<string> | null = null;
  private opened = 0;

  constructor(private readonly hear: (update: Update) => void) {}

  /** How many runs were opened: another number, another run. */
  get generation(): number {
    return this.opened;
  }

  open(settings: Settings): Promise<void> {
    if (!this.client) {
      this.client = startEngine();
      this.left = new Promise((resolve) => {
        this.leave = resolve;
      });
    }
    const generation = ++this.opened;
    const listener = proxy((update: Update) => {
      if (generation === this.opened) this.hear(update);
    });
    return this.alive((engine) => engine.open(settings, listener));
  }

  play(stepsPerSecond: number, until?: number): Promise<void> {
    return this.alive((engine) =>
      until === undefined ? engine.play(stepsPerSecond) : engine.play(stepsPerSecond, until),
    );
  }

  pause(): Promise<void> {
    return this.alive((engine) => engine.pause());
  }

  step(): Promise<void> {
    return this.alive((engine) => engine.step());
  }

  rewind(step: number): Promise<void> {
    return this.alive((engine) => engine.rewind(step));
  }

  fork(step: number, settings: Settings): Promise<void> {
    return this.alive((engine) => engine.fork(step, settings));
  }

  /** Ends the worker; the next run starts another. What is waited for rejects with the sentence, if there is one. */
  end(sentence = ''): void {
    this.client?.terminate();
    this.client = null;
    this.leave(sentence);
  }

  /** Does something if there is a worker. Rejects with a sentence if it crashes meanwhile, since it would never answer. */
  private async alive(work: (engine: EngineClient['engine']) => Promise<void>): Promise<void> {
    if (!this.client) return;
    const { engine, crashed } = this.client;
    const sentence = await Promise.race([work(engine), crashed, this.left]);
    if (sentence) throw new Error(sentence);
  }
}
