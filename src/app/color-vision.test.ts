import { readFileSync } from 'node:fs';
import { symbol } from 'd3';
import { describe, expect, test } from 'vitest';
import { methodLook } from '../components/plots/methodLook';
import { SHOWN } from '../sim/own';
import { difference, type Lab, seenAs, VISIONS, type Vision } from './color-vision.fixture';

/** So different are two colors that they are told apart on thin lines and small marks; about 1 is just noticeable on large patches. */
const APART = 10;
/** Enough where the curve of a method, with its name at its end, is met by what is red. */
const NAMED = 8;

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

/** A color of the tokens in light and in dark; the projector's page has the light ones. */
function token(name: string): Record<'light' | 'dark', string> {
  const found = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css);
  if (!found) throw new Error(`There is no color --${name}.`);
  return { light: found[1], dark: found[2] };
}

const looks = SHOWN.map(({ id }) => {
  const { color, dash, marker } = methodLook(id);
  return {
    id,
    color: token(color.slice('var(--'.length, -1)),
    dash,
    marker: `${symbol(marker.symbol, 64)()}${marker.hollow}`,
  };
});

test('the difference of two colors is that of the table of Sharma, Wu and Dalal', () => {
  const table: [Lab, Lab, number][] = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
  ];
  for (const [one, other, expected] of table) {
    expect(difference(one, other)).toBeCloseTo(expected, 4);
    expect(difference(other, one)).toBeCloseTo(expected, 4);
  }
});

test('eyes that lack a cone take red and green, or blue and green, for alike, and leave grey as it is', () => {
  const gap = (one: string, other: string, vision: Vision) =>
    difference(seenAs(one, vision), seenAs(other, vision)) / difference(seenAs(one, 'normal'), seenAs(other, 'normal'));
  expect(gap('#c8102e', '#5c5c00', 'protanopia')).toBeLessThan(0.5);
  expect(gap('#c86a2e', '#8a8a00', 'deuteranopia')).toBeLessThan(0.5);
  expect(gap('#0080a0', '#008060', 'tritanopia')).toBeLessThan(0.5);
  for (const vision of Object.keys(VISIONS) as Vision[]) {
    expect(difference(seenAs('#777777', vision), seenAs('#777777', 'normal'))).toBeLessThan(0.1);
  }
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(Object.keys(VISIONS) as Vision[])(
    'methods are told apart with %s: by color, or by dash and marker',
    (vision) => {
      const alike: string[] = [];
      for (const [i, one] of looks.entries()) {
        for (const other of looks.slice(0, i)) {
          const gap = difference(seenAs(one.color[theme], vision), seenAs(other.color[theme], vision));
          if (gap < APART && (one.dash === other.dash || one.marker === other.marker))
            alike.push(`${one.id} and ${other.id}: ${gap.toFixed(1)}`);
        }
      }
      expect(alike).toEqual([]);
    },
  );

  test.each(Object.keys(VISIONS) as Vision[])('every method stands out from the paper with %s', (vision) => {
    for (const { id, color } of looks) {
      expect(difference(seenAs(color[theme], vision), seenAs(token('paper')[theme], vision)), id).toBeGreaterThan(25);
    }
  });

  test.each(Object.keys(VISIONS) as Vision[])('what is wrong is not taken for what is right with %s', (vision) => {
    for (const right of ['ink', 'bar', 'hollow', 'sign']) {
      const gap = difference(seenAs(token('wrong')[theme], vision), seenAs(token(right)[theme], vision));
      expect(gap, right).toBeGreaterThan(APART);
    }
  });

  test.each(Object.keys(VISIONS) as Vision[])('what is wrong is not taken for a method with %s', (vision) => {
    for (const { id, color } of looks) {
      const gap = difference(seenAs(token('wrong')[theme], vision), seenAs(color[theme], vision));
      expect(gap, id).toBeGreaterThan(NAMED);
    }
  });
});
