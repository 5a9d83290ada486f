import { afterAll, afterEach, expect } from 'vitest';
import { type Accelerator, requestAccelerator } from './device';

/** A device for the tests of one file. Every validation error fails the test it happens in. */
export async function deviceForTests(): Promise<Accelerator> {
  const accelerator = await requestAccelerator();
  if (!accelerator) throw new Error('These tests need a WebGPU adapter; SwiftShader will do.');
  const { device } = accelerator;
  const errors: string[] = [];
  device.onuncapturederror = ({ error }) => errors.push(error.message);
  afterEach(async () => {
    await device.queue.onSubmittedWorkDone();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(() => device.destroy());
  return accelerator;
}
