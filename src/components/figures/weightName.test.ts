import { expect, test } from 'vitest';
import { weightName } from './weightName';

test('a weight of a picture is a pixel and a unit, a bias is its unit’s', () => {
  const classes = Array.from({ length: 10 }, (_, i) => `class ${i}`);
  const network = { sizes: [784, 64, 10], dimension: 50890, tensors: [50176, 64, 640, 10], classes };
  expect(weightName(network, 0)).toBe('row 0 col 0 → unit 0');
  expect(weightName(network, 406 * 64 + 5)).toBe('row 14 col 14 → unit 5');
  expect(weightName(network, 50176)).toBe('bias of unit 0');
  expect(weightName(network, 50240 + 13)).toBe('unit 1 → class 3');
  expect(weightName(network, 50889)).toBe('bias of class 9');
});

test('in the plane the inputs are x and y, and layers have numbers where there are several', () => {
  const network = { sizes: [2, 16, 16, 1], dimension: 337, tensors: [32, 16, 256, 16, 16, 1], classes: ['a', 'b'] };
  expect(weightName(network, 17)).toBe('y → unit 1 of layer 1');
  expect(weightName(network, 48 + 16)).toBe('unit 1 of layer 1 → unit 0 of layer 2');
  expect(weightName(network, 336)).toBe('bias of output');
});
