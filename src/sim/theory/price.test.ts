import { describe, expect, it } from 'vitest';
import { bitsPerCoordinate, bitsPerStep, scaledSignBits } from './price';
import { expectPrinted } from './printed.fixture';

describe('the price of a step', () => {
  it('is that of table 1', () => {
    expect(bitsPerStep('sgd', 3, 100)).toBe(64 * 3 * 100);
    expect(bitsPerStep('vote', 3, 100)).toBe(2 * 3 * 100);
    expect(bitsPerStep('qsgd', 3, 100)).toBeCloseTo((2 + Math.log2(7)) * 300, 9);
    expect(bitsPerStep('terngrad', 3, 100)).toBe(bitsPerStep('qsgd', 3, 100));
    expectPrinted(bitsPerCoordinate('qsgd', 7), '5.91');
    expectPrinted(bitsPerCoordinate('qsgd', 15), '6.95');
  });

  it('of ResNet-50 falls from 204.46 MB to 6.389 MB a worker, 32 times', () => {
    const megabytes = (scheme: 'sgd' | 'vote') => bitsPerStep(scheme, 1, 25_557_032) / 8e6;
    expectPrinted(megabytes('sgd'), '204.46');
    expectPrinted(megabytes('vote'), '6.389');
    expect(megabytes('sgd') / megabytes('vote')).toBe(32);
  });

  it('of a scaled sign is one number a layer more', () => {
    expect(scaledSignBits([784 * 64, 64, 640, 10])).toBe(784 * 64 + 64 + 640 + 10 + 4 * 32);
    expect(() => scaledSignBits([0])).toThrow('size of a layer');
    expect(() => bitsPerStep('vote', 0, 5)).toThrow('workers');
  });
});
