import { DEFAULT_DIALS } from '../exchange';
import { methodOf } from '../methods';
import { wordsFor } from '../pack';
import { strideFor } from './buffers';
import { type Bindings, Dispatcher } from './dispatcher';
import { BARE_MEAN, NAIVE_VOTE, packKernel, voteKernel } from './kernels';
import { type Kernel, pipelinesOf } from './pipelines';
import { readBack } from './readback';
import { Rounds } from './rounds';
import { Store } from './store';

/** Median milliseconds of each kernel on the same M gradients of d coordinates, run side by side. */
export interface KernelTimes {
  workers: number;
  dimension: number;
  /** The f32 mean of M × d numbers. */
  mean: number;
  /** M × d numbers to ballots. */
  pack: number;
  /** M ballots to their majority. */
  vote: number;
  /** The same, one bit at a time. */
  naiveVote: number;
  /** pack, then vote. */
  packVote: number;
}

interface Job {
  kernel: Kernel;
  threads: number;
  bindings: Bindings;
  output: GPUBuffer;
}

/**
 * Times the kernels on a device, in turns, so that whatever else the machine does hits all of them alike. Each sample repeats
 * its kernel until it takes `atLeast` milliseconds or more, because clocks in a browser are coarse. Throws a RangeError if the device
 * cannot hold M × d floats in one buffer, an Error if the two votes differ.
 */
export async function timeKernels(
  device: GPUDevice,
  { workers = 31, dimension = 2 ** 20, samples = 7, atLeast = 20 } = {},
): Promise<KernelTimes> {
  const store = new Store(device, 'timing');
  try {
    const dispatcher = new Dispatcher(device);
    const jobs = await jobsOf(device, store, workers, dimension);
    await run(device, dispatcher, [...jobs.packVote, ...jobs.naiveVote], 1);
    await requireEqual(device, jobs.vote[0], jobs.naiveVote[0]);
    const names = Object.keys(jobs) as (keyof typeof jobs)[];
    const repeats = { mean: 1, pack: 1, vote: 1, naiveVote: 1, packVote: 1 };
    for (const name of names) {
      await run(device, dispatcher, jobs[name], 1);
      while ((await run(device, dispatcher, jobs[name], repeats[name])) < atLeast) repeats[name] *= 2;
    }
    const times: Record<keyof typeof jobs, number[]> = { mean: [], pack: [], vote: [], naiveVote: [], packVote: [] };
    for (let sample = 0; sample < samples; sample++) {
      for (const name of names) {
        times[name].push((await run(device, dispatcher, jobs[name], repeats[name])) / repeats[name]);
      }
    }
    const median = (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1];
    return {
      workers,
      dimension,
      mean: median(times.mean),
      pack: median(times.pack),
      vote: median(times.vote),
      naiveVote: median(times.naiveVote),
      packVote: median(times.packVote),
    };
  } finally {
    store.destroy();
  }
}

async function run(device: GPUDevice, dispatcher: Dispatcher, jobs: Job[], repeats: number): Promise<number> {
  const encoder = device.createCommandEncoder({ label: 'timing' });
  const pass = encoder.beginComputePass({ label: 'timing' });
  for (let i = 0; i < repeats; i++) {
    for (const { kernel, threads, bindings } of jobs) dispatcher.run(pass, kernel, threads, bindings);
  }
  pass.end();
  const commands = encoder.finish();
  const start = performance.now();
  device.queue.submit([commands]);
  await device.queue.onSubmittedWorkDone();
  return performance.now() - start;
}

/** A benchmark of kernels that disagree would be worth nothing. */
async function requireEqual(device: GPUDevice, ours: Job, theirs: Job): Promise<void> {
  const words = async ({ output }: Job) =>
    new Uint32Array(await readBack(device, [{ buffer: output, start: 0, bytes: output.size }]));
  const [one, other] = [await words(ours), await words(theirs)];
  if (one.some((word, w) => word !== other[w])) throw new Error('The two votes are not the same.');
}

async function jobsOf(device: GPUDevice, store: Store, workers: number, dimension: number) {
  const [words, stride] = [wordsFor(dimension), strideFor(dimension)];
  const dials = { ...DEFAULT_DIALS, zero: 'plus', tie: 'plus' } as const;
  const rounds = new Rounds(device, store, { dimension, words, workers, layers: 1, stride, dials, stepInside: false });
  const gradients = store.storage('gradients', 4 * stride * workers);
  for (let worker = 0; worker < workers; worker++) {
    const numbers = Float32Array.from(
      { length: dimension },
      (_, i) => ((i * 2654435761 + worker * 40503) | 0) / 2 ** 31,
    );
    device.queue.writeBuffer(gradients, 4 * stride * worker, numbers);
  }
  const encoder = device.createCommandEncoder({ label: 'timing' });
  const now = { stepSize: 1, step: 0, round: 1, first: 0, taken: workers, stride, opening: true, weight: 1 };
  rounds.set(encoder, now);
  device.queue.submit([encoder.finish()]);

  const faults = store.storage('faults', 8);
  const ballots = store.storage('ballots', 4 * words * workers);
  const [voted, votedNaively] = [store.storage('vote', 4 * words), store.storage('naive vote', 4 * words)];
  const sum = store.storage('sum', 4 * stride);
  const value = { 0: rounds.uniform, 1: gradients, 4: faults };
  const counted = { 0: rounds.uniform, 6: ballots };
  const method = methodOf('signsgd-vote');
  const mean: Job = {
    kernel: BARE_MEAN,
    threads: Math.ceil(dimension / 4),
    bindings: { 0: rounds.uniform, 1: gradients, 2: sum },
    output: sum,
  };
  const pack: Job = {
    kernel: packKernel(method, dials.zero),
    threads: words * workers,
    bindings: { ...value, 6: ballots },
    output: ballots,
  };
  const vote: Job = {
    kernel: voteKernel(workers, dials.zero, dials.tie),
    threads: words,
    bindings: { ...counted, 1: voted, 2: store.storage('ties', 4 * words) },
    output: voted,
  };
  const naiveVote: Job = {
    kernel: NAIVE_VOTE,
    threads: words,
    bindings: { ...counted, 3: votedNaively },
    output: votedNaively,
  };
  await pipelinesOf(device).warmUp([mean.kernel, pack.kernel, vote.kernel, naiveVote.kernel]);
  return { mean: [mean], pack: [pack], vote: [vote], naiveVote: [naiveVote], packVote: [pack, vote] };
}
