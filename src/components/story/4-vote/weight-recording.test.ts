import { describe, expect, it } from 'vitest';
import { signOrZero } from '../../../optim/sign-or-zero.fixture';
import { mean } from '../../../sim/measures/statistics';
import { networkShape } from '../../../sim/network/shape';
import { WEIGHT_CHOICES, type WeightId } from './weight-choice';
import { packGradients, unpackGradients } from './weight-code';
import { RECORDED_EXAMPLES, recordedGradients } from './weight-recording';
import recording from './weight-recording.json';
import { RECORDED_STEPS } from './weight-steps';

const IDS = Object.keys(WEIGHT_CHOICES) as WeightId[];
const shape = networkShape(784, 1, 64, 10);

describe('gradients in a byte each', () => {
  it('come back within half a step of the square root, zeros as zeros and signs as signs', () => {
    const values = Float32Array.from({ length: 4001 }, (_, i) => ((i - 2000) / 2000) ** 5 * 3);
    const back = unpackGradients(packGradients(values));
    expect(back).toHaveLength(values.length);
    values.forEach((value, i) => {
      expect(signOrZero(back[i])).toBe(signOrZero(value));
      const off = Math.abs(Math.sqrt(Math.abs(back[i]) / 3) - Math.sqrt(Math.abs(value) / 3));
      expect(off).toBeLessThan((Math.abs(value) < 3 / 127 ** 2 ? 1 : 0.5001) / 127);
    });
    expect(back[0]).toBeCloseTo(-3, 6);
    expect(back[4000]).toBeCloseTo(3, 6);
  });

  it('are all zero where all are, and refused where one is no number', () => {
    expect(unpackGradients(packGradients([0, 0, 0]))).toEqual(new Float32Array(3));
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => packGradients([1, wrong])).toThrow('must be finite');
    }
  });
});

describe('the recording', () => {
  it('is of the weights that the knob offers, in the network of the lab', () => {
    expect(recording.sgd.dimension).toBe(shape.dimension);
    expect(recording.weights).toEqual(Object.fromEntries(IDS.map((id) => [id, WEIGHT_CHOICES[id].index(shape)])));
  });

  it('has a gradient of every picture, some of either sign', () => {
    expect(RECORDED_EXAMPLES).toBe(2048);
    for (const id of IDS) {
      for (const step of RECORDED_STEPS) {
        const gradients = recordedGradients(id, step);
        expect(gradients).toHaveLength(RECORDED_EXAMPLES);
        expect(gradients.some((value) => value > 0)).toBe(true);
        expect(gradients.some((value) => value < 0)).toBe(true);
      }
    }
  });

  it('has what the softmax says of an output’s bias: p − 1 for T-shirts, p > 0 for all else', () => {
    for (const step of RECORDED_STEPS) {
      const gradients = Array.from(recordedGradients('shirt', step));
      const shirts = gradients.filter((value) => value < 0);
      // A tenth of the pictures are T-shirts: 204.8 of 2048, give or take four standard deviations.
      expect(Math.abs(shirts.length - 204.8)).toBeLessThan(4 * Math.sqrt(2048 * 0.1 * 0.9));
      expect(Math.min(...gradients)).toBeGreaterThanOrEqual(-1);
      expect(Math.max(...gradients)).toBeLessThanOrEqual(1);
      expect(Math.abs(mean(gradients))).toBeLessThan(0.05);
    }
  });
});
