import { type Accelerator, requestAccelerator } from '../src/optim/gpu/device';

/** The WebGPU device to measure on. A validation error, which never throws by itself, ends the measurement. */
export async function acceleratorForBench(): Promise<Accelerator> {
  const accelerator = await requestAccelerator();
  if (!accelerator) {
    throw new Error('There is no WebGPU adapter; a Chromium that is installed brings one in software.');
  }
  accelerator.device.onuncapturederror = ({ error }) => {
    throw new Error(error.message);
  };
  return accelerator;
}
