import { describe, expect, it } from 'vitest';
import { deviceForTests } from '../../../optim/gpu/device.fixture';
import { readBack } from '../../../optim/gpu/readback';
import { Store } from '../../../optim/gpu/store';
import { drawNoise } from '../../noise';
import { PARAMETERS } from '../../parameters';
import { parseSettings } from '../../settings';
import { GpuNoise } from './noise';

const [METHODS, WORKERS, STRIDE] = [2, 3, 1024];

const { device } = await deviceForTests();

describe('noise on the GPU', () => {
  const cases = PARAMETERS.noise.options.flatMap(({ value }) => [1000, 337].map((d) => [value, d] as const));

  it.each(cases)('%s on %d coordinates is that of TypeScript, the same to every method', async (noise, dimension) => {
    const { settings } = parseSettings({ noise, level: 0.1, seed: 12 });
    const store = new Store(device, 'test');
    const gradients = store.storage('gradients', 4 * METHODS * WORKERS * STRIDE);
    const twin = new GpuNoise(device, settings, METHODS, dimension);
    const encoder = device.createCommandEncoder();
    twin.encode(encoder, { buffer: gradients, stride: STRIDE, firstWorker: 5, workers: WORKERS }, 8);
    device.queue.submit([encoder.finish()]);
    const all = new Float32Array(await readBack(device, [{ buffer: gradients, start: 0, bytes: gradients.size }]));
    const expected = new Float32Array(dimension);
    for (let row = 0; row < METHODS * WORKERS; row++) {
      drawNoise(noise, 0.1, 12, 8, 5 + (row % WORKERS), expected);
      const got = all.subarray(row * STRIDE, row * STRIDE + dimension);
      // Student's t grows large, so that its last digit does too.
      expect(got.every((x, i) => Math.abs(x - expected[i]) <= 1e-6 * (1 + Math.abs(expected[i])))).toBe(true);
      expect(all.subarray(row * STRIDE + dimension, (row + 1) * STRIDE).every((x) => x === 0)).toBe(true);
    }
    twin.destroy();
    store.destroy();
  });
});
