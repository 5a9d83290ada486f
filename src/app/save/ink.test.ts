import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inkOf } from './ink';

test('the notations that browsers compute', () => {
  expect(inkOf('rgb(28, 27, 25)')).toEqual({ color: '#1c1b19', opacity: 1 });
  expect(inkOf('rgba(0, 114, 178, 0.5)')).toEqual({ color: '#0072b2', opacity: 0.5 });
  expect(inkOf('color(srgb 1 0.5 0)')).toEqual({ color: '#ff8000', opacity: 1 });
  expect(inkOf('color(srgb 1 0 2e-8 / 0.25)')).toEqual({ color: '#ff0000', opacity: 0.25 });
});

test('what is not painted is null', () => {
  for (const css of ['none', 'transparent', 'rgba(0, 0, 0, 0)']) expect(inkOf(css)).toBeNull();
});

test('any other notation is painted', () => {
  const paint = (css: string) => (css === 'oklab(0.9 0 0)' ? [222, 222, 222, 0.5] : []);
  expect(inkOf('oklab(0.9 0 0)', paint)).toEqual({ color: '#dedede', opacity: 0.5 });
  expect(inkOf('oklab(0.9 0 0)', () => [0, 0, 0, 0])).toBeNull();
});

test('every colour of eight bits comes back as it went in', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(byte, byte, byte, (r, g, b) => {
      const { color } = inkOf(`rgb(${r}, ${g}, ${b})`) ?? { color: '' };
      expect([1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))).toEqual([r, g, b]);
    }),
    { numRuns: 1000 },
  );
});
