import { expect, test } from 'vitest';
import { DEFAULT_DIALS } from '../exchange';
import { METHODS } from '../methods';
import { ZERO_RULES } from '../sign';
import { TIE_RULES } from '../tally';
import { deviceForTests } from './device.fixture';
import { BARE_MEAN, NAIVE_VOTE, tallyKernel, voteKernel } from './kernels';
import { MOMENT_KERNELS } from './moments';
import { pipelinesOf } from './pipelines';
import { kernelsOf, planOf } from './plan';

const { device } = await deviceForTests();

test('every method compiles under every rule', async () => {
  for (const method of METHODS)
    for (const zero of ZERO_RULES)
      for (const tie of TIE_RULES) {
        const plan = planOf(method, { workers: 3, dimension: 70 }, { ...DEFAULT_DIALS, zero, tie });
        await pipelinesOf(device).warmUp(kernelsOf(plan));
      }
  await pipelinesOf(device).warmUp([BARE_MEAN, NAIVE_VOTE, ...MOMENT_KERNELS]);
});

test.each([1, 2, 7, 31, 100, 128, 129, 1024])('counters of %i workers compile', async (workers) => {
  for (const zero of ZERO_RULES) {
    await pipelinesOf(device).warmUp([voteKernel(workers, zero, 'coin'), tallyKernel(workers, zero, 'reader')]);
  }
});

test('a parts list that does not fit is refused', () => {
  const method = { ...METHODS[5], compressor: 'scaled-sign' } as const;
  expect(() => planOf(method, { workers: 3, dimension: 70 }, DEFAULT_DIALS)).toThrow(/a majority is taken of ballots/);
});
