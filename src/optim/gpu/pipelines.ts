/** A compute shader: its source, the name of its entry point and a label that errors will carry. */
export interface Kernel {
  label: string;
  code: string;
  /** `main` unless told. */
  entry?: string;
}

/** The compiled kernels of one device: each source is compiled once, however many exchanges use it. */
export class Pipelines {
  private readonly modules = new Map<string, GPUShaderModule>();
  private readonly compiled = new Map<string, GPUComputePipeline>();

  constructor(private readonly device: GPUDevice) {}

  /** The pipeline of a kernel, compiled now if it was not warmed up. Faults in the source are uncaptured errors of the device. */
  get(kernel: Kernel): GPUComputePipeline {
    const key = keyOf(kernel);
    let pipeline = this.compiled.get(key);
    if (!pipeline) {
      pipeline = this.device.createComputePipeline(this.describe(kernel));
      this.compiled.set(key, pipeline);
    }
    return pipeline;
  }

  /** Compiles kernels away from the calling thread. Rejects with a GPUPipelineError if one does not compile. */
  async warmUp(kernels: readonly Kernel[]): Promise<void> {
    const missing = kernels.filter((kernel) => !this.compiled.has(keyOf(kernel)));
    await Promise.all(
      missing.map(async (kernel) => {
        const pipeline = await this.device.createComputePipelineAsync(this.describe(kernel));
        if (!this.compiled.has(keyOf(kernel))) this.compiled.set(keyOf(kernel), pipeline);
      }),
    );
  }

  private describe({ label, code, entry = 'main' }: Kernel): GPUComputePipelineDescriptor {
    let module = this.modules.get(code);
    if (!module) {
      module = this.device.createShaderModule({ label, code });
      this.modules.set(code, module);
    }
    // The automatic layout holds just the bindings that the entry point reaches, which is what lets variants share one file.
    return { label, layout: 'auto', compute: { module, entryPoint: entry } };
  }
}

function keyOf({ code, entry = 'main' }: Kernel): string {
  return `${entry}\n${code}`;
}

const perDevice = new WeakMap<GPUDevice, Pipelines>();

/** The pipelines of a device. */
export function pipelinesOf(device: GPUDevice): Pipelines {
  let pipelines = perDevice.get(device);
  if (!pipelines) {
    pipelines = new Pipelines(device);
    perDevice.set(device, pipelines);
  }
  return pipelines;
}
