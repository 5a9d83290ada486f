import { Dispatcher } from '../../../optim/gpu/dispatcher';
import grid from '../../../optim/gpu/grid.wgsl?raw';
import type { Kernel } from '../../../optim/gpu/pipelines';
import random from '../../../optim/gpu/random.wgsl?raw';
import { Store } from '../../../optim/gpu/store';
import { STREAM } from '../../../optim/random';
import { type AttackKind, HUGE, liarsOf } from '../../attackers';
import type { Settings } from '../../parameters';
import source from './attackers.wgsl?raw';
import type { Group } from './noise';

const BYTES = 48;

/** The GPU twin of attack(): turns the gradients of a group's liars into what they send, for every method. */
export class GpuLiars {
  /** Whether liars need the mean of all because nobody is honest: then every group is to be seen before the first lie. */
  readonly needAll: boolean;
  private readonly honest: number;
  private readonly store: Store;
  private readonly dispatcher: Dispatcher;
  private readonly uniform: GPUBuffer;
  /** Only for the omniscient. */
  private readonly seen: GPUBuffer | null;
  private readonly kernels: { see: Kernel; lie: Kernel };

  constructor(
    private readonly device: GPUDevice,
    private readonly settings: Settings,
    private readonly methods: number,
    private readonly dimension: number,
  ) {
    const liars = liarsOf(settings);
    const omniscient = liars > 0 && settings.attack === 'omniscient';
    this.honest = settings.workers - liars;
    this.needAll = omniscient && this.honest === 0;
    this.store = new Store(device, 'liars');
    this.dispatcher = new Dispatcher(device);
    this.uniform = this.store.uniform('attack', BYTES);
    this.seen = omniscient ? this.store.storage('honest gradients', 4 * methods * dimension) : null;
    this.kernels = kernelsOf(settings.attack);
  }

  get bytes(): number {
    return this.store.bytes;
  }

  /**
   * Encodes taking note of a group's gradients before their noise; groups come in order, from worker 0 on. Like all of this class
   * it writes its numbers at once, so only one group may be encoded between two submits.
   */
  see(encoder: GPUCommandEncoder, group: Group, step: number): void {
    if (this.seen) this.run(encoder, this.kernels.see, group, step, this.methods * this.dimension);
  }

  /** Encodes the lies of a group's liars. */
  speak(encoder: GPUCommandEncoder, group: Group, step: number): void {
    if (group.firstWorker + group.workers <= this.honest) return;
    this.run(encoder, this.kernels.lie, group, step, group.workers * this.dimension);
  }

  destroy(): void {
    this.store.destroy();
  }

  private run(encoder: GPUCommandEncoder, kernel: Kernel, group: Group, step: number, threads: number): void {
    const { methods, dimension, settings, honest } = this;
    const { workers, firstWorker, stride, buffer } = group;
    const data = new ArrayBuffer(BYTES);
    new Uint32Array(data).set([methods, workers, firstWorker, dimension, stride, honest]);
    new Uint32Array(data, 24).set([settings.seed, STREAM.attack, step]);
    new Float32Array(data, 36).set([settings.attack === 'huge' ? HUGE : -1]);
    new Uint32Array(data, 40).set([honest || settings.workers]);
    this.device.queue.writeBuffer(this.uniform, 0, data);
    const pass = encoder.beginComputePass({ label: kernel.label });
    this.dispatcher.run(pass, kernel, threads, { 0: this.uniform, 1: buffer, 2: this.seen ?? undefined }, buffer);
    pass.end();
  }
}

const LIES: Record<AttackKind, string> = { flip: 'scaled', huge: 'scaled', random: 'random', omniscient: 'omniscient' };

function kernelsOf(kind: AttackKind): { see: Kernel; lie: Kernel } {
  const chosen = `fn lieOf(g: f32, worker: u32, k: u32, i: u32) -> f32 { return ${LIES[kind]}Lie(g, worker, k, i); }\n`;
  const code = grid + random + chosen + source;
  return { see: { label: 'see the truth', code, entry: 'see' }, lie: { label: `lie: ${kind}`, code, entry: 'lie' } };
}
