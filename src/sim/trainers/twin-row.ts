import type { Dials, Memory, Shape } from '../../optim/exchange';
import { GpuExchange } from '../../optim/gpu/exchange';
import type { Gradients, Target } from '../../optim/gpu/operands';
import { type Method, sendsBallots } from '../../optim/methods';
import type { GpuRow, Seen } from './gpu-row';

/** A method whose exchange runs on the device, in WGSL. */
export class TwinRow implements GpuRow {
  readonly exchange = 'wgsl';
  private readonly twin: GpuExchange;

  constructor(
    device: GPUDevice,
    readonly method: Method,
    private readonly shape: Shape,
    dials: Dials,
  ) {
    this.twin = new GpuExchange(device, method, shape, dials);
  }

  get bytes(): number {
    return this.twin.bytes;
  }

  warmUp(): Promise<void> {
    return this.twin.warmUp();
  }

  begin(stepSize: number, step: number): void {
    this.twin.begin(stepSize, step);
  }

  take(encoder: GPUCommandEncoder, group: Gradients): void {
    this.twin.take(encoder, group);
  }

  async taken(): Promise<void> {}

  finish(encoder: GPUCommandEncoder, targets: readonly Target[]): void {
    this.twin.finish(encoder);
    this.twin.apply(encoder, targets);
  }

  async residual(): Promise<number> {
    if (this.method.memory !== 'feedback') return 0;
    const norms = await this.twin.read.residualNorms();
    return Math.hypot(...norms) / Math.sqrt(norms.length);
  }

  async faults(): Promise<number> {
    const { nan, infinite } = await this.twin.read.faults();
    return nan + infinite;
  }

  async seen(word: number): Promise<Seen> {
    const { read } = this.twin;
    const length = Math.min(32, this.shape.dimension - 32 * word);
    const [ballots, vote, update] = await Promise.all([
      sendsBallots(this.method) ? read.ballots(word, 1) : null,
      this.method.aggregator === 'majority' ? read.vote(word, 1) : null,
      read.update(32 * word, length),
    ]);
    return { ballots, vote: vote && { word: vote.words[0], ties: vote.ties[0] }, update };
  }

  save(): Promise<Memory> {
    return this.twin.save();
  }

  load(memory: Memory): void {
    this.twin.load(memory);
  }

  destroy(): void {
    this.twin.destroy();
  }
}
