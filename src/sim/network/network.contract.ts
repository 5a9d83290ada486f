import * as tf from '@tensorflow/tfjs';
import { describe, expect, it } from 'vitest';
import type { HostNetwork } from './host';
import { drawnBatch, drawnWeights, meanLoss, outputsOf, slope } from './oracle.fixture';
import { type NetworkShape, networkShape } from './shape';

export type MakeNetwork = (shape: NetworkShape, workers: number, batch: number) => HostNetwork;

interface Case {
  name: string;
  net: [inputs: number, hidden: number, width: number, classes: number];
  methods: number;
  workers: number;
  batch: number;
}

const CASES: Case[] = [
  { name: 'softmax regression, one worker, one example', net: [12, 0, 2, 5], methods: 1, workers: 1, batch: 1 },
  { name: 'logistic regression in the plane', net: [2, 0, 2, 2], methods: 2, workers: 5, batch: 3 },
  { name: 'softmax regression in a large product', net: [90, 0, 2, 10], methods: 1, workers: 3, batch: 16 },
  { name: 'one hidden layer', net: [40, 1, 8, 10], methods: 3, workers: 4, batch: 16 },
  { name: '2-16-16-1', net: [2, 2, 16, 2], methods: 3, workers: 16, batch: 16 },
  { name: 'three hidden layers', net: [20, 3, 12, 4], methods: 2, workers: 2, batch: 7 },
  { name: 'more examples than pass at once', net: [30, 1, 16, 3], methods: 2, workers: 256, batch: 9 },
];

/** The gradient of worker `worker` by the automatic differentiation of TensorFlow.js. */
function gradientByTensorFlow(shape: NetworkShape, x: Float32Array, inputs: Float32Array, labels: Uint8Array) {
  const parts = shape.layers.flatMap(({ inputs: rows, outputs, weights, biases }) => [
    tf.tensor(x.slice(weights, biases), [rows, outputs]),
    tf.tensor(x.slice(biases, biases + outputs), [outputs]),
  ]);
  const gradients = tf.grads((...tensors: tf.Tensor[]) => {
    let below: tf.Tensor = tf.tensor(inputs, [labels.length, shape.sizes[0]]);
    for (let l = 0; l < tensors.length; l += 2) {
      below = tf.add(tf.matMul(below as tf.Tensor2D, tensors[l] as tf.Tensor2D), tensors[l + 1]);
      if (l + 2 < tensors.length) below = tf.relu(below);
    }
    if (shape.sizes.at(-1) === 1) return tf.losses.sigmoidCrossEntropy(tf.tensor(labels, [labels.length, 1]), below);
    const wanted = tf.oneHot(tf.tensor1d(labels, 'int32'), below.shape[1] ?? 0);
    return tf.losses.softmaxCrossEntropy(wanted, below);
  })(parts);
  return gradients.flatMap((gradient) => Array.from(gradient.dataSync()));
}

function expectClose(seen: ArrayLike<number>, wanted: ArrayLike<number>, relative: number, absolute: number): void {
  expect(seen.length).toBe(wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    const off = Math.abs(seen[i] - wanted[i]);
    if (!(off <= absolute + relative * Math.abs(wanted[i]))) {
      expect.fail(`coordinate ${i} is ${seen[i]} instead of ${wanted[i]}`);
    }
  }
}

/** Everything that any network with gradients in this thread's memory must do. */
export function networkContract(name: string, make: MakeNetwork): void {
  describe.each(CASES)(`${name}: $name`, ({ net: [inputs, hidden, width, classes], methods, workers, batch: size }) => {
    const shape = networkShape(inputs, hidden, width, classes);
    const { sizes, dimension } = shape;
    const batch = drawnBatch(3, workers * size, inputs, classes);
    const x = Array.from({ length: methods }, (_, k) => drawnWeights(k, dimension));
    const few = [...new Set([0, workers >> 1, workers - 1])];
    const range = (worker: number): [number, number] => [worker * size, (worker + 1) * size];

    /** Runs with a network that has gone forward with every method. */
    const withNetwork = (use: (network: HostNetwork, losses: number[]) => void) => {
      const network = make(shape, workers, size);
      try {
        network.load(batch);
        use(
          network,
          x.map((weights, k) => network.forward(k, weights)),
        );
      } finally {
        network.dispose();
      }
    };

    it('has the mean loss of all examples', () => {
      withNetwork((_, losses) => {
        const wanted = x.map((weights) => meanLoss(sizes, weights, batch, 0, workers * size));
        expectClose(losses, wanted, 1e-5, 1e-6);
      });
    });

    it('has the slope of the loss as its gradient', () => {
      withNetwork((network) => {
        for (const worker of few) {
          for (let k = 0; k < methods; k++) {
            const gradient = network.gradient(k, worker);
            for (let i = (7 * worker) % 13; i < dimension; i += Math.ceil(dimension / 24)) {
              expectClose([gradient[i]], [slope(sizes, x[k], batch, range(worker), i)], 1e-4, 2e-6);
            }
          }
        }
      });
    });

    it('agrees with automatic differentiation', () => {
      withNetwork((network) => {
        for (const worker of few) {
          for (let k = 0; k < methods; k++) {
            const [from, to] = range(worker);
            const [own, labels] = [batch.inputs.slice(from * inputs, to * inputs), batch.labels.slice(from, to)];
            const wanted = tf.tidy(() => gradientByTensorFlow(shape, x[k], own, labels));
            expectClose(network.gradient(k, worker), wanted, 1e-4, 1e-6);
          }
        }
      });
    });

    it('has the mean of the workers’ gradients as its mean gradient', () => {
      withNetwork((network) => {
        for (let k = 0; k < methods; k++) {
          const mean = new Float64Array(dimension);
          for (let worker = 0; worker < workers; worker++) {
            network.gradient(k, worker).forEach((value, i) => {
              mean[i] += value / workers;
            });
          }
          expectClose(network.meanGradient(k), mean, 1e-4, 1e-7);
        }
      });
    });

    it('gives the same gradient whenever it is asked for, and may be written to', () => {
      withNetwork((network) => {
        const [first, last] = [0, workers - 1];
        const before = network.gradient(0, first).slice();
        network.gradient(0, first).fill(Number.NaN);
        network.gradient(methods - 1, last).fill(5);
        network.meanGradient(0).fill(7);
        network.predict(x[0], batch.inputs, 1);
        expect(network.gradient(0, first)).toEqual(before);
      });
    });

    it('predicts, for more examples than a batch has', () => {
      withNetwork((network) => {
        const count = 1500;
        const { inputs: tests } = drawnBatch(4, count, inputs, classes);
        const seen = network.predict(x[0], tests, count);
        const outputs = sizes[sizes.length - 1];
        expect(seen.length).toBe(count * outputs);
        for (const n of [0, 1, 255, 256, 1023, 1024, count - 1]) {
          const wanted = outputsOf(sizes, x[0], tests.subarray(n * inputs, (n + 1) * inputs));
          expectClose(seen.subarray(n * outputs, (n + 1) * outputs), wanted, 1e-4, 1e-5);
        }
      });
    });
  });
}
