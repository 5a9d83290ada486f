import { type Dials, Exchange, type Memory, type Shape } from '../../optim/exchange';
import { Dispatcher } from '../../optim/gpu/dispatcher';
import { APPLY } from '../../optim/gpu/kernels';
import { checkTarget, type Gradients, type Target } from '../../optim/gpu/operands';
import { pipelinesOf } from '../../optim/gpu/pipelines';
import { readBack } from '../../optim/gpu/readback';
import { Store } from '../../optim/gpu/store';
import type { Method } from '../../optim/methods';
import type { Round } from '../../optim/round';
import { norm2Squared } from '../../optim/vector';
import type { GpuRow, Seen } from './gpu-row';

/**
 * A method whose exchange runs in TypeScript while everything else stays on the device: its gradients are read back group by group, and
 * the update is uploaded.
 */
export class HostRow implements GpuRow {
  readonly exchange = 'typescript';
  private readonly inner: Exchange;
  private readonly store: Store;
  private readonly dispatcher: Dispatcher;
  private readonly update: GPUBuffer;
  private round: Round | null = null;

  constructor(
    private readonly device: GPUDevice,
    readonly method: Method,
    private readonly shape: Shape,
    dials: Dials,
  ) {
    this.inner = new Exchange(method, shape, dials);
    this.store = new Store(device, method.name);
    this.dispatcher = new Dispatcher(device);
    this.update = this.store.storage('update', 4 * shape.dimension);
  }

  get bytes(): number {
    return this.store.bytes;
  }

  warmUp(): Promise<void> {
    return pipelinesOf(this.device).warmUp([APPLY]);
  }

  begin(stepSize: number, step: number): void {
    this.inner.begin(stepSize, step);
  }

  take(): void {}

  async taken({ buffer, offset, stride, firstWorker, workers }: Gradients): Promise<void> {
    const bytes = await readBack(this.device, [{ buffer, start: offset, bytes: 4 * stride * workers }]);
    const gradients = new Float32Array(bytes);
    for (let member = 0; member < workers; member++) {
      const start = member * stride;
      this.inner.take(firstWorker + member, gradients.subarray(start, start + this.shape.dimension));
    }
  }

  finish(encoder: GPUCommandEncoder, targets: readonly Target[]): void {
    this.round = this.inner.finish();
    this.device.queue.writeBuffer(this.update, 0, this.round.update as Float32Array<ArrayBuffer>);
    const pass = encoder.beginComputePass({ label: `${this.method.name}: apply` });
    for (const target of targets) {
      checkTarget(this.shape, target);
      const { buffer, byteOffset = 0, from, length } = target;
      const tensor = this.store.constants(from, byteOffset / 4, length);
      this.dispatcher.run(pass, APPLY, length, { 0: tensor, 1: this.update, 2: buffer }, buffer);
    }
    pass.end();
  }

  async residual(): Promise<number> {
    const residual = this.round?.residual;
    return residual ? Math.sqrt(norm2Squared(residual) / this.shape.workers) : 0;
  }

  async faults(): Promise<number> {
    const { nan, infinite } = this.round?.faults ?? { nan: 0, infinite: 0 };
    return nan + infinite;
  }

  async seen(word: number): Promise<Seen> {
    const { round } = this;
    if (!round) throw new Error(`${this.method.name} has made no step yet.`);
    const { ballots, vote, update } = round;
    const words = ballots ? ballots.length / this.shape.workers : 0;
    const own = (_: unknown, worker: number) => ballots?.[worker * words + word] ?? 0;
    return {
      ballots: ballots && Uint32Array.from({ length: this.shape.workers }, own),
      vote: vote && { word: vote.words[word], ties: vote.ties[word] },
      update: update.slice(32 * word, 32 * word + 32),
    };
  }

  async save(): Promise<Memory> {
    return this.inner.save();
  }

  load(memory: Memory): void {
    this.inner.load(memory);
  }

  destroy(): void {
    this.store.destroy();
  }
}
