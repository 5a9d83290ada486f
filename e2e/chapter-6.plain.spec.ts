import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

test('the debt is stepped through, and sent and owed are what was due', async ({ page }) => {
  await openChapter(page, '6-debt');
  const debt = figure(page, 'The debt');
  // Sent .3817 with the first scale, which is too much, and −.5427 with the second.
  expect(await caption(debt)).toContain('After 2 rounds the coordinate 0.1 was due 0.20 and has been sent -0.16');
  await debt.getByRole('button', { name: 'Next round' }).click();
  expect(await caption(debt)).toContain('After 3 rounds the coordinate 0.1 was due 0.30');
  await debt.getByRole('button', { name: 'Back a round' }).click();
  expect(await caption(debt)).toContain('After 2 rounds');

  // Two signs of each coordinate are there to be seen, of more the last few.
  await expect(debt.getByText('signs sent', { exact: true })).toBeVisible();
  await drag(debt, 'Round', 0.5);
  await expect(debt.getByText(/^the last \d+ signs$/)).toBeVisible();
  await debt.getByRole('button', { name: 'Reset figure' }).click();

  for (const compressor of [
    'sign',
    'sign with two means',
    'top-1',
    'random-1',
    'QSGD',
    'TernGrad',
    'stochastic sign',
  ]) {
    await debt.getByRole('combobox', { name: 'Compressor' }).selectOption(compressor);
    for (const cells of (await numbersOf(debt)).slice(1)) {
      const [, , due, sent, owed] = cells.map(Number);
      // The table shows five digits.
      expect(Math.abs(due - sent - owed)).toBeLessThan(1e-3);
    }
  }

  await debt.getByRole('combobox', { name: 'Compressor' }).selectOption('scaled sign');
  await debt.getByRole('combobox', { name: 'Gradient' }).selectOption('two: 1 and 0.1');
  await toEnd(debt, 'Round', 'End');
  // g = (1, .1), 200 rounds: averages sent .99725 and .09725, ‖e‖² ≤ .605.
  expect((await numbersOf(debt)).slice(1).map((cells) => Number(cells[5]))).toEqual([0.99725, 0.09725]);
  expect(await caption(debt)).toContain('‖e‖² never was above 0.605');

  await debt.getByRole('combobox', { name: 'Memory' }).selectOption('off');
  // Each round sends the mean magnitude, .55.
  expect(await caption(debt)).toContain('was due 20.00 and has been sent 110.00 by scaled sign');
  await drag(debt, 'Round', 0);
  expect(await caption(debt)).toContain('was due 0.10 and has been sent 0.55');
});

test('the traps are repaired: line, valley, wall and top-1', async ({ page }) => {
  await openChapter(page, '6-debt');
  const repair = figure(page, 'The repair');
  expect(await caption(repair)).toContain('Without memory f is never below 1.00');
  expect(await caption(repair)).toContain('first below 0.1 after 19 rounds');
  expect(await caption(repair)).toContain('between 0.05 and 0.45');
  await toEnd(repair, 'Rounds', 'End');
  await drag(repair, 'Step size', 0);
  expect(await caption(repair)).toContain('first below 0.1 after 182 rounds');
  expect(await caption(repair)).toContain('between 0.005 and 0.045');

  await repair.getByRole('combobox', { name: 'Example' }).selectOption('the valley');
  // ε = .5, γ = .01, 2000 steps.
  const valley = (await numbersOf(repair)).at(-1)?.map(Number) ?? [];
  expect(valley[1]).toBeGreaterThanOrEqual(1);
  expect(valley[2]).toBeLessThan(1e-6);
  expect(valley[3]).toBeLessThan(1e-6);
  expect(await caption(repair)).toContain('f is 0 to rounding with memory, 0 to rounding with nothing compressed');
  expect(await caption(repair)).toContain('no floor is left');
  // Without a scale each step is a whole γ, and what it leaves is at most 4γ².
  await repair.getByRole('combobox', { name: 'Compressor' }).selectOption('sign');
  expect(await caption(repair)).toContain('no compressor in the lemma’s sense');
  // The table has one row in six: the last half and less.
  for (const cells of (await numbersOf(repair)).slice(-150)) expect(Number(cells[2])).toBeLessThanOrEqual(4.01e-4);
  await repair.getByRole('combobox', { name: 'Compressor' }).selectOption('the one that fails here');

  await repair.getByRole('combobox', { name: 'Example' }).selectOption('the wall');
  expect(await caption(repair)).toContain('the largest difference of the two walks is 0');
  // γ = .01, from the Markov chain.
  expect(await caption(repair)).toContain('in the long run they are 0.249 and -0.230');

  await repair.getByRole('combobox', { name: 'Example' }).selectOption('top-1, three workers');
  await repair.getByRole('slider', { name: 'Rounds' }).fill('100');
  // (1 + 11γ/6)^100 at γ = .01, and with memory .3191 after a rise to 1.0183.
  const growth = (await numbersOf(repair)).slice(1).map((cells) => Number(cells[1]));
  for (const [k, length] of growth.entries()) expect(length / (1 + 0.11 / 6) ** k).toBeCloseTo(1, 4);
  const said = await caption(repair);
  expect(said).toContain('6.15');
  expect(said).toContain('rises to 1.0183 at most, and is 0.319 in the end');

  await repair.getByRole('checkbox', { name: 'off' }).uncheck();
  await repair.getByRole('combobox', { name: 'Example' }).selectOption('the line');
  await repair.getByRole('combobox', { name: 'Compressor' }).selectOption('scaled sign');
  expect(await caption(repair)).toContain('Without memory f is never below 1.00');
});

test('the debt stays below its bound, and in one dimension there is none', async ({ page }) => {
  await openChapter(page, '6-debt');
  const bound = figure(page, 'The bound');
  const holds = (table: string[][]) => {
    for (const cells of table.slice(1)) {
      const [, owed, most] = cells.map(Number);
      expect(owed).toBeLessThanOrEqual(most);
    }
  };
  const table = await numbersOf(bound);
  holds(table);
  const late = table.slice(-200).map((cells) => Number(cells[1]));
  // Gaussian, d = 100: .579 with a deviation of .003 over 5000 steps, of .015 over 200.
  expect(Math.abs(late.reduce((sum, value) => sum + value, 0) / 200 - 0.579)).toBeLessThan(4 * 0.003 * 5);
  await bound.getByRole('combobox', { name: 'Noise' }).selectOption('sparse: a tenth of the coordinates');
  expect(await caption(bound)).toContain('thin gradients');
  await drag(bound, 'Dimension', 1);
  holds(await numbersOf(bound));
  await bound.getByRole('combobox', { name: 'Noise' }).selectOption('Gaussian');
  await toEnd(bound, 'Dimension', 'Home');
  expect(await caption(bound)).toContain('owes 0 in every round');
  await expect(bound.getByText('nothing is owed, and neither bound allows more')).toBeVisible();
});
