import { test } from 'vitest';
import { deviceForTests } from './device.fixture';
import { timeKernels } from './timing';
const { device } = await deviceForTests();
test('every kernel is timed', async () => {
  for (let i = 0; i < 2; i++) {
    const times = await timeKernels(device, { samples: 9, atLeast: 10 });
    console.log(JSON.stringify(times), times.mean / times.vote, times.naiveVote / times.vote, times.packVote / times.mean);
  }
}, 200000);
