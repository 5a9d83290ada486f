import { expect, test } from 'vitest';
import { weightName } from './weightName';

test('a place in the flat vector has its layer and units', () => {
  const network = { sizes: [784, 64, 10], dimension: 50890, tensors: [50176, 64, 640, 10], classes: [] };
  expect(weightName(network, 0)).toBe('W1 0→0');
  expect(weightName(network, 65)).toBe('W1 1→1');
  expect(weightName(network, 50176)).toBe('b1 0');
  expect(weightName(network, 50889)).toBe('b2 9');
});
