import type { Memory, Shape } from '../exchange';
import type { Faults } from '../sign';
import type { Vote } from '../tally';
import type { Buffers } from './buffers';
import { Dispatcher } from './dispatcher';
import { Norms } from './norms';
import type { Kernel } from './pipelines';
import { readBack } from './readback';
import { Store } from './store';
import { saveRows } from './strided';

/**
 * Reads small windows of an exchange back to the processor, each through a staging buffer of its own. All readers see
 * everything submitted so far, and reject with a TypeError where the method has no such thing.
 */
export class Reader {
  private readonly dispatcher: Dispatcher;
  private norms: Norms | null = null;

  constructor(
    private readonly device: GPUDevice,
    private readonly name: string,
    private readonly shape: Shape,
    private readonly buffers: Buffers,
    private readonly tallyKernel: Kernel,
    private readonly setRound: (encoder: GPUCommandEncoder) => GPUBuffer,
  ) {
    this.dispatcher = new Dispatcher(device);
  }

  /** Words `from` … `from + count − 1` of every worker's ballot, [workers × count]. */
  async ballots(from = 0, count = this.buffers.words - from): Promise<Uint32Array> {
    return this.rows(this.need(this.buffers.ballots, 'ballots'), from, count);
  }

  /** The same window of the second planes, bit 1 where a ballot says 0 (zero rule `zero`). */
  async zeros(from = 0, count = this.buffers.words - from): Promise<Uint32Array> {
    return this.rows(this.need(this.buffers.zeros, 'ballots with zeros'), from, count);
  }

  /** A window of the vote, in words. Under the tie rule `zero` the ties are its zeros. */
  async vote(from = 0, count = this.buffers.words - from): Promise<Pick<Vote, 'words' | 'ties'>> {
    const range = { start: 4 * from, bytes: 4 * count };
    const vote = { ...range, buffer: this.need(this.buffers.vote, 'vote') };
    const ties = { ...range, buffer: this.need(this.buffers.ties, 'vote') };
    const all = new Uint32Array(await readBack(this.device, [vote, ties]));
    return { words: all.slice(0, count), ties: all.slice(count) };
  }

  /** Σ of the signs on the coordinates of a window of words: 32 × count, less at the end of the vector. */
  async tally(from = 0, count = this.buffers.words - from): Promise<Int32Array> {
    const ballots = this.need(this.buffers.ballots, 'tally');
    const store = new Store(this.device, 'tally window');
    const sums = store.storage('sums', 128 * count);
    const encoder = this.device.createCommandEncoder({ label: 'tally window' });
    const round = this.setRound(encoder);
    const pass = encoder.beginComputePass({ label: 'tally window' });
    const bindings = { 0: round, 1: sums, 2: store.constants(from, count), 5: this.buffers.zeros, 6: ballots };
    this.dispatcher.run(pass, this.tallyKernel, count, bindings, sums);
    pass.end();
    this.device.queue.submit([encoder.finish()]);
    const length = Math.min(32 * count, this.shape.dimension - 32 * from);
    const read = readBack(this.device, [{ buffer: sums, start: 0, bytes: 4 * length }]);
    return new Int32Array(await read.finally(() => store.destroy()));
  }

  /** A window of the update, in coordinates. */
  update(from = 0, length = this.shape.dimension - from): Promise<Float32Array> {
    return this.floats(this.buffers.update, from, length);
  }

  /** ‖e‖₂ of every worker, [workers]. */
  async residualNorms(): Promise<Float32Array> {
    const { workers, dimension } = this.shape;
    const buffer = this.need(this.buffers.residual, 'residual');
    this.norms ??= new Norms(this.device, workers, [0, dimension]);
    const encoder = this.device.createCommandEncoder({ label: 'residual norms' });
    const pass = encoder.beginComputePass({ label: 'residual norms' });
    this.norms.encode(pass, { binding: { buffer }, stride: this.buffers.stride, first: 0, rows: workers });
    pass.end();
    this.device.queue.submit([encoder.finish()]);
    return Float32Array.from(await this.norms.read(), ([norm]) => norm.two);
  }

  /** NaN and ±∞ among the gradients of the last round. */
  async faults(): Promise<Faults> {
    const range = { buffer: this.buffers.faults, start: 0, bytes: 8 };
    const [nan, infinite] = new Uint32Array(await readBack(this.device, [range]));
    return { nan, infinite };
  }

  /** Momentum, residual and the server's vectors, in the layout of Exchange.save. Large: for checkpoints, not for views. */
  async memory(): Promise<Omit<Memory, 'rounds'>> {
    const { device, shape, buffers } = this;
    const rows = (buffer?: GPUBuffer) => (buffer ? saveRows(device, buffer, buffers.stride, shape) : null);
    const [momentum, residual, server] = await Promise.all([
      rows(buffers.momentum),
      rows(buffers.residual),
      Promise.all(buffers.server.map((buffer) => this.floats(buffer, 0, shape.dimension))),
    ]);
    return { momentum, residual, server };
  }

  get bytes(): number {
    return this.norms?.bytes ?? 0;
  }

  destroy(): void {
    this.norms?.destroy();
  }

  private async rows(buffer: GPUBuffer, from: number, count: number): Promise<Uint32Array> {
    const ranges = Array.from({ length: this.shape.workers }, (_, worker) => ({
      buffer,
      start: 4 * (worker * this.buffers.words + from),
      bytes: 4 * count,
    }));
    return new Uint32Array(await readBack(this.device, ranges));
  }

  private async floats(buffer: GPUBuffer, from: number, length: number): Promise<Float32Array> {
    return new Float32Array(await readBack(this.device, [{ buffer, start: 4 * from, bytes: 4 * length }]));
  }

  private need(buffer: GPUBuffer | undefined, what: string): GPUBuffer {
    if (!buffer) throw new TypeError(`${this.name} has no ${what}.`);
    return buffer;
  }
}
