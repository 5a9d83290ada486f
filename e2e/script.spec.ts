import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { METHODS } from '../src/optim/methods';
import { expect, test } from './fixtures';
import { openLab } from './lab';

const tape = {
  method: 'signsgd-vote',
  start: [1, 1],
  gradients: [
    [
      [2, -1],
      [3, -4],
      [-1, 5],
    ],
  ],
  stepSize: 0.25,
  tie: 'zero',
};

test('scripts reach the methods, a tape and a run on the page', async ({ page }) => {
  await openLab(page, { data: 'moons' });
  const { methods, version, exchanged, history } = await page.evaluate(async (given) => {
    const { onebit } = window;
    const history = await onebit.run({ data: 'xor', workers: 4, steps: 12 });
    return {
      methods: onebit.methods().map(({ id }) => id),
      version: onebit.version,
      exchanged: await onebit.exchange(given),
      history,
    };
  }, tape as never);
  for (const id of ['sgd', 'signsgd-vote', 'ef-signsgd', 'ef21', 'lion']) expect(methods).toContain(id);
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  // Two of three say plus on the first coordinate and minus on the second; a word of 32 bits a worker goes each way.
  expect(exchanged).toMatchObject({
    iterates: [
      [1, 1],
      [0.75, 1.25],
    ],
    bitsUp: 96,
    bitsDown: 96,
  });
  expect(history.head).toBe(12);
  expect(history.tracks[0].loss).toHaveLength(12);
});

test('the same functions work in Node, without a browser', async () => {
  const script = `
    import { exchange, methods, run, version } from 'one-bit';
    const history = await run({ data: 'xor', workers: 4, steps: 5 });
    const { iterates } = await exchange(${JSON.stringify(tape)});
    process.stdout.write(JSON.stringify({ version, count: methods().length, head: history.head, iterates }));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  expect(JSON.parse(stdout)).toMatchObject({
    count: METHODS.length,
    head: 5,
    iterates: [
      [1, 1],
      [0.75, 1.25],
    ],
  });
});
