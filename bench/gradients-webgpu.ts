import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-webgpu/dist/register_all_kernels';
import { strideFor } from '../src/optim/gpu/buffers';
import { Store } from '../src/optim/gpu/store';
import { saveRows } from '../src/optim/gpu/strided';
import { GpuNetwork } from '../src/sim/network/webgpu/network';
import { adoptDevice, flush } from '../src/sim/network/webgpu/tensorflow';
import { acceleratorForBench } from './accelerator';
import { type Contestant, measureGradients } from './gradients';
import { Loop } from './rival';
import type { Scene } from './scenes';
import type { Tell } from './turns';

/** Both on one device and under the same flags of TensorFlow.js; a run ends when the queue has done all of its work. */
export async function measure(ids: ReadonlySet<string>, tell: Tell): Promise<void> {
  tf.enableProdMode();
  const backend = await adoptDevice(await acceleratorForBench());
  await measureGradients('webgpu', ids, tell, (scene) => ({ ours: ours(scene, backend), other: loop(scene, backend) }));
}

function ours({ world, batch, weights }: Scene, backend: WebGPUBackend): Contestant {
  const { device } = backend;
  const { shape, methods, settings } = world;
  const { workers } = settings;
  const network = new GpuNetwork(backend, shape, methods.length, workers, settings.batch);
  const stride = strideFor(shape.dimension);
  const store = new Store(device, 'benchmark');
  const gradients = store.storage('gradients', 4 * methods.length * workers * stride);
  weights.forEach((x, k) => {
    let from = 0;
    shape.tensors.forEach((length, t) => {
      device.queue.writeBuffer(network.weights[t], 4 * length * k, x.slice(from, from + length));
      from += length;
    });
  });
  return {
    async run() {
      network.load(batch);
      const pass = network.pass();
      network.gradients(pass, 0, workers, gradients, stride);
      tf.dispose([pass.below, pass.deltas]);
      await device.queue.onSubmittedWorkDone();
    },
    read: () => saveRows(device, gradients, stride, { workers: methods.length * workers, dimension: shape.dimension }),
    dispose() {
      network.dispose();
      store.destroy();
    },
  };
}

function loop(scene: Scene, backend: WebGPUBackend): Contestant {
  const { workers } = scene.world.settings;
  const { dimension } = scene.world.shape;
  let held: tf.Tensor[][] = [];
  const steps = new Loop(scene, (gradient, k, worker) => {
    held[k * workers + worker] = gradient;
  });
  return {
    async run() {
      tf.dispose(held);
      held = [];
      steps.run();
      flush(backend);
      await backend.device.queue.onSubmittedWorkDone();
    },
    async read() {
      const all = new Float32Array(held.length * dimension);
      for (const [row, gradient] of held.entries()) {
        let at = row * dimension;
        for (const tensor of gradient) {
          all.set(await tensor.data(), at);
          at += tensor.size;
        }
      }
      return all;
    },
    dispose() {
      tf.dispose(held);
      steps.dispose();
    },
  };
}
