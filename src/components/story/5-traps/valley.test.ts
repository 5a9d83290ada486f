import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { figure } from './valley';

const STATES = [0.1, 0.5, 0.9].flatMap((epsilon) =>
  [0.01, 0.1, 0.2].flatMap((step) =>
    ['one', 'both'].flatMap((batch) =>
      [0, 0.5, 0.95].flatMap((beta) => ['zero', 'plus', 'coin'].map((zero) => ({ epsilon, step, batch, beta, zero }))),
    ),
  ),
);

function shown(knobs: (typeof STATES)[number]) {
  const values = { ...knobs, guess: 'line', shown: 'yes' as const };
  const data = figure.compute(values);
  const markup = renderToStaticMarkup(createElement(figure.Sentence, { values, data, turn: () => {} }));
  return { data, said: markup.replace(/<[^>]*>/g, '') };
}

function sumsOf({ course: { path } }: ReturnType<typeof figure.compute>['signs']): number[] {
  if (path === null) throw new TypeError('A walk needs its path.');
  return Array.from({ length: path.length / 2 }, (_, k) => path[2 * k] + path[2 * k + 1]);
}

describe('what is said of the line is so in the path', () => {
  test.each(STATES)('ε = $epsilon, γ = $step, batch $batch, β = $beta, sign(0) $zero', (knobs) => {
    const { data, said } = shown(knobs);
    const sums = sumsOf(data.signs);
    const late = sums.slice(sums.length >> 1);
    const [least, most] = [Math.min(...late), Math.max(...late)];
    expect(said.includes('As you said.')).toBe(sums.every((sum) => Math.abs(sum - 2) < 1e-9));
    if (said.includes('for another one')) {
      expect(most - least).toBeLessThan(1e-9);
      expect(Math.abs(most - 2)).toBeGreaterThan(knobs.step / 2);
      // On the line through a sum s no f is below ε²s².
      expect(data.signs.late.mean).toBeGreaterThanOrEqual((knobs.epsilon * most) ** 2 - 1e-9);
    }
    if (said.includes('keeps to no other')) expect(most - least).toBeGreaterThan(knobs.step / 2);
  });
});

test('a walk that ends on its starting line after swinging across the valley keeps to none', () => {
  const { said } = shown({ epsilon: 0.1, step: 0.2, batch: 'both', beta: 0.95, zero: 'zero' });
  expect(said).toContain('keeps to no other');
});
