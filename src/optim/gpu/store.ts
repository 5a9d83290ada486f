const STORAGE = 0x80 | 0x08 | 0x04;
const UNIFORM = 0x40 | 0x08;

/** The buffers that one owner holds on a device: knows their bytes, and frees them together. */
export class Store {
  private readonly buffers: GPUBuffer[] = [];
  private readonly kept = new Map<string, GPUBuffer>();
  /** GPU bytes held. */
  bytes = 0;

  constructor(
    readonly device: GPUDevice,
    private readonly owner: string,
  ) {}

  /** A zeroed storage buffer. Throws a RangeError that names it if it is larger than one binding of this device may be. */
  storage(name: string, bytes: number): GPUBuffer {
    const { maxBufferSize, maxStorageBufferBindingSize } = this.device.limits;
    const most = Math.min(maxBufferSize, maxStorageBufferBindingSize);
    if (bytes > most) {
      throw new RangeError(
        `The ${name} of ${this.owner} takes ${mebibytes(bytes)} MiB; one buffer of this adapter holds ${mebibytes(most)} MiB.`,
      );
    }
    return this.make(name, bytes, STORAGE);
  }

  /** A buffer for numbers that change from dispatch to dispatch. */
  uniform(name: string, bytes: number): GPUBuffer {
    return this.make(name, bytes, UNIFORM);
  }

  /** A uniform of unsigned numbers that never change; equal lists share one buffer. */
  constants(...values: number[]): GPUBuffer {
    const key = values.join();
    let buffer = this.kept.get(key);
    if (!buffer) {
      const data = new Uint32Array(Math.ceil(values.length / 4) * 4);
      data.set(values);
      buffer = this.uniform(`constants ${key}`, data.byteLength);
      this.device.queue.writeBuffer(buffer, 0, data);
      this.kept.set(key, buffer);
    }
    return buffer;
  }

  make(name: string, bytes: number, usage: number): GPUBuffer {
    const size = Math.max(16, Math.ceil(bytes / 16) * 16);
    const buffer = this.device.createBuffer({ label: `${this.owner}: ${name}`, size, usage });
    this.buffers.push(buffer);
    this.bytes += size;
    return buffer;
  }

  destroy(): void {
    for (const buffer of this.buffers) buffer.destroy();
    this.buffers.length = 0;
    this.bytes = 0;
  }
}

function mebibytes(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(0);
}
