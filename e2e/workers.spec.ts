import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { knobs, numbers, openLab, slider, stepTo } from './lab';

test('liars are marked in the picture, the sentence and the table', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 4, steps: 20 });
  const drawer = await knobs(page);
  await expect(drawer.getByRole('combobox', { name: 'Lie' })).toBeDisabled();
  await slider(page, 'Liars, % of workers').focus();
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/lab\.attackers=30/);
  await expect(drawer.getByRole('combobox', { name: 'Lie' })).toBeEnabled();
  await expect(drawer.getByText('1 of 4 workers lies.')).toBeVisible();
  await drawer.getByRole('button', { name: 'Close' }).click();
  await stepTo(page, 2);
  const figure = page.getByRole('figure', { name: 'Workers' });
  await expect(figure).toContainText('Worker 4 lies: it flips its gradient.');
  await expect(figure.getByRole('radio', { name: /^Worker 4, liar, flips/ })).toBeVisible();
  await expect(figure.getByRole('radio', { name: /^Worker 3, agrees/ })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  const rows = await numbers(page, 'Workers');
  expect(rows.slice(1).map((cells) => cells[1])).toEqual(['honest', 'honest', 'honest', 'liar, flips']);
});

test('workers that see different classes say which', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 4, steps: 20, partition: 'label' });
  const drawer = await knobs(page);
  await expect(drawer.getByRole('slider', { name: 'Dirichlet concentration' })).toBeDisabled();
  await expect(drawer.getByText('Takes effect under the Dirichlet partition.')).toBeVisible();
  await drawer.getByRole('button', { name: 'Close' }).click();
  await stepTo(page, 1);
  await expect(page.getByRole('figure', { name: 'Workers' })).toContainText('Worker 1 sees nothing but □.');
  const rows = await numbers(page, 'Workers');
  expect(rows.slice(1).map((cells) => cells[4])).toEqual([1, 2, 3, 4].map((i) => `nothing but ${i % 2 ? '□' : '■'}`));
});
