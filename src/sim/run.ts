import { memoryNumbers, refit } from './checkpoint';
import { inputScale } from './data/datasets';
import { pushDensity } from './densities';
import type { History } from './history';
import { weightGradients } from './measures/weight-gradients';
import { bitsOf, emptyHistory, stretchOf, truncate } from './record';
import type { Checkpoint, StepReport, Trainer } from './trainers/trainer';
import { evaluatesAt, type World } from './world';

/** Makes the trainer of a world; the place where a backend is chosen. */
export type MakeTrainer = (world: World) => Promise<Trainer>;

/** Whether to make one more step from a head. */
type GoesOn = (head: number) => boolean | Promise<boolean>;

/** A loss beyond this counts as diverged: no reader learns more from larger numbers. */
const DIVERGED = 1e6;
const CHECKPOINT_BYTES = 256 * 2 ** 20;
const FRAME_BYTES = 32 * 2 ** 20;
const TIMED_STEPS = 20;

/**
 * One run: settings and seed to a History, step by step. Sparse checkpoints make rewinding quick; because every random
 * number is a function of the seed and the step, replayed steps are the same steps.
 */
export class Run {
  readonly history: History;
  private checkpoints: Checkpoint[] = [];
  private readonly checkpointEvery: number;
  private readonly frameEvery: number;
  private times: number[] = [];
  /** By method and step. */
  private readonly faults: number[][];

  private constructor(
    readonly world: World,
    private trainer: Trainer,
    private readonly start: Checkpoint,
    history?: History,
    /** At a fork, the state as it was before it was made to fit other workers: a second fork from there starts from the same. */
    private readonly origin: Checkpoint | null = null,
  ) {
    const { settings } = world;
    const bytes = 4 * (start.weights.length * world.shape.dimension + memoryNumbers(start));
    const affordable = Math.max(2, Math.min(20, Math.floor(CHECKPOINT_BYTES / bytes)));
    this.checkpointEvery = Math.ceil(settings.steps / affordable);
    this.frameEvery = Math.ceil((settings.steps * settings.workers * 132) / FRAME_BYTES);
    this.checkpoints = [start];
    // What was counted before a fork counts as of its first step, so that a rewind within the fork keeps it.
    this.faults = world.methods.map((_, k) => (history ? [history.tracks[k].faults] : []));
    this.history = history ?? emptyHistory(world, trainer);
  }

  /** A run at step 0, evaluated there if its kind of data is. */
  static async open(world: World, makeTrainer: MakeTrainer): Promise<Run> {
    const trainer = await makeTrainer(world);
    const run = new Run(world, trainer, await trainer.save(0));
    if (evaluatesAt(0, world.settings)) await run.evaluate();
    return run;
  }

  get finished(): boolean {
    return this.history.head >= this.world.settings.steps;
  }

  /** What the next step and its score wait for: resolves once it is there, rejects with a DataError; null where it is. */
  get missing(): Promise<unknown> | null {
    const { data, settings } = this.world;
    const { head } = this.history;
    if (data.loading() === null) return null;
    if (evaluatesAt(head + 1, settings)) return data.complete();
    const available = data.available(head);
    return typeof available === 'number' ? null : available;
  }

  /** One step: trains, records, and evaluates and saves where it is due. */
  async advance(): Promise<void> {
    const { history, trainer } = this;
    const step = history.head;
    const began = performance.now();
    const report = await trainer.step(step, step % this.frameEvery === 0);
    this.record(step, report);
    this.time(performance.now() - began);
    history.head = step + 1;
    history.held = trainer.held();
    if (evaluatesAt(history.head, this.world.settings)) await this.evaluate();
    if (history.head % this.checkpointEvery === 0) this.checkpoints.push(await trainer.save(history.head));
  }

  /**
   * Makes `step` the head again: back to the checkpoint before it, then the same steps once more. Not before the start of a fork. `goesOn` is
   * asked before every step, with the head; where it says no, the head stays there.
   */
  async rewind(step: number, goesOn: GoesOn = () => true): Promise<void> {
    const target = Math.max(this.start.step, Math.min(step, this.history.head));
    if (target !== this.history.head) await this.replayTo(target, goesOn);
  }

  /**
   * Goes on from the head under the settings of another world with the same network and data. This run must not be used
   * afterwards. Where the number of workers differs, the first ones keep what they remember and new ones start empty; forks from the same
   * step do not add up.
   */
  async fork(world: World, makeTrainer: MakeTrainer): Promise<Run> {
    const { head } = this.history;
    const state = this.origin?.step === head ? this.origin : await this.trainer.save(head);
    this.dispose();
    const trainer = await makeTrainer(world);
    const own = await trainer.save(state.step);
    await trainer.load({ ...state, memories: state.memories.map((memory, k) => refit(memory, own.memories[k])) });
    const history: History = { ...this.history, settings: world.settings, machine: trainer.machine };
    history.tracks = this.history.tracks.map((track, k) => ({
      ...track,
      exchange: trainer.exchanges[k],
      ...bitsOf(world, k),
    }));
    history.stretches = [
      ...this.history.stretches.filter(({ from }) => from < state.step),
      stretchOf(world, state.step),
    ];
    return new Run(world, trainer, await trainer.save(state.step), history, state);
  }

  /** Goes on with a new trainer after the old one was lost: from the last checkpoint, through the same steps, to the head. */
  async revive(makeTrainer: MakeTrainer): Promise<void> {
    this.trainer.dispose();
    this.trainer = await makeTrainer(this.world);
    this.history.machine = this.trainer.machine;
    this.history.tracks.forEach((track, k) => {
      track.exchange = this.trainer.exchanges[k];
    });
    await this.replayTo(this.history.head, () => true);
  }

  /**
   * The gradient of each example's own loss by each of a few weights (flat indices) of the watched method, [weights][examples], at the head
   * and without the noise that the settings add. The examples are the first of the training set, as many as asked for or as there are.
   * Rejects with a RangeError for a weight that the network does not have.
   */
  async probe(weights: readonly number[], examples: number): Promise<Float32Array[]> {
    const { data, shape } = this.world;
    const { inputs, labels } = data.train;
    const count = Math.min(examples, await data.available(this.history.head));
    const scale = inputScale(inputs);
    return weightGradients({
      shape,
      parameters: await this.trainer.parameters(),
      inputs: Float32Array.from(inputs.subarray(0, count * data.width), (value) => value * scale),
      labels: labels.slice(0, count),
      weights,
    });
  }

  dispose(): void {
    this.trainer.dispose();
  }

  private async replayTo(step: number, goesOn: GoesOn): Promise<void> {
    this.checkpoints = this.checkpoints.filter((checkpoint) => checkpoint.step <= step);
    const checkpoint = this.checkpoints[this.checkpoints.length - 1];
    await this.trainer.load(checkpoint);
    truncate(this.history, checkpoint.step);
    this.history.tracks.forEach((track, k) => {
      this.faults[k].length = checkpoint.step;
      track.faults = this.faults[k].reduce((sum, count) => sum + count, 0);
    });
    while (this.history.head < step && (await goesOn(this.history.head))) await this.advance();
  }

  private async evaluate(): Promise<void> {
    const { history } = this;
    const { scores, evaluation } = await this.trainer.evaluate(history.head);
    scores.forEach(({ loss, accuracy }, k) => {
      history.tracks[k].testLoss.push(loss);
      history.tracks[k].accuracy.push(accuracy);
    });
    history.evaluations.push(evaluation);
  }

  private record(step: number, report: StepReport): void {
    const { history } = this;
    history.tracks.forEach((track, k) => {
      track.loss.push(report.loss[k]);
      track.residual.push(report.residual[k]);
      track.faults += report.faults[k];
      this.faults[k][step] = report.faults[k];
      if (track.divergedAt === null && !(report.loss[k] < DIVERGED)) track.divergedAt = step;
    });
    pushDensity(history.density, report.density);
    if (report.frame) history.frames.push(report.frame);
  }

  private time(milliseconds: number): void {
    this.times.push(milliseconds);
    if (this.times.length > TIMED_STEPS) this.times.shift();
    const sorted = [...this.times].sort((a, b) => a - b);
    this.history.msPerStep = sorted[sorted.length >> 1];
  }
}
