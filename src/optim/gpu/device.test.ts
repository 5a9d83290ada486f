import { expect, test } from 'vitest';
import { isSoftware, requestAccelerator } from './device';
import { gridOf, WORKGROUP } from './grid';

const info = (vendor: string, architecture: string, description: string, isFallbackAdapter = false) =>
  ({ vendor, architecture, device: '', description, isFallbackAdapter }) as GPUAdapterInfo;

test.each([
  [info('google', 'swiftshader', ''), true],
  [info('mesa', '', 'llvmpipe (LLVM 15.0.6, 256 bits)'), true],
  [info('microsoft', '', 'Microsoft Basic Render Driver'), true],
  [info('intel', 'gen-12lp', '', true), true],
  [info('intel', 'gen-12lp', 'Intel(R) Iris(R) Xe Graphics'), false],
  [info('nvidia', 'ampere', ''), false],
  [info('apple', 'metal-3', ''), false],
  [info('qualcomm', 'adreno-7xx', ''), false],
])('%o is software: %s', (adapter, software) => {
  expect(isSoftware(adapter)).toBe(software);
});

test('without WebGPU, or without an adapter, there is no accelerator', async () => {
  expect(await requestAccelerator(undefined)).toBeNull();
  expect(await requestAccelerator({ requestAdapter: async () => null } as unknown as GPU)).toBeNull();
});

test.each([0, 1, 64, 65, 65535 * 64, 65535 * 64 + 1, 300_000_000])(
  'a grid for %i threads has room and fits the limits',
  (threads) => {
    const [x, y] = gridOf(threads);
    expect(x * y * WORKGROUP).toBeGreaterThanOrEqual(threads);
    expect(Math.max(x, y)).toBeLessThanOrEqual(65535);
    expect((x - 1) * y * WORKGROUP).toBeLessThan(Math.max(threads, 1));
  },
);
