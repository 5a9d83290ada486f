import type { Target } from '../../optim/gpu/operands';
import { readBack } from '../../optim/gpu/readback';
import type { NetworkShape } from '../network/shape';

/** The weights of all methods in the network's buffers: one a tensor (W₁, b₁, W₂, …), [methods × size]. */
export class GpuWeights {
  constructor(
    private readonly device: GPUDevice,
    private readonly buffers: readonly GPUBuffer[],
    private readonly shape: NetworkShape,
    private readonly methods: number,
  ) {}

  /** Where method k's tensors lie. */
  targets(k: number): Required<Target>[] {
    let from = 0;
    return this.shape.tensors.map((length, t) => {
      const target = { buffer: this.buffers[t], byteOffset: 4 * length * k, from, length };
      from += length;
      return target;
    });
  }

  /** Writes weights, by method [dimension]. */
  write(weights: readonly Float32Array[]): void {
    weights.forEach((x, k) => {
      for (const { buffer, byteOffset, from, length } of this.targets(k)) {
        this.device.queue.writeBuffer(buffer, byteOffset, x.slice(from, from + length));
      }
    });
  }

  /** The weights after everything submitted so far, by method [dimension]. */
  async read(): Promise<Float32Array[]> {
    const { shape, methods } = this;
    const read = shape.tensors.map((size, t) =>
      readBack(this.device, [{ buffer: this.buffers[t], start: 0, bytes: 4 * methods * size }]),
    );
    const tensors = (await Promise.all(read)).map((bytes) => new Float32Array(bytes));
    return Array.from({ length: methods }, (_, k) => {
      const x = new Float32Array(shape.dimension);
      this.targets(k).forEach(({ from, length }, t) => {
        x.set(tensors[t].subarray(k * length, (k + 1) * length), from);
      });
      return x;
    });
  }
}
