import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { readBack } from '../../optim/gpu/readback';
import { score } from '../network/loss';
import type { GpuNetwork } from '../network/webgpu/network';
import { bufferOf, flush } from '../network/webgpu/tensorflow';
import type { World } from '../world';
import { boundaryOf, gridInputs, mistakesOf, testInputs } from './evaluation';
import type { Trainer } from './trainer';

/** Scores the methods of a network on a GPU; the test set is uploaded once. */
export class GpuEvaluation {
  private tests: tf.Tensor3D | null = null;
  private grid: tf.Tensor3D | null = null;

  constructor(
    private readonly world: World,
    private readonly backend: WebGPUBackend,
    private readonly network: GpuNetwork,
  ) {}

  async score(step: number): ReturnType<Trainer['evaluate']> {
    const { data, shape, watched } = this.world;
    await data.complete();
    this.tests ??= this.inputs('test inputs', testInputs(data));
    const { labels, count } = data.test;
    const classes = shape.sizes[shape.sizes.length - 1];
    const outputs = await this.predict(this.tests);
    const scores = outputs.map((z) => {
      const { loss, right } = score(z, labels, count, classes);
      return { loss: loss / count, accuracy: right / count };
    });
    if (data.id === 'fashion') return { scores, evaluation: mistakesOf(step, outputs[watched], data) };
    this.grid ??= this.inputs('grid', gridInputs());
    return { scores, evaluation: boundaryOf(step, (await this.predict(this.grid))[watched]) };
  }

  dispose(): void {
    tf.dispose([this.tests, this.grid].filter((tensor) => tensor !== null));
  }

  private async predict(inputs: tf.Tensor3D): Promise<Float32Array[]> {
    const outputs = this.network.predict(inputs);
    flush(this.backend);
    const [methods, count, classes] = outputs.shape;
    const source = { buffer: bufferOf(this.backend, outputs), start: 0, bytes: 4 * methods * count * classes };
    const all = new Float32Array(await readBack(this.backend.device, [source]));
    outputs.dispose();
    return this.world.methods.map((_, k) => all.subarray(k * count * classes, (k + 1) * count * classes));
  }

  private inputs(name: string, numbers: Float32Array): tf.Tensor3D {
    const { width } = this.world.data;
    return this.network.constant(name, numbers, [1, numbers.length / width, width]) as tf.Tensor3D;
  }
}
