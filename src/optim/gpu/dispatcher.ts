import { gridOf } from './grid';
import { type Kernel, pipelinesOf } from './pipelines';

/** What a kernel's bindings hold, by number; undefined where this variant does not use the binding. */
export type Bindings = { readonly [binding: number]: GPUBuffer | GPUBufferBinding | undefined };

/**
 * Encodes dispatches and keeps their bind groups. Groups are kept under the buffer that is most likely to go away (`anchor`, a
 * caller's gradients or parameters), so that the cache never keeps a buffer alive.
 */
export class Dispatcher {
  private readonly groups = new WeakMap<GPUBuffer, Map<string, GPUBindGroup>>();
  private readonly numbers = new WeakMap<GPUBuffer, number>();
  private count = 0;

  constructor(readonly device: GPUDevice) {}

  /** Encodes one kernel over a row of threads. */
  run(
    pass: GPUComputePassEncoder,
    kernel: Kernel,
    threads: number,
    bindings: Bindings,
    anchor: GPUBuffer = bufferOf(bindings[0]),
  ): void {
    const pipeline = pipelinesOf(this.device).get(kernel);
    pass.setPipeline(pipeline);
    pass.setBindGroup(0, this.group(kernel, pipeline, bindings, anchor));
    pass.dispatchWorkgroups(...gridOf(threads));
  }

  private group(kernel: Kernel, pipeline: GPUComputePipeline, bindings: Bindings, anchor: GPUBuffer): GPUBindGroup {
    let kept = this.groups.get(anchor);
    if (!kept) {
      kept = new Map();
      this.groups.set(anchor, kept);
    }
    let key = kernel.label;
    const bound = Object.entries(bindings).flatMap(([binding, held]) =>
      held ? [{ binding: Number(binding), held }] : [],
    );
    for (const { held } of bound) key += `|${this.keyOf(held)}`;
    let group = kept.get(key);
    if (!group) {
      const entries = bound.map(({ binding, held }) => ({
        binding,
        resource: 'buffer' in held ? held : { buffer: held },
      }));
      group = this.device.createBindGroup({ label: kernel.label, layout: pipeline.getBindGroupLayout(0), entries });
      kept.set(key, group);
    }
    return group;
  }

  private keyOf(bound: GPUBuffer | GPUBufferBinding): string {
    const buffer = bufferOf(bound);
    let number = this.numbers.get(buffer);
    if (number === undefined) {
      number = this.count++;
      this.numbers.set(buffer, number);
    }
    return 'buffer' in bound ? `${number}:${bound.offset ?? 0}:${bound.size ?? ''}` : `${number}`;
  }
}

function bufferOf(bound: Bindings[number]): GPUBuffer {
  if (!bound) throw new TypeError('A dispatch needs a first binding.');
  return 'buffer' in bound ? (bound.buffer as GPUBuffer) : bound;
}
