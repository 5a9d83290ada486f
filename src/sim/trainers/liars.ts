import { attack, liarsOf } from '../attackers';
import type { World } from '../world';

/**
 * The liars of a run in this thread's memory. The omniscient ones need the honest workers' mean gradient, which is summed while the
 * honest workers, who come first, are streamed by; where nobody is honest it is the mean of all.
 */
export class Liars {
  readonly count: number;
  /** By method, [dimension]: the sum of the gradients seen; only where a liar needs it. */
  private readonly seen: Float32Array[];
  private readonly truth: Float32Array;

  constructor(private readonly world: World) {
    const { settings, methods, shape } = world;
    this.count = liarsOf(settings);
    const omniscient = this.count > 0 && settings.attack === 'omniscient';
    this.seen = omniscient ? methods.map(() => new Float32Array(shape.dimension)) : [];
    this.truth = new Float32Array(omniscient ? shape.dimension : 0);
  }

  /** Whether liars need a mean although nobody is honest: then every worker is to be seen before the first lie. */
  get needAll(): boolean {
    return this.seen.length > 0 && this.honest === 0;
  }

  private get honest(): number {
    return this.world.settings.workers - this.count;
  }

  begin(): void {
    for (const sum of this.seen) sum.fill(0);
  }

  /** Takes note of a worker's gradient of method k before its noise; liars count only where nobody is honest. */
  see(k: number, worker: number, gradient: Float32Array): void {
    const sum = this.seen[k];
    if (sum && (worker < this.honest || this.honest === 0)) for (let i = 0; i < sum.length; i++) sum[i] += gradient[i];
  }

  /** Turns the gradient of a worker of method k into what it sends, in place: a lie if it is a liar. */
  speak(k: number, worker: number, gradient: Float32Array, step: number): void {
    const { settings } = this.world;
    const { honest, truth } = this;
    if (worker < honest) return;
    const sum = this.seen[k];
    if (sum) for (let i = 0; i < sum.length; i++) truth[i] = sum[i] / (honest || settings.workers);
    attack(settings.attack, gradient, truth, settings.seed, step, worker);
  }
}
