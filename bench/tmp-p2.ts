import * as tf from '@tensorflow/tfjs-core';
import { strideFor } from '../src/optim/gpu/buffers';
import { Store } from '../src/optim/gpu/store';
import { GpuNetwork } from '../src/sim/network/webgpu/network';
import { adoptDevice, flush } from '../src/sim/network/webgpu/tensorflow';
import { sceneOf } from './scenes';
import { acceleratorForBench } from './accelerator';

async function cpu(job: () => Promise<void>, seconds = 1.5) {
  await job(); await job();
  const c = process.cpuUsage(); const t = performance.now(); let n = 0; let best = Infinity;
  while (performance.now() - t < seconds * 1000 || n < 3) { const s = performance.now(); await job(); best = Math.min(best, performance.now() - s); n++; }
  const u = process.cpuUsage(c);
  return `cpu ${((u.user + u.system) / 1000 / n).toFixed(1)} min ${best.toFixed(1)} mean ${((performance.now() - t) / n).toFixed(1)}`;
}

export async function measure(): Promise<void> {
  tf.enableProdMode();
  const backend = await adoptDevice(await acceleratorForBench());
  const { device } = backend;
  for (const name of ['small', 'lab'] as const) {
    const { world, batch } = await sceneOf(name);
    const { shape, methods, settings } = world;
    const network = new GpuNetwork(backend, shape, methods.length, settings.workers, settings.batch);
    const stride = strideFor(shape.dimension);
    const store = new Store(device, 'benchmark');
    const gradients = store.storage('gradients', 4 * methods.length * settings.workers * stride);
    const done = () => device.queue.onSubmittedWorkDone() as Promise<void>;
    const n = (network as any).tensors;
    network.load(batch);
    const pass = network.pass();
    const op = (f: () => tf.Tensor) => async () => { const t = f(); flush(backend); await done(); t.dispose(); };
    for (const type of name === 'small' ? [3, 2, 1] : [3, 2]) {
      tf.env().set('WEBGPU_MATMUL_PROGRAM_TYPE', type);
      for (let l = 0; l < shape.layers.length; l++) {
        console.error(name, 'type', type, `mm${l}`, await cpu(op(() => tf.matMul(pass.below[l], n.weights[2 * l]))));
        if (l > 0) console.error(name, 'type', type, `back${l}`, await cpu(op(() => tf.matMul(pass.deltas[l], n.weights[2 * l], false, true))));
      }
      console.error(name, 'pass', type, await cpu(async () => { const p = network.pass(); flush(backend); await done(); tf.dispose([p.below, p.deltas]); }));
    }
    tf.env().set('WEBGPU_MATMUL_PROGRAM_TYPE', 3);
    console.error(name, 'gradients', await cpu(async () => { network.gradients(pass, 0, settings.workers, gradients, stride); await done(); }));
    console.error(name, 'loss', await cpu(async () => { (network as any).loss.run((backend as any).tensorMap.get(pass.deltas[pass.deltas.length-1].dataId).resource); await done(); }).catch(String));
  }
}
