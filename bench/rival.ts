import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { Scene } from './scenes';

/**
 * The gradients of one step as one would first write them: for every worker and every method one call of tf.grads, with the
 * method's weights as variables. `take` gets each gradient, a tensor for W₁, b₁, W₂, …, and disposes it.
 */
export class Loop {
  private readonly variables: tf.Variable[][];

  constructor(
    private readonly scene: Scene,
    private readonly take: (gradient: tf.Tensor[], k: number, worker: number) => void,
  ) {
    const { shape } = scene.world;
    this.variables = scene.weights.map((x) =>
      shape.layers.flatMap(({ inputs, outputs, weights, biases }) => [
        tf.variable(tf.tensor2d(x.slice(weights, biases), [inputs, outputs])),
        tf.variable(tf.tensor1d(x.slice(biases, biases + outputs))),
      ]),
    );
  }

  run(): void {
    const { batch: size, workers } = this.scene.world.settings;
    const { inputs, labels } = this.scene.batch;
    const { sizes } = this.scene.world.shape;
    for (let worker = 0; worker < workers; worker++) {
      const own = inputs.slice(worker * size * sizes[0], (worker + 1) * size * sizes[0]);
      const x = tf.tensor2d(own, [size, sizes[0]]);
      const y = targetsOf(labels.subarray(worker * size, (worker + 1) * size), sizes[sizes.length - 1]);
      const gradients = tf.grads((...weights: tf.Tensor[]) => loss(outputsOf(x, weights), y));
      this.variables.forEach((weights, k) => {
        this.take(gradients(weights), k, worker);
      });
      tf.dispose([x, y]);
    }
  }

  dispose(): void {
    tf.dispose(this.variables);
  }
}

function targetsOf(labels: Uint8Array, classes: number): tf.Tensor2D {
  const targets = new Float32Array(labels.length * classes);
  labels.forEach((label, n) => {
    if (classes === 1) targets[n] = label;
    else targets[n * classes + label] = 1;
  });
  return tf.tensor2d(targets, [labels.length, classes]);
}

function outputsOf(x: tf.Tensor2D, weights: readonly tf.Tensor[]): tf.Tensor2D {
  let above = x;
  for (let t = 0; t < weights.length; t += 2) {
    const z = tf.add(tf.matMul(above, weights[t] as tf.Tensor2D), weights[t + 1]) as tf.Tensor2D;
    above = t + 2 < weights.length ? tf.relu(z) : z;
  }
  return above;
}

/** The logistic loss of one output, the cross-entropy of several. */
function loss(z: tf.Tensor2D, y: tf.Tensor2D): tf.Scalar {
  if (z.shape[1] === 1) return tf.mean(tf.sub(tf.softplus(z), tf.mul(y, z)));
  return tf.neg(tf.mean(tf.sum(tf.mul(y, tf.logSoftmax(z)), 1)));
}
