import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { DEFAULT_DIALS, Exchange } from '../../optim/exchange';
import { strideFor } from '../../optim/gpu/buffers';
import { GpuExchange } from '../../optim/gpu/exchange';
import { readBack } from '../../optim/gpu/readback';
import { Store } from '../../optim/gpu/store';
import { methodOf } from '../../optim/methods';
import { drawKey, drawWord, gaussianOf } from '../../optim/random';
import { bufferOf, flush, tensorOver } from '../network/webgpu/tensorflow';

const WORKERS = 5;
const DIMENSION = 70;

/**
 * Computes one matrix product, and packs and votes once, on the device and in TypeScript: some browsers' WebGPU computes wrong
 * numbers without a word. Throws a sentence if they differ.
 */
export async function selfTest(device: GPUDevice): Promise<void> {
  const store = new Store(device, 'self-test');
  try {
    if (!(await productsAgree(device, store))) throw new Error('This WebGPU adapter gets a matrix product wrong.');
    if (!(await votesAgree(device, store))) throw new Error('This WebGPU adapter packs or counts ballots wrong.');
  } finally {
    store.destroy();
  }
}

async function productsAgree(device: GPUDevice, store: Store): Promise<boolean> {
  const [rows, inner, columns] = [5, 33, 7];
  const a = numbers(1, rows * inner);
  const b = numbers(2, inner * columns);
  const buffers = [a, b].map((values, i) => {
    const buffer = store.storage(`factor ${i}`, values.byteLength);
    device.queue.writeBuffer(buffer, 0, values);
    return buffer;
  });
  const backend = tf.backend() as WebGPUBackend;
  const product = tf.tidy(() =>
    tf.matMul(tensorOver(buffers[0], [1, rows, inner]), tensorOver(buffers[1], [1, inner, columns])),
  );
  flush(backend);
  const bytes = await readBack(device, [{ buffer: bufferOf(backend, product), start: 0, bytes: 4 * rows * columns }]);
  product.dispose();
  const got = new Float32Array(bytes);
  return got.every((value, at) => {
    const [row, column] = [Math.floor(at / columns), at % columns];
    let sum = 0;
    for (let i = 0; i < inner; i++) sum += a[row * inner + i] * b[i * columns + column];
    return Math.abs(value - sum) < 1e-4;
  });
}

async function votesAgree(device: GPUDevice, store: Store): Promise<boolean> {
  const method = methodOf('signsgd-vote');
  const shape = { workers: WORKERS, dimension: DIMENSION };
  const stride = strideFor(DIMENSION);
  const gradients = numbers(3, WORKERS * DIMENSION);
  gradients[3] = 0;
  const buffer = store.storage('gradients', 4 * WORKERS * stride);
  for (let worker = 0; worker < WORKERS; worker++) {
    device.queue.writeBuffer(
      buffer,
      4 * stride * worker,
      gradients.slice(worker * DIMENSION, (worker + 1) * DIMENSION),
    );
  }
  const exchange = new GpuExchange(device, method, shape, DEFAULT_DIALS);
  try {
    const encoder = device.createCommandEncoder({ label: 'self-test' });
    exchange.begin(1, 0);
    exchange.take(encoder, { buffer, offset: 0, stride, firstWorker: 0, workers: WORKERS });
    exchange.finish(encoder);
    device.queue.submit([encoder.finish()]);
    const ours = new Exchange(method, shape, DEFAULT_DIALS).round(gradients, 1, 0);
    const [ballots, vote] = await Promise.all([exchange.read.ballots(), exchange.read.vote()]);
    return ballots.join() === ours.ballots?.join() && vote.words.join() === ours.vote?.words.join();
  } finally {
    exchange.destroy();
  }
}

function numbers(stream: number, count: number): Float32Array<ArrayBuffer> {
  const key = drawKey(0, stream, 0, 0);
  return Float32Array.from({ length: count }, (_, i) => gaussianOf(drawWord(key, i)));
}
