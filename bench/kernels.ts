import { requestAccelerator } from '../src/optim/gpu/device';
import { timeKernels } from '../src/optim/gpu/timing';
import type { Tell } from './turns';

/** The vote and what it is held against, on the adapter there is. */
export async function measure(_: ReadonlySet<string>, tell: Tell): Promise<void> {
  const accelerator = await requestAccelerator();
  if (!accelerator) throw new Error('There is no WebGPU adapter.');
  const { mean, vote, naiveVote, packVote } = await timeKernels(accelerator.device, {
    workers: 31,
    dimension: 2 ** 20,
    samples: 7,
    atLeast: 30,
  });
  tell({ id: 'vote-mean', ours: vote, other: mean });
  tell({ id: 'vote-naive', ours: vote, other: naiveVote });
  tell({ id: 'pack-vote-mean', ours: packVote, other: mean });
  accelerator.device.destroy();
}
