import { timeKernels } from '../src/optim/gpu/timing';
import { acceleratorForBench } from './accelerator';
import type { Tell } from './turns';

/** The vote and what it is held against, on the adapter there is. */
export async function measure(_: ReadonlySet<string>, tell: Tell): Promise<void> {
  const { device } = await acceleratorForBench();
  const shape = { workers: 31, dimension: 2 ** 20 };
  const { mean, vote, naiveVote, packVote } = await timeKernels(device, { ...shape, samples: 11, atLeast: 100 });
  tell({ id: 'vote-mean', ours: vote, other: mean });
  tell({ id: 'vote-naive', ours: vote, other: naiveVote });
  tell({ id: 'pack-vote-mean', ours: packVote, other: mean });
}
