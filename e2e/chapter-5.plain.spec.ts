import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

/** Chooses an ending by its letter in the picture or by its words, and reveals the run. */
async function predict(shown: Locator, ending: string): Promise<void> {
  await shown.getByRole('radio', { name: ending }).check();
  await shown.getByRole('button', { name: 'Reveal' }).click();
}

/** What the table says in the row of a name. */
function row(table: string[][], name: string): string[] {
  return table.find(([first]) => first === name) ?? [];
}

const open = (page: Page, query = '') => openChapter(page, '5-traps', query);

test('the wall is predicted, revealed, and repaired by a batch but not by one of six', async ({ page }) => {
  await open(page);
  const wall = figure(page, 'The wall');
  await expect(wall.getByRole('button', { name: 'Reveal' })).toBeDisabled();
  expect(await caption(wall)).not.toContain('mean f');
  expect((await numbersOf(wall)).length).toBe(3);

  await predict(wall, 'at the best point, x = −1');
  await expect(wall.getByRole('radio')).toHaveCount(0);
  await expect(wall.getByText('Where do the signs lead?')).toHaveCount(0);
  await expect(wall.getByText('A at the best point, x = −1', { exact: true })).toBeVisible();
  expect(await caption(wall)).toContain('You said “at the best point, x = -1”');
  // ¾ of the draws are −1 where the mean is ¼.
  expect(await caption(wall)).toContain('75.0 %');
  expect(await caption(wall)).toContain('hangs at the worst point');
  const table = await numbersOf(wall);
  // ¼ − γ/8 at γ = .1, SGD's stationary mean from its Markov chain, and 4 standard errors of 1000 steps.
  expect(Number(row(table, 'exact mean f')[1])).toBeCloseTo(0.2375, 4);
  expect(Number(row(table, 'exact mean f')[2])).toBeCloseTo(-0.09527, 4);
  expect(Math.abs(Number(row(table, 'mean f')[1]) - 0.2375)).toBeLessThan(4 * 1.7e-4 * Math.sqrt(200));
  expect(Math.abs(Number(row(table, 'mean f')[2]) + 0.09527)).toBeLessThan(4 * 2.1e-3 * Math.sqrt(200));

  await toEnd(wall, 'Step size', 'Home');
  // γ = .01.
  expect(await caption(wall)).toContain('mean f 0.25 over the last half');
  expect(Number(row(await numbersOf(wall), 'exact mean f')[1])).toBeCloseTo(0.24875, 5);
  const batch = wall.getByRole('slider', { name: 'Batch' });
  for (let presses = 0; presses < 2; presses++) await batch.press('ArrowRight');
  expect(await caption(wall)).toContain('42.2 %');
  expect(await caption(wall)).toContain('comes down to the best wall');
  for (let presses = 0; presses < 3; presses++) await batch.press('ArrowRight');
  // Six are wrong more often than three.
  expect(await caption(wall)).toContain('53.4 %');
  expect(await caption(wall)).toContain('hangs at the worst point');
  await drag(wall, 'Batch', 1);
  expect(await caption(wall)).toContain('27.8 %');
});

test('momentum turns the wall round', async ({ page }) => {
  await open(page, '?wall.guess=worst&wall.shown=yes&wall.beta=0.9');
  const wall = figure(page, 'The wall');
  expect(await caption(wall)).toContain('Signum leans towards the best wall');
  expect(await caption(wall)).toContain('at β = 0.9 momentum');
  await wall.getByRole('button', { name: 'Ask again' }).click();
  await expect(wall.getByRole('button', { name: 'Reveal' })).toBeDisabled();
});

test('the line holds signSGD until momentum is above its threshold or sign(0) is 0', async ({ page }) => {
  await open(page);
  const line = figure(page, 'The line');
  // A press on the place in the picture chooses as the words do.
  await line.locator('.predict-place', { hasText: 'B' }).click();
  await expect(line.getByText('f = 1.00, the start')).toBeVisible();
  await expect(line.getByRole('radio', { name: 'where it began' })).toBeChecked();
  await line.getByRole('button', { name: 'Reveal' }).click();
  expect(await caption(line)).toContain('As you said.');
  // 2ε and 2ε + 2γ at ε = .5, γ = .1.
  expect(await caption(line)).toContain('between f = 1.00 and 1.20, never below 2ε = 1.00');
  const sums = (await numbersOf(line)).slice(1).map((cells) => Number(cells[2]));
  for (const sum of sums) expect(Math.abs(sum - 2)).toBeLessThan(1e-9);

  const beta = line.getByRole('slider', { name: 'Momentum' });
  await beta.fill('0.33');
  expect(await caption(line)).toContain('Momentum frees it only above (1 - ε)/(1 + ε) = 0.333');
  await beta.press('ArrowRight');
  expect(await caption(line)).toContain('leaves the line');
  await toEnd(line, 'Momentum', 'Home');
  await line.getByRole('combobox', { name: 'sign(0) in the subgradient' }).selectOption('0');
  expect(await caption(line)).toContain('the trap is not there');
  // 2εγ.
  expect(await caption(line)).toContain('as 2εγ = 0.1 says');
  const late = (await numbersOf(line)).slice(12).map((cells) => Number(cells[1]));
  for (const value of late) expect(value).toBeLessThanOrEqual(0.1 + 1e-12);

  await line.getByRole('combobox', { name: 'sign(0) in the subgradient' }).selectOption('+1');
  await drag(line, 'Slope along the valley', 0);
  expect(await caption(line)).toContain('never below 2ε = 0.20');
});

test('the valley holds signSGD on its line, but not with both samples, momentum or sign(0) = +1', async ({ page }) => {
  await open(page);
  const valley = figure(page, 'The valley');
  await predict(valley, 'at the minimum');
  expect(await caption(valley)).toContain('You said “at the minimum, (0, 0)”');
  // 4ε² at ε = .5, attained at the start.
  expect(await caption(valley)).toContain('f is never below 4ε² = 1.000, and the least in 2000 steps is 1.000');
  const sums = (await numbersOf(valley)).slice(1).map((cells) => Number(cells[2]));
  for (const sum of sums) expect(Math.abs(sum - 2)).toBeLessThan(1e-9);

  await valley.getByRole('combobox', { name: 'sign(0) in the step' }).selectOption('+1');
  // One step of γ = .1 on both coordinates, and then a line again.
  expect(await caption(valley)).toContain('for another one, on which it swings to and fro: x₁ + x₂ is 1.80');
  await valley.getByRole('combobox', { name: 'sign(0) in the step' }).selectOption('0');

  await drag(valley, 'Step size', 0);
  await valley.getByRole('slider', { name: 'Momentum' }).fill('0.5');
  expect(await caption(valley)).toContain('Momentum mixes the two samples');
  await toEnd(valley, 'Momentum', 'Home');
  expect(await caption(valley)).toContain('wanders on its line');
  await valley.getByRole('combobox', { name: 'Batch' }).selectOption('both samples');
  expect(await caption(valley)).toContain('As you said.');
  // The two-cycle of the full gradient, 0 and 4ε²γ² = 1e-4 at γ = .01, by turns.
  expect(await caption(valley)).toContain('f is 5.0 · 10⁻⁵ on average');
});
