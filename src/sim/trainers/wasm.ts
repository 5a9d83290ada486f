import binaryUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { requireSimd, startModule, type WasmModule } from '../network/wasm/module';
import { WasmNetwork } from '../network/wasm/network';
import { requireRightNumbers } from '../network/wasm/self-test';
import type { World } from '../world';
import { HostTrainer } from './host';
import type { Trainer } from './trainer';

let started: Promise<WasmModule> | null = null;

/**
 * Trains on the WebAssembly kernels of TensorFlow.js. `why` says why nothing faster is used, or ''. Rejects with one sentence where
 * WebAssembly or SIMD is missing, the binary cannot be read, or the self-test fails.
 */
export async function wasmTrainer(world: World, why: string, readBinary = fetchBinary): Promise<Trainer> {
  // One module serves all runs: its memory never shrinks, so a second one would only add to it.
  started ??= start(readBinary);
  const module = await started.catch((error) => {
    started = null;
    throw error;
  });
  const { shape, settings } = world;
  const machine = { backend: 'wasm', name: 'WebAssembly SIMD', adapter: '', why } as const;
  return new HostTrainer(world, machine, new WasmNetwork(module, shape, settings.workers, settings.batch));
}

async function start(readBinary: () => Promise<ArrayBuffer>): Promise<WasmModule> {
  requireSimd();
  const module = await startModule(await readBinary());
  requireRightNumbers(module);
  return module;
}

async function fetchBinary(): Promise<ArrayBuffer> {
  const response = await fetch(binaryUrl);
  if (!response.ok) throw new Error(`The WebAssembly file could not be read (status ${response.status}).`);
  return response.arrayBuffer();
}
