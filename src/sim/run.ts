import { bitsPerExchange } from '../optim/bits';
import type { Progress } from './engine';
import type { History, Track } from './history';
import type { Checkpoint, StepReport, Trainer } from './trainers/trainer';
import { evaluatesAt, scaleLayers, type World } from './world';

/** Makes the trainer of a world; the place where a backend is chosen. */
export type MakeTrainer = (world: World) => Promise<Trainer>;

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
  ) {
    const { settings } = world;
    const bytes = 4 * (start.weights.length * world.shape.dimension + memoryNumbers(start));
    const affordable = Math.max(2, Math.min(20, Math.floor(CHECKPOINT_BYTES / bytes)));
    this.checkpointEvery = Math.ceil(settings.steps / affordable);
    this.frameEvery = Math.ceil((settings.steps * settings.workers * 132) / FRAME_BYTES);
    this.checkpoints = [start];
    this.faults = world.methods.map(() => []);
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

  /** One step: trains, records, and evaluates and saves where it is due. */
  async advance(): Promise<void> {
    const { history, trainer } = this;
    const step = history.head;
    const began = performance.now();
    const report = await trainer.step(step, step % this.frameEvery === 0);
    this.record(step, report);
    this.time(performance.now() - began);
    history.head = step + 1;
    if (evaluatesAt(history.head, this.world.settings)) await this.evaluate();
    if (history.head % this.checkpointEvery === 0) this.checkpoints.push(await trainer.save(history.head));
  }

  /** Makes `step` the head again: back to the checkpoint before it, then the same steps once more. Not before the start of a fork. */
  async rewind(step: number): Promise<void> {
    const target = Math.max(this.start.step, Math.min(step, this.history.head));
    if (target !== this.history.head) await this.replayTo(target);
  }

  /**
   * Goes on from the head under the settings of another world with the same network and data. This run must not be used
   * afterwards. Where the number of workers differs, the first ones keep what they remember and new ones start empty.
   */
  async fork(world: World, makeTrainer: MakeTrainer): Promise<Run> {
    const state = await this.trainer.save(this.history.head);
    this.dispose();
    const trainer = await makeTrainer(world);
    const own = await trainer.save(state.step);
    await trainer.load({ ...state, memories: state.memories.map((memory, k) => fit(memory, own.memories[k])) });
    const history: History = { ...this.history, settings: world.settings, machine: trainer.machine };
    history.tracks = this.history.tracks.map((track, k) => ({ ...track, ...bitsOf(world, k) }));
    return new Run(world, trainer, await trainer.save(state.step), history);
  }

  /** Goes on with a new trainer after the old one was lost: from the last checkpoint, through the same steps, to the head. */
  async revive(makeTrainer: MakeTrainer): Promise<void> {
    this.trainer.dispose();
    this.trainer = await makeTrainer(this.world);
    this.history.machine = this.trainer.machine;
    await this.replayTo(this.history.head);
  }

  /** Loses the trainer's device on purpose. */
  loseDevice(): void {
    this.trainer.loseDevice();
  }

  held() {
    return this.trainer.held();
  }

  dispose(): void {
    this.trainer.dispose();
  }

  private async replayTo(step: number): Promise<void> {
    this.checkpoints = this.checkpoints.filter((checkpoint) => checkpoint.step <= step);
    const checkpoint = this.checkpoints[this.checkpoints.length - 1];
    await this.trainer.load(checkpoint);
    truncate(this.history, checkpoint.step);
    this.history.tracks.forEach((track, k) => {
      this.faults[k].length = checkpoint.step;
      track.faults = this.faults[k].reduce((sum, count) => sum + count, 0);
    });
    while (this.history.head < step) await this.advance();
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
    history.density.gradient.push(report.density.gradient);
    history.density.noise.push(report.density.noise);
    if (report.frame) history.frames.push(report.frame);
  }

  private time(milliseconds: number): void {
    this.times.push(milliseconds);
    if (this.times.length > TIMED_STEPS) this.times.shift();
    const sorted = [...this.times].sort((a, b) => a - b);
    this.history.msPerStep = sorted[sorted.length >> 1];
  }
}

/** What a history holds beyond what was already sent of it. */
export function progressSince(history: History, from: number, evaluations: number): Progress {
  return {
    kind: 'progress',
    from,
    head: history.head,
    tracks: history.tracks.map((track) => ({
      loss: track.loss.slice(from),
      testLoss: track.testLoss.slice(evaluations),
      accuracy: track.accuracy.slice(evaluations),
      residual: track.residual.slice(from),
      divergedAt: track.divergedAt,
      faults: track.faults,
    })),
    density: { gradient: history.density.gradient.slice(from), noise: history.density.noise.slice(from) },
    frames: history.frames.filter((frame) => frame.step >= from),
    evaluations: history.evaluations.slice(evaluations),
    msPerStep: history.msPerStep,
  };
}

function emptyHistory(world: World, trainer: Trainer): History {
  const { settings, shape, data, methods, watched, word } = world;
  const tracks = methods.map(
    ({ id }, k): Track => ({
      method: id as Track['method'],
      loss: [],
      testLoss: [],
      accuracy: [],
      residual: [],
      divergedAt: null,
      faults: 0,
      ...bitsOf(world, k),
    }),
  );
  const { sizes, dimension, tensors } = shape;
  return {
    settings,
    machine: trainer.machine,
    network: { sizes, dimension, tensors, classes: data.classes },
    head: 0,
    tracks,
    watched: tracks[watched].method,
    word,
    density: { gradient: [], noise: [] },
    frames: [],
    evaluations: [],
    msPerStep: Number.NaN,
  };
}

function bitsOf(world: World, k: number): { bitsUp: number; bitsDown: number } {
  const { settings, shape, methods } = world;
  const layers = scaleLayers(world)?.length ?? 1;
  const { up, down } = bitsPerExchange(methods[k], settings.workers, shape.dimension, layers, settings.zero, settings.tie);
  return { bitsUp: up, bitsDown: down };
}

function truncate(history: History, step: number): void {
  const evaluations = history.evaluations.findIndex((evaluation) => evaluation.step > step);
  const kept = evaluations < 0 ? history.evaluations.length : evaluations;
  for (const track of history.tracks) {
    track.loss.length = step;
    track.residual.length = step;
    track.testLoss.length = kept;
    track.accuracy.length = kept;
    if (track.divergedAt !== null && track.divergedAt >= step) track.divergedAt = null;
  }
  history.density.gradient.length = step;
  history.density.noise.length = step;
  history.frames = history.frames.filter((frame) => frame.step < step);
  history.evaluations.length = kept;
  history.head = step;
}

function memoryNumbers({ memories }: Checkpoint): number {
  const lengths = memories.map(({ momentum, residual, server }) => {
    return (momentum?.length ?? 0) + (residual?.length ?? 0) + server.reduce((sum, v) => sum + v.length, 0);
  });
  return lengths.reduce((sum, length) => sum + length, 0);
}

type Memories = Checkpoint['memories'];

function fit(memory: Memories[number], room: Memories[number]): Memories[number] {
  const resize = (from: Memories[number]['momentum'], to: Memories[number]['momentum']) => {
    if (!from || !to) return to;
    to.fill(0);
    to.set(from.subarray(0, Math.min(from.length, to.length)));
    return to;
  };
  return { ...memory, momentum: resize(memory.momentum, room.momentum), residual: resize(memory.residual, room.residual) };
}
