import { type Accelerator, requestAccelerator } from '../../optim/gpu/device';
import type { Machine } from '../history';
import { adoptDevice } from '../network/webgpu/tensorflow';
import type { World } from '../world';
import { GpuTrainer } from './gpu';
import { selfTest } from './self-test';
import type { Trainer } from './trainer';

interface Ready {
  accelerator: Accelerator;
  lost: { reason: string };
}

let ready: Ready | null = null;

/**
 * A trainer on a WebGPU device of ours. Rejects with a sentence where there is no adapter, where the only one computes on the processor and
 * `software` is not wanted, or where the self-test comes out wrong. `groupBytes` bounds the gradients held at a time.
 */
export async function webgpuTrainer(world: World, software: boolean, groupBytes?: number): Promise<Trainer> {
  if (!navigator.gpu) throw new Error('This browser has no WebGPU.');
  const { accelerator, lost } = await device();
  const { info } = accelerator;
  const adapter = [info.vendor, info.architecture, info.description].filter(Boolean).join(' ');
  if (accelerator.software && !software) {
    throw new Error('The only WebGPU adapter here computes on the processor, which is slower than WebAssembly.');
  }
  const backend = await adoptDevice(accelerator);
  const machine: Machine = {
    backend: 'webgpu',
    name: accelerator.software ? 'WebGPU in software' : 'WebGPU',
    adapter,
    why: '',
  };
  const trainer = new GpuTrainer(world, machine, backend, lost, groupBytes);
  await trainer.warmUp();
  return trainer;
}

/** The device of this thread, asked for once and again after it was lost. */
async function device(): Promise<Ready> {
  if (ready && !ready.lost.reason) return ready;
  const accelerator = await requestAccelerator();
  if (!accelerator) throw new Error('WebGPU is there, but no adapter.');
  const lost = { reason: '' };
  accelerator.device.lost.then(({ message }) => {
    lost.reason = message || 'no reason was given';
  });
  await adoptDevice(accelerator);
  await selfTest(accelerator.device);
  ready = { accelerator, lost };
  return ready;
}
