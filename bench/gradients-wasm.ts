import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-wasm';
import { startModule, type WasmModule } from '../src/sim/network/wasm/module';
import { WasmNetwork } from '../src/sim/network/wasm/network';
import { type Contestant, measureGradients } from './gradients';
import { Loop } from './rival';
import { readWasm, type Scene } from './scenes';
import type { Tell } from './turns';

/** Both on the SIMD binary; a run ends with every gradient copied once into the memory of this thread. */
export async function measure(ids: ReadonlySet<string>, tell: Tell): Promise<void> {
  const module = await startModule(await readWasm());
  tf.enableProdMode();
  if (!(await tf.setBackend('wasm'))) throw new Error('TensorFlow.js could not start its WebAssembly backend.');
  await measureGradients('wasm', ids, tell, (scene) => ({ ours: ours(scene, module), other: loop(scene) }));
}

function ours({ world, batch, weights }: Scene, module: WasmModule): Contestant {
  const { shape, settings } = world;
  const { workers } = settings;
  const network = new WasmNetwork(module, shape, workers, settings.batch);
  const all = new Float32Array(weights.length * workers * shape.dimension);
  return {
    async run() {
      network.load(batch);
      weights.forEach((x, k) => {
        network.forward(k, x);
      });
      for (let worker = 0; worker < workers; worker++) {
        for (let k = 0; k < weights.length; k++) {
          all.set(network.gradient(k, worker), (k * workers + worker) * shape.dimension);
        }
      }
    },
    read: () => Promise.resolve(all),
    dispose: () => network.dispose(),
  };
}

function loop(scene: Scene): Contestant {
  const { workers } = scene.world.settings;
  const { dimension } = scene.world.shape;
  const copies: Float32Array[][] = [];
  const steps = new Loop(scene, (gradient, k, worker) => {
    copies[k * workers + worker] = gradient.map((tensor) => tensor.dataSync() as Float32Array);
    tf.dispose(gradient);
  });
  return {
    run: async () => steps.run(),
    async read() {
      const all = new Float32Array(copies.length * dimension);
      copies.forEach((gradient, row) => {
        let at = row * dimension;
        for (const part of gradient) {
          all.set(part, at);
          at += part.length;
        }
      });
      return all;
    },
    dispose: () => steps.dispose(),
  };
}
