import { Exchange } from '../../optim/exchange';
import { needsOnlyMean } from '../../optim/methods';
import type { Round } from '../../optim/round';
import { allFinite, norm2Squared } from '../../optim/vector';
import { honestOf } from '../attackers';
import { Batches } from '../batches';
import type { Machine } from '../history';
import type { HostNetwork } from '../network/host';
import { score } from '../network/loss';
import { startWeights } from '../network/shape';
import { drawNoise } from '../noise';
import { dialsOf, scaleLayers, stepSizeOf, type World } from '../world';
import { boundaryOf, gridInputs, mistakesOf, testInputs } from './evaluation';
import { layersOf, unseenDensity } from './layer-norms';
import { Liars } from './liars';
import type { Checkpoint, StepReport, Trainer } from './trainer';
import { Watch } from './watch';

/**
 * Trains with gradients in this thread's memory. Workers are streamed: one gradient at a time goes through noise and
 * into the exchange, so that no [workers × dimension] array of gradients is ever held.
 */
export class HostTrainer implements Trainer {
  readonly exchanges: Trainer['exchanges'];
  private readonly batches: Batches;
  private readonly rounds: Exchange[];
  private readonly liars: Liars;
  private readonly weights: Float32Array[];
  private readonly noise: Float32Array;
  private readonly meanNoise: Float32Array;
  private readonly watch: Watch;
  private tests: Float32Array | null = null;
  private readonly stopped: boolean[];

  constructor(
    private readonly world: World,
    readonly machine: Machine,
    private readonly network: HostNetwork,
  ) {
    const { settings, shape, methods, data } = world;
    const { workers } = settings;
    const { dimension } = shape;
    this.exchanges = methods.map(() => 'typescript' as const);
    this.batches = new Batches(data, settings);
    this.liars = new Liars(world);
    const exchangeShape = { workers, dimension, layers: scaleLayers(world) };
    this.rounds = methods.map((method) => new Exchange(method, exchangeShape, dialsOf(settings)));
    this.weights = methods.map(() => startWeights(shape, settings.seed));
    this.noise = new Float32Array(dimension);
    this.meanNoise = new Float32Array(dimension);
    this.watch = new Watch(workers, honestOf(settings), layersOf(shape), world.word);
    this.stopped = methods.map(() => false);
  }

  async step(step: number, frame: boolean): Promise<StepReport> {
    const { settings, methods, watched } = this.world;
    this.network.load(await this.batches.draw(step));
    const loss = methods.map((_, k) => (this.stopped[k] ? Number.NaN : this.network.forward(k, this.weights[k])));
    methods.forEach((method, k) => {
      this.rounds[k].begin(stepSizeOf(settings, method, step), step);
    });
    this.watch.begin();
    this.takeWorkers(step);
    const rounds = methods.map((_, k) => (this.stopped[k] ? null : this.apply(k)));
    const seen = rounds[watched];
    return {
      loss,
      residual: rounds.map((round) =>
        round?.residual ? Math.sqrt(norm2Squared(round.residual) / settings.workers) : round ? 0 : Number.NaN,
      ),
      faults: rounds.map((round) => (round ? round.faults.nan + round.faults.infinite : 0)),
      density: seen ? this.watch.density() : unseenDensity(layersOf(this.world.shape)),
      frame: frame && seen ? this.watch.frame(step, seen) : null,
    };
  }

  async evaluate(step: number) {
    const { data, watched, shape } = this.world;
    await data.complete();
    this.tests ??= testInputs(data);
    const { labels, count } = data.test;
    const classes = shape.sizes[shape.sizes.length - 1];
    const outputs = this.weights.map((x) => this.network.predict(x, this.tests as Float32Array, count));
    const scores = outputs.map((z) => {
      const { loss, right } = score(z, labels, count, classes);
      return { loss: loss / count, accuracy: right / count };
    });
    if (data.id === 'fashion') return { scores, evaluation: mistakesOf(step, outputs[watched], data) };
    const grid = gridInputs();
    return { scores, evaluation: boundaryOf(step, this.network.predict(this.weights[watched], grid, grid.length / 2)) };
  }

  async parameters(): Promise<Float32Array> {
    return this.weights[this.world.watched].slice();
  }

  async save(step: number): Promise<Checkpoint> {
    return {
      step,
      weights: this.weights.map((x) => x.slice()),
      memories: this.rounds.map((exchange) => exchange.save()),
    };
  }

  async load(checkpoint: Checkpoint): Promise<void> {
    checkpoint.weights.forEach((x, k) => {
      this.weights[k].set(x);
      this.stopped[k] = !allFinite(x);
    });
    checkpoint.memories.forEach((memory, k) => {
      this.rounds[k].load(memory);
    });
  }

  held() {
    return { tensors: this.network.tensors(), gpuBytes: 0 };
  }

  dispose(): void {
    this.network.dispose();
  }

  private takeWorkers(step: number): void {
    const { settings, methods, watched } = this.world;
    const { liars, network } = this;
    const noisy = settings.level > 0;
    this.meanNoise.fill(0);
    liars.begin();
    if (liars.needAll) this.seeAll();
    for (let worker = 0; worker < settings.workers; worker++) {
      if (noisy) this.drawNoise(step, worker);
      methods.forEach((_, k) => {
        const summed = this.summed(k);
        if (this.stopped[k] || (summed && k !== watched)) return;
        const gradient = network.gradient(k, worker);
        if (!liars.needAll) liars.see(k, worker, gradient);
        if (noisy) addTo(gradient, this.noise);
        liars.speak(k, worker, gradient, step);
        if (k === watched) this.watch.take(worker, gradient);
        if (!summed) this.rounds[k].take(worker, gradient);
      });
    }
    methods.forEach((_, k) => {
      if (this.stopped[k] || !this.summed(k)) return;
      const mean = network.meanGradient(k);
      if (noisy) addTo(mean, this.meanNoise);
      this.rounds[k].takeMean(mean);
    });
  }

  /** Whether the network's own mean will do for a method: where nobody lies and no worker's own gradient is needed. */
  private summed(k: number): boolean {
    return this.liars.count === 0 && needsOnlyMean(this.world.methods[k]);
  }

  private seeAll(): void {
    const { settings, methods } = this.world;
    methods.forEach((_, k) => {
      if (this.stopped[k]) return;
      for (let worker = 0; worker < settings.workers; worker++)
        this.liars.see(k, worker, this.network.gradient(k, worker));
    });
  }

  private drawNoise(step: number, worker: number): void {
    const { noise, level, seed, workers } = this.world.settings;
    drawNoise(noise, level, seed, step, worker, this.noise);
    for (let i = 0; i < this.noise.length; i++) this.meanNoise[i] += this.noise[i] / workers;
  }

  /** Applies the update; a method whose update is no number any more stands still from then on. */
  private apply(k: number): Round {
    const round = this.rounds[k].finish();
    const x = this.weights[k];
    const { update } = round;
    for (let i = 0; i < x.length; i++) x[i] -= update[i];
    this.stopped[k] = !allFinite(x);
    return round;
  }
}

function addTo(v: Float32Array, w: Float32Array): void {
  for (let i = 0; i < v.length; i++) v[i] += w[i];
}
