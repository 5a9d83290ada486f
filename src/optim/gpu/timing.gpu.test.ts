import { test } from 'vitest';
import { deviceForTests } from './device.fixture';
import { timeKernels } from './timing';

const { device } = await deviceForTests();

test('every kernel is timed', async () => {
  const times = await timeKernels(device, { workers: 31, dimension: 2 ** 20, samples: 5, atLeast: 30 });
  console.log(times, times.mean / times.vote, times.naiveVote / times.vote, times.packVote / times.mean);
});
