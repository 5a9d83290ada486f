import { expect, test } from 'vitest';
import { DEFAULT_DIALS, Exchange } from '../exchange';
import { methodOf } from '../methods';
import { signOrZero } from '../sign-or-zero.fixture';
import { strideFor } from './buffers';
import { deviceForTests } from './device.fixture';
import { GpuExchange } from './exchange';
import { readBack } from './readback';
import { Store } from './store';
import { timeKernels } from './timing';

/** The exchange as a network uses it: several steps in one submit, parameters in buffers of their own, long vectors. */

const { device } = await deviceForTests();
const numbers = (length: number, seed: number) =>
  Float32Array.from({ length }, (_, i) => Math.sin(seed + 1.7 * i) * (1 + (i % 13)));

async function floats(buffer: GPUBuffer, length: number): Promise<Float32Array> {
  return new Float32Array(await readBack(device, [{ buffer, start: 0, bytes: 4 * length }]));
}

test('several steps recorded before one submit each keep their own step, step size and group', async () => {
  const shape = { workers: 4, dimension: 100, layers: [60, 40] };
  for (const id of ['ef-signsgd', 'ssdm', 'adam', 'signum-vote']) {
    const method = methodOf(id);
    const store = new Store(device, 'test');
    const exchange = new GpuExchange(device, method, shape, DEFAULT_DIALS);
    await exchange.warmUp();
    const reference = new Exchange(method, shape, DEFAULT_DIALS);
    const stride = strideFor(shape.dimension);
    const encoder = device.createCommandEncoder();
    const gradients = [0, 1, 2].map((step) => numbers(400, step));
    const whole = store.storage('parameters', 4 * 100);
    const parameters = new Float32Array(100);
    gradients.forEach((all, step) => {
      const buffer = store.storage(`gradients ${step}`, 4 * stride * 4);
      for (let m = 0; m < 4; m++) device.queue.writeBuffer(buffer, 4 * stride * m, all.slice(100 * m, 100 * (m + 1)));
      exchange.begin(0.1 / (step + 1), step);
      exchange.take(encoder, { buffer, offset: 0, stride, firstWorker: 0, workers: 3 });
      exchange.take(encoder, { buffer, offset: 12 * stride, stride, firstWorker: 3, workers: 1 });
      exchange.finish(encoder);
      exchange.apply(encoder, [{ buffer: whole, from: 0, length: 100 }]);
      const { update } = reference.round(all, 0.1 / (step + 1), step);
      parameters.forEach((x, i) => {
        parameters[i] = x - update[i];
      });
    });
    device.queue.submit([encoder.finish()]);
    const largest = Math.max(...parameters.map(Math.abs));
    (await floats(whole, 100)).forEach((x, i) => {
      expect(Math.abs(x - parameters[i])).toBeLessThanOrEqual(1e-6 * largest);
    });
    exchange.destroy();
    store.destroy();
  }
});

test('updates go to tensors at any place of any buffer, and nowhere else', async () => {
  const shape = { workers: 1, dimension: 10 };
  const store = new Store(device, 'test');
  const exchange = new GpuExchange(device, methodOf('sgd'), shape, DEFAULT_DIALS);
  const gradients = store.storage('gradients', 256);
  device.queue.writeBuffer(
    gradients,
    0,
    Float32Array.from({ length: 10 }, (_, i) => i + 1),
  );
  const [first, second] = [store.storage('first', 32), store.storage('second', 32)];
  const encoder = device.createCommandEncoder();
  exchange.begin(1, 0);
  exchange.takeMean(encoder, { buffer: gradients, offset: 0 });
  exchange.finish(encoder);
  exchange.apply(encoder, [
    { buffer: first, from: 6, length: 4 },
    { buffer: second, byteOffset: 8, from: 0, length: 6 },
  ]);
  exchange.apply(encoder, [{ buffer: first, from: 6, length: 1 }]);
  device.queue.submit([encoder.finish()]);
  expect(Array.from(await floats(first, 8))).toEqual([-14, -8, -9, -10, 0, 0, 0, 0]);
  expect(Array.from(await floats(second, 8))).toEqual([0, 0, -1, -2, -3, -4, -5, -6]);
  expect(() => exchange.apply(encoder, [{ buffer: first, from: 8, length: 4 }])).toThrow(/Coordinates 8 to 12/);
  exchange.destroy();
  store.destroy();
});

test('more than 65535 workgroups: a vote on 4.3 million coordinates', async () => {
  const dimension = 4_300_003;
  const stride = strideFor(dimension);
  const store = new Store(device, 'test');
  const exchange = new GpuExchange(device, methodOf('signsgd-vote'), { workers: 1, dimension }, DEFAULT_DIALS);
  const gradients = store.storage('gradients', 4 * stride);
  const values = numbers(dimension, 3);
  device.queue.writeBuffer(gradients, 0, values);
  const parameters = store.storage('parameters', 4 * dimension);
  const encoder = device.createCommandEncoder();
  exchange.begin(0.5, 0);
  exchange.take(encoder, { buffer: gradients, offset: 0, stride, firstWorker: 0, workers: 1 });
  exchange.finish(encoder);
  exchange.apply(encoder, [{ buffer: parameters, from: 0, length: dimension }]);
  device.queue.submit([encoder.finish()]);
  const moved = await floats(parameters, dimension);
  expect(moved.every((x, i) => x === -0.5 * signOrZero(values[i]))).toBe(true);
  exchange.destroy();
  store.destroy();
});

test('a memory goes over to the TypeScript twin and back', async () => {
  const shape = { workers: 3, dimension: 70 };
  const reference = new Exchange(methodOf('ef-signsgd'), shape, DEFAULT_DIALS);
  reference.round(numbers(210, 0), 0.1, 0);
  const exchange = new GpuExchange(device, methodOf('ef-signsgd'), shape, DEFAULT_DIALS);
  exchange.load(reference.save());
  expect(await exchange.save()).toEqual(reference.save());
  const norms = await exchange.read.residualNorms();
  const owed = reference.save().residual ?? [];
  norms.forEach((norm, m) => {
    expect(norm).toBeCloseTo(Math.hypot(...owed.slice(70 * m, 70 * (m + 1))), 6);
  });
  exchange.destroy();
});

test('windows of ballots, tally, vote and update', async () => {
  const shape = { workers: 5, dimension: 200 };
  const reference = new Exchange(methodOf('signsgd-vote'), shape, DEFAULT_DIALS);
  const exchange = new GpuExchange(device, methodOf('signsgd-vote'), shape, DEFAULT_DIALS);
  const stride = strideFor(200);
  const store = new Store(device, 'test');
  const buffer = store.storage('gradients', 4 * stride * 5);
  const all = numbers(1000, 5);
  for (let m = 0; m < 5; m++) device.queue.writeBuffer(buffer, 4 * stride * m, all.slice(200 * m, 200 * (m + 1)));
  const encoder = device.createCommandEncoder();
  exchange.begin(1, 0);
  exchange.take(encoder, { buffer, offset: 0, stride, firstWorker: 0, workers: 5 });
  exchange.finish(encoder);
  device.queue.submit([encoder.finish()]);
  const round = reference.round(all, 1, 0);
  const { read } = exchange;
  expect(await read.tally(2, 3)).toEqual(round.tally?.slice(64, 160));
  expect(await read.tally(6)).toEqual(round.tally?.slice(192));
  expect((await read.vote(1, 2)).words).toEqual(round.vote?.words.slice(1, 3));
  expect(await read.update(10, 5)).toEqual(round.update.slice(10, 15));
  const ballots = await read.ballots(3, 2);
  for (let m = 0; m < 5; m++) {
    expect(ballots.slice(2 * m, 2 * m + 2)).toEqual(round.ballots?.slice(7 * m + 3, 7 * m + 5));
  }
  await expect(read.residualNorms()).rejects.toThrow('signSGD, vote has no residual.');
  exchange.destroy();
  store.destroy();
});

test('what cannot be done is said in a sentence', async () => {
  const shape = { workers: 4, dimension: 100 };
  const exchange = new GpuExchange(device, methodOf('signsgd-vote'), shape, DEFAULT_DIALS);
  const store = new Store(device, 'test');
  const buffer = store.storage('gradients', 4 * 128 * 4);
  const encoder = device.createCommandEncoder();
  const take = (group: object) => () =>
    exchange.take(encoder, { buffer, offset: 0, stride: 128, firstWorker: 0, workers: 4, ...group });
  exchange.begin(1, 0);
  expect(take({ stride: 100 })).toThrow(/100 floats cannot lie 100 floats apart/);
  expect(take({ stride: 64 })).toThrow(/100 floats cannot lie 64 floats apart/);
  expect(take({ offset: 256 })).toThrow(/4 × 128 floats from byte 256 do not fit a buffer of 2048 bytes/);
  expect(take({ firstWorker: 1 })).toThrow(/workers 1 to 4 are not among the 4 left of 4/);
  expect(() => exchange.finish(encoder)).toThrow(/4 of 4 workers were not taken/);
  expect(() => exchange.takeMean(encoder, { buffer, offset: 0 })).toThrow(/needs every worker's own gradient/);
  expect(exchange.bytes).toBeGreaterThan(0);
  exchange.destroy();
  store.destroy();
  const most = device.limits.maxStorageBufferBindingSize / 2 ** 20;
  expect(
    () => new GpuExchange(device, methodOf('ef-signsgd'), { workers: 1000, dimension: 1e7 }, DEFAULT_DIALS),
  ).toThrow(
    `The residual of EF-signSGD, 1000 workers × 10000000 takes 38147 MiB; one buffer of this adapter holds ${most} MiB.`,
  );
});

test('the benchmark times every kernel and finds both votes equal', async () => {
  const times = await timeKernels(device, { workers: 31, dimension: 2 ** 16, samples: 3, atLeast: 2 });
  for (const time of [times.mean, times.pack, times.vote, times.naiveVote, times.packVote])
    expect(time).toBeGreaterThan(0);
});
