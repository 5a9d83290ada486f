import { Moments } from '../../optim/gpu/moments';
import type { Norm } from '../../optim/gpu/norms';
import type { Gradients } from '../../optim/gpu/operands';
import { readBack } from '../../optim/gpu/readback';
import { Store } from '../../optim/gpu/store';
import type { Layers } from '../../optim/layers';
import type { StepDensity } from '../densities';
import type { Frame } from '../history';
import type { GpuRow } from './gpu-row';
import { type LayerNorm, stepDensity } from './layer-norms';
import { plusCounts, signWord, stillWord } from './watch';

/**
 * The GPU twin of Watch: gathers, over the workers of one step, what is shown of the watched method's exchange. The first `honest` workers make
 * the density.
 */
export class GpuWatch {
  private readonly moments: Moments;
  private readonly store: Store;
  private readonly window: GPUBuffer;

  constructor(
    private readonly device: GPUDevice,
    private readonly shape: { workers: number; layers: Layers },
    private readonly honest: number,
    private readonly row: GpuRow,
    private readonly word: number,
  ) {
    this.moments = new Moments(device, { workers: honest, layers: shape.layers });
    this.store = new Store(device, 'watch');
    this.window = this.store.storage('watched word', 128 * shape.workers);
  }

  get bytes(): number {
    return this.moments.bytes + this.store.bytes;
  }

  /** Encodes a group of workers' gradients. */
  take(encoder: GPUCommandEncoder, group: Gradients): void {
    const { buffer, offset, stride, firstWorker, workers } = group;
    const honest = Math.min(workers, this.honest - firstWorker);
    if (honest > 0) this.moments.take(encoder, { ...group, workers: honest });
    for (let member = 0; member < workers; member++) {
      const from = offset + 4 * (stride * member + 32 * this.word);
      encoder.copyBufferToBuffer(buffer, from, this.window, 128 * (firstWorker + member), 128);
    }
  }

  finish(encoder: GPUCommandEncoder): void {
    this.moments.finish(encoder);
  }

  /** φ of the honest workers' mean gradient and of the standard deviations over them, whole and by layer, of the last submitted step. */
  async density(): Promise<StepDensity> {
    const { gradient, noise } = await this.moments.read();
    return stepDensity(this.shape.layers, gradient.map(normOf), noise.map(normOf), this.honest);
  }

  async frame(step: number): Promise<Frame> {
    const { device, word } = this;
    const { workers } = this.shape;
    const [window, { ballots, vote, update }] = await Promise.all([
      readBack(device, [{ buffer: this.window, start: 0, bytes: 128 * workers }]),
      this.row.seen(word),
    ]);
    return {
      step,
      gradients: new Float32Array(window),
      ballots,
      tally: ballots ? plusCounts(ballots, 1, 0, workers) : null,
      vote: vote ? vote.word : signWord(update, 0),
      ties: vote ? vote.ties : 0,
      still: stillWord(update, 0),
    };
  }

  destroy(): void {
    this.moments.destroy();
    this.store.destroy();
  }
}

/** The square is taken here, in double precision: in single it may be too small for a number. */
const normOf = ({ one, two }: Norm): LayerNorm => ({ one, twoSquared: two * two });
