import { expect, test } from 'vitest';
import { layerOffsets } from '../layers';
import { drawKey, drawWord, gaussianOf } from '../random';
import { strideFor } from './buffers';
import { deviceForTests } from './device.fixture';
import { Moments } from './moments';
import { type Norm, Norms } from './norms';
import { Store } from './store';

const { device } = await deviceForTests();

function gaussians(rows: number, dimension: number, scale = 1): Float32Array[] {
  return Array.from({ length: rows }, (_, row) => {
    const key = drawKey(4, 3, 0, row);
    return Float32Array.from({ length: dimension }, (_, i) => scale * gaussianOf(drawWord(key, i)));
  });
}

function upload(store: Store, rows: Float32Array[], stride: number): GPUBuffer {
  const buffer = store.storage('rows', 4 * stride * rows.length);
  rows.forEach((row, r) => {
    device.queue.writeBuffer(buffer, 4 * stride * r, Float32Array.from(row));
  });
  return buffer;
}

async function normsOf(rows: Float32Array[], sizes?: number[]) {
  const dimension = rows[0].length;
  const store = new Store(device, 'norms test');
  const stride = strideFor(dimension);
  const norms = new Norms(device, rows.length, layerOffsets(dimension, sizes));
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  norms.encode(pass, { binding: { buffer: upload(store, rows, stride) }, stride, first: 0, rows: rows.length });
  pass.end();
  device.queue.submit([encoder.finish()]);
  const read = await norms.read();
  norms.destroy();
  store.destroy();
  return read;
}

const relative = (actual: number, expected: number) => Math.abs(actual - expected) / Math.abs(expected);

test.each([
  [1, 1, undefined],
  [3, 70, [1, 2, 67]],
  [2, 4099, [1000, 3000, 99]],
  [1, 300_000, undefined],
  [1, 2 ** 20 + 3, [2 ** 20, 3]],
])('%i rows of %i coordinates: norms and density to seven digits', async (rows, dimension, sizes) => {
  const data = gaussians(rows, dimension);
  const read = await normsOf(data, sizes);
  data.forEach((row, r) => {
    let from = 0;
    (sizes ?? [dimension]).forEach((size, layer) => {
      const part = row.subarray(from, from + size);
      const one = part.reduce((sum, v) => sum + Math.abs(v), 0);
      const two = part.reduce((sum, v) => sum + v * v, 0);
      const norm = read[r][layer];
      expect(relative(norm.one, one)).toBeLessThan(5e-7);
      expect(relative(norm.two, Math.sqrt(two))).toBeLessThan(5e-7);
      expect(relative(norm.density, one ** 2 / (size * two))).toBeLessThan(1.5e-6);
      from += size;
    });
  });
});

test('numbers whose squares underflow still have a norm and a density', async () => {
  const [[plain], [small], [zero]] = await normsOf([
    ...gaussians(1, 500),
    gaussians(1, 500)[0].map((v) => v * 2 ** -100),
    new Float32Array(500),
  ]);
  expect(relative(small.two, plain.two * 2 ** -100)).toBeLessThan(1e-6);
  expect(relative(small.density, plain.density)).toBeLessThan(1e-6);
  expect(zero).toEqual({ one: 0, two: 0, twoSquared: 0, density: 0 });
});

test.each([
  [[[0, 9]]],
  [
    [
      [0, 4],
      [4, 5],
    ],
  ],
  [
    [
      [0, 1],
      [1, 1],
      [2, 7],
    ],
  ],
])('mean and deviation over workers taken as %j', async (groups) => {
  const [workers, dimension] = [9, 333];
  const rows = gaussians(workers, dimension).map((row, r) => row.map((v) => 100 + v * (1 + r)));
  const store = new Store(device, 'moments test');
  const stride = strideFor(dimension);
  const buffer = upload(store, rows, stride);
  const layers = [0, 200, 202, dimension];
  const moments = new Moments(device, { workers, layers });
  const encoder = device.createCommandEncoder();
  for (const [firstWorker, count] of groups) {
    moments.take(encoder, { buffer, offset: 4 * stride * firstWorker, stride, firstWorker, workers: count });
  }
  moments.finish(encoder);
  device.queue.submit([encoder.finish()]);
  const { gradient, noise } = await moments.read();
  const mean = Array.from({ length: dimension }, (_, i) => rows.reduce((sum, row) => sum + row[i], 0) / workers);
  const deviation = mean.map((m, i) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[i] - m) ** 2, 0) / (workers - 1)),
  );
  const close = (norm: Norm, part: number[], most: number) => {
    const one = part.reduce((sum, x) => sum + Math.abs(x), 0);
    const two = part.reduce((sum, x) => sum + x * x, 0);
    expect(relative(norm.one, one)).toBeLessThan(most);
    expect(relative(norm.twoSquared, two)).toBeLessThan(most);
    expect(relative(norm.density, one ** 2 / (part.length * two))).toBeLessThan(most);
  };
  layers.slice(1).forEach((to, l) => {
    close(gradient[l], mean.slice(layers[l], to), 2e-6);
    close(noise[l], deviation.slice(layers[l], to), 5e-6);
  });
  moments.destroy();
  store.destroy();
});
