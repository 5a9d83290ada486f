import { type Accelerator, requestAccelerator } from '../../optim/gpu/device';
import type { Machine } from '../history';
import { adoptDevice } from '../network/webgpu/tensorflow';
import type { World } from '../world';
import type { Loss } from './device-loss';
import { GpuTrainer } from './gpu';
import { selfTest } from './self-test';
import type { Trainer } from './trainer';

interface Ready {
  accelerator: Accelerator;
  loss: Loss;
}

let ready: Ready | null = null;

/**
 * A trainer on a WebGPU device of ours. Rejects with a sentence where there is no adapter, where the only one computes on the processor and
 * `software` is not wanted, or where the self-test comes out wrong. `groupBytes` bounds the gradients held at a time.
 */
export async function webgpuTrainer(world: World, software: boolean, groupBytes?: number): Promise<Trainer> {
  if (!navigator.gpu) throw new Error('WebGPU is missing in this browser.');
  const { accelerator, loss } = await device();
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
  const trainer = new GpuTrainer(world, machine, backend, loss, groupBytes);
  await trainer.warmUp();
  return trainer;
}

/** The device of this thread, asked for once and again after it was lost. */
async function device(): Promise<Ready> {
  if (ready && !ready.loss.reason) return ready;
  const accelerator = await requestAccelerator();
  if (!accelerator) throw new Error('WebGPU is there, but no adapter.');
  const loss: Loss = { reason: '', told: () => {} };
  accelerator.device.lost.then(({ message }) => {
    loss.reason = message.replace(/\.$/, '') || 'no reason was given';
    loss.told();
  });
  await adoptDevice(accelerator);
  await selfTest(accelerator.device);
  ready = { accelerator, loss };
  return ready;
}
