import { expect, test } from 'vitest';
import { said } from '../said.fixture';
import { figure } from './descent';
import { loss, losses } from './power';
import { isAtRest, speed, type Track } from './tracks';

const captionOf = (turned: Parameters<typeof said<typeof figure.knobs, ReturnType<typeof figure.compute>>>[1]) =>
  said(figure, turned).caption;

const track = (points: readonly (readonly [number, number])[]) =>
  ({ path: Float64Array.from(points.flat()) }) as Pick<Track, 'path'> as Track;

test('hops to and fro lead nowhere, and a hop across with a step along leads on by a step', () => {
  const hops = Array.from({ length: 10 }, (_, k) => [(k % 2) * 0.1, 0] as const);
  expect(speed(track(hops), 10, 0.1)).toBeCloseTo(0, 12);
  const walk = Array.from({ length: 10 }, (_, k) => [(k % 2) * 0.1, 0.1 * k] as const);
  expect(speed(track(walk), 10, 0.1)).toBeCloseTo(1, 12);
  expect(speed(track(walk), 3, 0.1)).toBeNaN();
  expect(
    isAtRest(
      track([
        [0, 1],
        [0, 1],
      ]),
    ),
  ).toBe(true);
  expect(
    isAtRest(
      track([
        [0, 1],
        [0, 0.9],
      ]),
    ),
  ).toBe(false);
});

test('the sign is said to hardly get along only where it stands', () => {
  expect(captionOf({})).toContain('hops across the valley and hardly gets along it');
  // f falls from .16 to .033 over these iterates, in steps of .01 along the valley.
  expect(captionOf({ angle: -15, length: 0.01 })).toContain('hops across the valley while it walks along it');
});

test('where the slope is exactly 0 the sign rests, on the bottom or not', () => {
  const higher = { surface: 'two-valleys', angle: 0, startX: -0.25, startY: 2.25 } as const;
  // The shallow valley (1, ½) lies (825 − 96)/1024 above the deep one.
  expect(captionOf(higher)).toContain(
    `signSGD rests ${(729 / 1024).toPrecision(3)} above the lowest, where the slope is 0.`,
  );
  expect(captionOf({ surface: 'two-valleys', angle: 0, startX: -2.5, startY: 1.125 })).toContain('rests on the bottom');
  // Sixteen steps of 1/16 from 1 land on 0 exactly.
  expect(captionOf({ angle: 0, length: 1 / 16, steps: 16 })).toContain('has just landed on the bottom');
  expect(captionOf({ angle: 0, length: 1 / 16, steps: 17 })).toContain('rests on the bottom');
});

test('gradient descent flies off only where it does', () => {
  expect(captionOf({ rate: 2.2 })).toContain('GD flies off');
  // Beside the bottom of a double well it comes to hop within bounds.
  expect(captionOf({ surface: 'two-valleys', startX: -2.45, startY: 1.1, rate: 2.2, steps: 1000 })).toMatch(
    /GD ends higher than it began, at 0\.21\d?, for its step is too long/,
  );
  // At 2 over the curvature it hops between two points as high as each other: ½·100.
  expect(captionOf({ rate: 2, startY: -1 })).toContain('GD gets to 50, as it does');
});

test('two losses that three digits do not tell apart have more', () => {
  expect(losses(0.71191, 0.71207)).toEqual(['0.7119', '0.7121']);
  expect(losses(1e-10, 2e-10)).toEqual(['< 10⁻⁹', '< 10⁻⁹']);
  expect(losses(0.293, 0.372)).toEqual(['0.293', '0.372']);
  expect(loss(6.2e-4)).toBe('6.2\u202f·\u202f10⁻⁴');
});

test('a method that is not shown is not spoken of', () => {
  expect(captionOf({})).toMatch(/GD gets to/);
  expect(captionOf({ shown: ['signsgd', 'adam'] })).toMatch(/^Turned by \S+°, signSGD gets to/);
  expect(captionOf({ shown: ['signsgd'], angle: 0 })).toMatch(
    /^With the axes straight signSGD gets to .* in 200 steps/,
  );
});
