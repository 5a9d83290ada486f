import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test } from 'vitest';
import { drawKey, drawWord, gaussianOf } from './random';
import { runTape } from './tape';

const [steps, dimension] = [40, 12];
const key = drawKey(11, 3, 0, 0);
const gradients = Array.from({ length: steps }, (_, step) => [
  Array.from({ length: dimension }, (_, i) => Math.fround(gaussianOf(drawWord(key, step * dimension + i)) + 0.3)),
]);
const start = new Array<number>(dimension).fill(0);

beforeAll(() => tf.setBackend('cpu'));

/** The same gradients, handed to an optimiser of TensorFlow.js. */
function drive(optimizer: tf.Optimizer): number[] {
  return tf.tidy(() => {
    const x = tf.variable(tf.tensor1d(start, 'float32'), true, `x of ${optimizer.getClassName()}`);
    for (const [gradient] of gradients) optimizer.applyGradients({ [x.name]: tf.tensor1d(gradient, 'float32') });
    const end = Array.from(x.dataSync());
    x.dispose();
    return end;
  });
}

test.each([
  ['sgd', {}, () => tf.train.sgd(0.05)],
  ['sgd-momentum', { beta: 0.9 }, () => tf.train.momentum(0.05, 0.9)],
  // TensorFlow takes 1 − β₂ᵗ in single precision: with β₂ = 0.999 that alone is 10⁻⁵ off, so these β are exact binary fractions.
  ['adam', { beta1: 7 / 8, beta2: 63 / 64, epsilon: 1e-7 }, () => tf.train.adam(0.05, 7 / 8, 63 / 64, 1e-7)],
] as const)('%s goes where the optimiser of TensorFlow.js goes', (method, dials, make) => {
  const theirs = drive(make());
  const { iterates } = runTape({ method, start, gradients, stepSize: 0.05, precision: 'single', ...dials });
  const largest = Math.max(...theirs.map(Math.abs));
  iterates[steps].forEach((x, i) => {
    expect(Math.abs(x - theirs[i])).toBeLessThanOrEqual(1e-6 * largest);
  });
});
