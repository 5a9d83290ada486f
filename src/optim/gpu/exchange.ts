import { type Bits, bitsPerExchange } from '../bits';
import type { Dials, Memory, Shape } from '../exchange';
import { layerOffsets } from '../layers';
import { type Method, needsOnlyMean } from '../methods';
import { Buffers } from './buffers';
import { Dispatcher } from './dispatcher';
import { APPLY, tallyKernel } from './kernels';
import { checkGradients, checkTarget, type Gradients, type Target } from './operands';
import { pipelinesOf } from './pipelines';
import { kernelsOf, type Plan, planOf } from './plan';
import { Reader } from './reader';
import { Rounds, type Varying } from './rounds';
import { loadRows } from './strided';

/**
 * The twin of Exchange on a WebGPU device: same ballots and votes bit for bit, same updates to rounding. Each step: begin, take (any
 * grouping of the workers, each once; the gradients' buffer may be reused for the next group), finish, apply. All of them only
 * encode; the caller submits, at the latest after 2048 takes and finishes. Nothing is allocated from step to step.
 */
export class GpuExchange {
  readonly bits: Bits;
  /** Windows on ballots, vote, tally, update, residual and faults. */
  readonly read: Reader;
  private readonly plan: Plan;
  private readonly buffers: Buffers;
  private readonly dispatcher: Dispatcher;
  private readonly rounds: Rounds;
  private now: Varying;
  /** Workers not yet taken in this round. */
  private waiting = 0;

  /** Throws a RangeError if a buffer would be larger than the device allows, a TypeError if the method's parts do not fit or have no twin. */
  constructor(
    readonly device: GPUDevice,
    readonly method: Method,
    readonly shape: Shape,
    readonly dials: Dials,
  ) {
    const { workers, dimension } = shape;
    const offsets = layerOffsets(dimension, shape.layers);
    const layers = offsets.length - 1;
    this.bits = bitsPerExchange(method, workers, dimension, layers, dials);
    this.plan = planOf(method, shape, dials);
    this.buffers = new Buffers(device, method, shape, dials, offsets, this.plan);
    this.dispatcher = new Dispatcher(device);
    const { words, stride } = this.buffers;
    const stepInside = method.memory === 'feedback';
    const fixed = { dimension, words, workers, layers, stride, dials, stepInside };
    this.rounds = new Rounds(device, this.buffers.store, fixed);
    this.now = { stepSize: 0, step: 0, round: 0, first: 0, taken: 0, stride, opening: true, weight: 1 };
    const tally = tallyKernel(workers, dials.zero, 'reader');
    this.read = new Reader(device, method.name, shape, this.buffers, tally, (encoder) => {
      this.rounds.set(encoder, this.now);
      return this.rounds.uniform;
    });
  }

  /** x ← x − update: a buffer of this exchange, [dimension] floats. */
  get update(): GPUBuffer {
    return this.buffers.update;
  }

  /** GPU bytes held. */
  get bytes(): number {
    return this.buffers.bytes + this.read.bytes;
  }

  /** Compiles all kernels without blocking; without it they compile at first use. */
  warmUp(): Promise<void> {
    return pipelinesOf(this.device).warmUp(kernelsOf(this.plan));
  }

  /** Starts the exchange of `step` (it keys the coins) at a step size. */
  begin(stepSize: number, step: number): void {
    this.now = { ...this.now, stepSize, step, opening: true };
    this.waiting = this.shape.workers;
  }

  /** Encodes what a group of workers does with its gradients. Throws a RangeError if the group does not fit. */
  take(encoder: GPUCommandEncoder, group: Gradients): void {
    checkGradients(this.method.name, this.shape, this.waiting, group);
    this.waiting -= group.workers;
    const { plan, dispatcher, buffers } = this;
    const { momentum, residual, ballots, zeros, faults, norms, sum, offsets, words, stride } = buffers;
    const { firstWorker, workers } = group;
    const threads = workers * words;
    const [start, size] = [4 * stride * firstWorker, 4 * stride * workers];
    const own = (buffer?: GPUBuffer) => buffer && { buffer, offset: start, size };
    const gradients = { buffer: group.buffer, offset: group.offset, size: 4 * group.stride * workers };
    const pass = this.open(encoder, { first: firstWorker, taken: workers, stride: group.stride, weight: 1 });
    const { uniform } = this.rounds;
    const value = { 0: uniform, 1: gradients, 2: own(momentum), 3: own(residual), 4: faults };
    if (plan.pack) dispatcher.run(pass, plan.pack, threads, { ...value, 5: zeros, 6: ballots }, group.buffer);
    if (plan.carry) dispatcher.run(pass, plan.carry, threads, value, group.buffer);
    if (plan.mean) dispatcher.run(pass, plan.mean, this.quads, { ...value, 6: sum }, group.buffer);
    const kept = own(residual) ?? own(momentum);
    const sent = kept ?? gradients;
    const sentStride = kept ? stride : group.stride;
    norms?.encode(pass, { binding: sent, stride: sentStride, first: firstWorker, rows: workers });
    if (plan.stochastic) {
      const bindings = { 0: uniform, 1: sent, 2: norms?.buffer, 5: zeros, 6: ballots };
      dispatcher.run(pass, plan.stochastic, threads, bindings, sent.buffer);
    }
    if (plan.settle) {
      const scales = plan.decode ? norms?.buffer : undefined;
      const bindings = { 0: uniform, 1: scales, 3: own(residual), 5: zeros, 6: ballots, 7: offsets };
      dispatcher.run(pass, plan.settle, threads, bindings);
    }
    pass.end();
  }

  /** The mean of all workers' gradients at once, laid out as one worker's, for methods that need no more (needsOnlyMean). */
  takeMean(encoder: GPUCommandEncoder, mean: Pick<Gradients, 'buffer' | 'offset'>): void {
    const { method, shape, plan } = this;
    if (!needsOnlyMean(method) || !plan.mean) throw new TypeError(`${method.name} needs every worker's own gradient.`);
    const { stride, faults, sum } = this.buffers;
    const pass = this.open(encoder, { first: 0, taken: 1, stride, weight: shape.workers });
    this.waiting = 0;
    const bindings = { 0: this.rounds.uniform, 1: { ...mean, size: 4 * stride }, 4: faults, 6: sum };
    this.dispatcher.run(pass, plan.mean, this.quads, bindings, mean.buffer);
    pass.end();
  }

  /** Encodes the aggregation of what was taken into `update`. Throws a RangeError if workers are missing. */
  finish(encoder: GPUCommandEncoder): void {
    if (this.waiting !== 0) throw new RangeError(`${this.waiting} of ${this.shape.workers} workers were not taken.`);
    const { plan, dispatcher, buffers } = this;
    const { words, ballots, zeros, vote, ties, tally, sum, norms, offsets, server, update } = buffers;
    this.now.round++;
    const pass = this.open(encoder, { first: 0, taken: 0, stride: buffers.stride, weight: 1 });
    const { uniform } = this.rounds;
    const counted = { 0: uniform, 5: zeros, 6: ballots };
    if (plan.vote) dispatcher.run(pass, plan.vote, words, { ...counted, 1: vote, 2: ties });
    if (plan.tally) dispatcher.run(pass, plan.tally, words, { ...counted, 1: tally });
    if (plan.decode) dispatcher.run(pass, plan.decode, words, { ...counted, 1: norms?.buffer, 2: sum, 7: offsets });
    const votedZeros = this.dials.tie === 'zero' ? ties : undefined;
    const aggregate = { 1: sum, 2: tally, 3: vote, 4: votedZeros };
    const bindings = { 0: uniform, ...aggregate, 5: server[0], 6: server[1], 7: update };
    dispatcher.run(pass, plan.server, this.shape.dimension, bindings);
    pass.end();
  }

  /** Encodes x ← x − update on the tensors of the parameters. Throws a RangeError if one does not fit. */
  apply(encoder: GPUCommandEncoder, targets: readonly Target[]): void {
    for (const target of targets) checkTarget(this.shape, target);
    const pass = encoder.beginComputePass({ label: `${this.method.name}: apply` });
    for (const { buffer, byteOffset = 0, from, length } of targets) {
      const tensor = this.buffers.store.constants(from, byteOffset / 4, length);
      this.dispatcher.run(pass, APPLY, length, { 0: tensor, 1: this.update, 2: buffer }, buffer);
    }
    pass.end();
  }

  /** What the next step starts from, in the layout of Exchange.save, after everything submitted so far. */
  async save(): Promise<Memory> {
    const rounds = this.now.round;
    return { ...(await this.read.memory()), rounds };
  }

  /** Goes back to a saved memory, of this exchange or of its TypeScript twin. */
  load(memory: Memory): void {
    const { device, shape, buffers } = this;
    if (memory.momentum && buffers.momentum) loadRows(device, buffers.momentum, buffers.stride, memory.momentum, shape);
    if (memory.residual && buffers.residual) loadRows(device, buffers.residual, buffers.stride, memory.residual, shape);
    memory.server.forEach((state, i) => {
      loadRows(device, buffers.server[i], buffers.stride, state, { ...shape, workers: 1 });
    });
    this.now.round = memory.rounds;
  }

  /** Frees all buffers; the exchange is of no use afterwards. */
  destroy(): void {
    this.buffers.destroy();
    this.read.destroy();
  }

  private get quads(): number {
    return Math.ceil(this.shape.dimension / 4);
  }

  private open(encoder: GPUCommandEncoder, group: Pick<Varying, 'first' | 'taken' | 'stride' | 'weight'>) {
    const takes = group.taken > 0;
    if (this.now.opening && takes) encoder.clearBuffer(this.buffers.faults);
    Object.assign(this.now, group);
    this.rounds.set(encoder, this.now);
    if (takes) this.now.opening = false;
    return encoder.beginComputePass({ label: this.method.name });
  }
}
