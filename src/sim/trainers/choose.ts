import type { World } from '../world';
import { plainTrainer } from './plain';
import type { Trainer } from './trainer';

/**
 * The trainer of a world in this browser: a hardware WebGPU adapter, else WebAssembly with SIMD, else plain code. A software WebGPU adapter is
 * slower than WebAssembly, so it is used only where the settings ask for WebGPU. What asked-for backend is not to be
 * had is replaced by the next one, and the machine's `why` says so. TensorFlow.js is loaded here and nowhere else.
 */
export async function chooseTrainer(world: World): Promise<Trainer> {
  const { backend } = world.settings;
  const reasons: string[] = [];
  if (backend === 'webgpu' || backend === 'auto') {
    try {
      const { webgpuTrainer } = await import('./webgpu');
      return await webgpuTrainer(world, backend === 'webgpu');
    } catch (error) {
      reasons.push(sentenceOf(error));
    }
  }
  if (backend !== 'cpu') {
    try {
      const { wasmTrainer } = await import('./wasm');
      return await wasmTrainer(world, reasons.join(' '));
    } catch (error) {
      reasons.push(sentenceOf(error));
    }
  }
  return plainTrainer(world, reasons.join(' '));
}

function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.endsWith('.') ? text : `${text}.`;
}
