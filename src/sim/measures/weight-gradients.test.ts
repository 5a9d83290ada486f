import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnBatch, drawnWeights, slope } from '../network/oracle.fixture';
import { PlainNetwork } from '../network/plain';
import { networkShape } from '../network/shape';
import { mean } from './statistics';
import { weightGradients } from './weight-gradients';

type Net = [inputs: number, hidden: number, width: number, classes: number];

const NETS: Net[] = [
  [9, 0, 2, 4],
  [6, 1, 5, 3],
  [3, 2, 4, 2],
  [8, 3, 6, 10],
];

const drawn = (net: Net, seed: number, count: number) => {
  const shape = networkShape(...net);
  const batch = drawnBatch(seed, count, net[0], net[3]);
  return { shape, batch, parameters: drawnWeights(seed, shape.dimension) };
};

describe('the gradients of single weights', () => {
  it('average to the gradient of the batch', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NETS), fc.nat(1e6), fc.integer({ min: 1, max: 8 }), (net, seed, count) => {
        const { shape, batch, parameters } = drawn(net, seed, count);
        const network = new PlainNetwork(shape, 1, count);
        network.load(batch);
        network.forward(0, parameters);
        const whole = network.gradient(0, 0);
        const all = Array.from({ length: shape.dimension }, (_, i) => i);
        weightGradients({ shape, parameters, ...batch, weights: all }).forEach((single, i) => {
          expect(Math.abs(mean(single) - whole[i])).toBeLessThan(1e-5 * (1 + Math.abs(whole[i])));
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('are the slopes of each example’s own loss', () => {
    for (const net of NETS) {
      const { shape, batch, parameters } = drawn(net, 5, 6);
      const weights = Array.from({ length: shape.dimension }, (_, i) => i).filter((i) => i % 3 === 1);
      const seen = weightGradients({ shape, parameters, ...batch, weights });
      weights.forEach((weight, w) => {
        for (let n = 0; n < 6; n++) {
          expect(seen[w][n]).toBeCloseTo(slope(shape.sizes, parameters, batch, [n, n + 1], weight), 4);
        }
      });
    }
  });

  it('come in the order that is asked for, weights and biases of any layer, twice the same included', () => {
    const { shape, batch, parameters } = drawn([6, 1, 5, 3], 2, 4);
    const [first, last, again] = weightGradients({
      shape,
      parameters,
      ...batch,
      weights: [0, shape.dimension - 1, 0],
    });
    expect(first).toEqual(again);
    expect(last).toHaveLength(4);
    expect(weightGradients({ shape, parameters, ...batch, weights: [shape.dimension - 1] })).toEqual([last]);
    expect(weightGradients({ shape, parameters, ...batch, weights: [] })).toEqual([]);
  });

  it('are refused where there is no such weight', () => {
    const { shape, batch, parameters } = drawn([6, 1, 5, 3], 2, 4);
    for (const weight of [-1, 0.5, shape.dimension, Number.NaN]) {
      expect(() => weightGradients({ shape, parameters, ...batch, weights: [weight] })).toThrow(
        `The network has the weights 0 to 52, not ${weight}.`,
      );
    }
  });
});
