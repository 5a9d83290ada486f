import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import { addConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Add';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/BatchMatMul';
import { identityConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Identity';
import { multiplyConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Multiply';
import { reluConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Relu';
import { reshapeConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Reshape';
import { stepConfig } from '@tensorflow/tfjs-backend-webgpu/dist/kernels/Step';
import {
  env,
  type KernelConfig,
  memory,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
  type Tensor,
  type TensorInfo,
  tensor,
} from '@tensorflow/tfjs-core';
import type { Accelerator } from '../../../optim/gpu/device';

/** The kernels that the network is made of; the rest of the library is not shipped. */
const KERNELS: KernelConfig[] = [
  addConfig,
  batchMatMulConfig,
  identityConfig,
  multiplyConfig,
  reluConfig,
  reshapeConfig,
  stepConfig,
];

let current: { accelerator: Accelerator; backend: WebGPUBackend } | null = null;

/**
 * Makes a device of ours the one TensorFlow.js computes on. The library's own way to ask for a device leaves out limits
 * and features we use, so the backend is made here. Throws if the library refuses it.
 */
export async function adoptDevice(accelerator: Accelerator): Promise<WebGPUBackend> {
  if (current?.accelerator === accelerator) return current.backend;
  if (current) removeBackend('webgpu');
  else for (const kernel of KERNELS) registerKernel(kernel);
  // An adapter whose fields are missing must not stop the library, which reads them for hints only.
  const backend = new WebGPUBackend(accelerator.device, accelerator.info);
  registerBackend('webgpu', () => backend, 3);
  if (!(await setBackend('webgpu'))) throw new Error('TensorFlow.js did not accept the WebGPU device.');
  // Small graphs would otherwise run on the processor and never reach our buffers.
  env().set('WEBGPU_CPU_FORWARD', false);
  env().set('WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE', 256);
  // The library's other matrix products take seconds on a software adapter.
  env().set('WEBGPU_MATMUL_PROGRAM_TYPE', accelerator.software ? 3 : -1);
  current = { accelerator, backend };
  return backend;
}

/** Submits what TensorFlow.js has recorded; needed before every submit of ours that reads its tensors or writes what it read. */
export function flush(backend: WebGPUBackend): void {
  backend.ensureCommandEncoderReady();
  backend.endComputePassEncoder();
  backend.submitQueue();
}

/** A tensor over a buffer of ours, without a copy. The buffer must be exactly as long as the tensor. */
export function tensorOver(buffer: GPUBuffer, shape: number[]): Tensor {
  return tensor({ buffer, zeroCopy: true }, shape, 'float32');
}

/** The buffer that holds a tensor; valid until the tensor is disposed and what reads it is submitted. */
export function bufferOf(backend: WebGPUBackend, { dataId }: TensorInfo): GPUBuffer {
  backend.uploadToGPU(dataId);
  return backend.tensorMap.get(dataId).resource as GPUBuffer;
}

/** Tensors alive, and bytes TensorFlow.js has allocated on the GPU. */
export function heldByTensorFlow(): { tensors: number; gpuBytes: number } {
  const now = memory() as ReturnType<typeof memory> & { numBytesAllocatedInGPU: number };
  return { tensors: now.numTensors, gpuBytes: now.numBytesAllocatedInGPU };
}
