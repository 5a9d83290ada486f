import { expect, test } from './fixtures';
import { button, knobs, numbers, openLab, run, stepTo } from './lab';

test('a reader shows another method of the table, with its step size, and steps', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 4, steps: 20, methods: 'sgd' });
  const drawer = await knobs(page);
  await drawer.getByText('Sparse and quantised', { exact: true }).first().click();
  const box = drawer.getByRole('checkbox', { name: 'EF top-k' });
  await expect(box).toHaveAccessibleDescription(/1809\.07599/);
  await expect(drawer.getByRole('slider', { name: 'Share kept' })).toBeDisabled();
  await box.check();
  await expect(drawer.getByRole('slider', { name: 'Share kept' })).toBeEnabled();
  await expect(drawer.getByRole('slider', { name: 'Step size, EF top-k' })).toBeVisible();
  await expect(page).toHaveURL(/lab\.methods=sgd\.ef-top-k/);
  await drawer.getByRole('button', { name: 'Close' }).click();
  await stepTo(page, 3);
  await expect(run(page)).toContainText(/EF top-k: loss \d/);
  await expect(page.getByRole('figure', { name: 'Debt ‖e‖' })).toContainText('EF top-k owes');
});

test('every method of the table runs beside the others', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 3, steps: 20, methods: 'sgd' });
  const all = await page.evaluate(() => window.onebit.methods().map(({ id }) => id));
  expect(all.length).toBeGreaterThanOrEqual(24);
  await openLab(page, { data: 'moons', workers: 3, batch: 4, steps: 20, methods: [...all, 'own'].join('.') });
  await stepTo(page, 2);
  const header = (await numbers(page, 'The race'))[1];
  expect(header).toHaveLength(2 + 4 * (all.length + 1));
});

test('a reader builds a method of the parts, and is told why where they make no sense', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 4, steps: 20, methods: 'sgd' });
  const drawer = await knobs(page);
  await drawer.getByText('Build your own').click();
  await drawer.getByRole('checkbox', { name: 'your own' }).check();
  const verdict = drawer.getByRole('status', { name: 'Do the parts fit?' });
  await expect(verdict).toContainText('The parts fit');
  await expect(drawer.getByText('sends sign(g)')).toBeVisible();

  await drawer.getByRole('combobox', { name: 'Compressor' }).selectOption('top-k');
  await expect(verdict).toContainText('Left out of the race');
  await expect(verdict).toContainText('majority is taken of ballots');
  await expect(run(page)).toContainText('SGD');
  await expect(run(page)).not.toContainText('your own');

  await drawer.getByRole('combobox', { name: 'Aggregator' }).selectOption('mean');
  await drawer.getByRole('combobox', { name: 'Memory' }).selectOption('error feedback');
  await expect(verdict).toContainText('The parts fit');
  await expect(drawer.getByText('sends Δ = top-k(p)')).toBeVisible();
  await drawer.getByRole('button', { name: 'Close' }).click();
  // The run with the new parts must be open before it can be stepped.
  await expect(run(page)).toContainText('your own');
  await stepTo(page, 2);
  await expect(run(page)).toContainText(/your own: loss \d/);

  await page.reload();
  await expect(run(page)).toContainText('your own', { timeout: 30_000 });
  await expect(page).toHaveURL(/lab\.own\.compressor=top-k/);
});

test('a link with parts that do not fit is said, and the others run', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 20, methods: 'sgd.own', 'own.compressor': 'qsgd' });
  await expect(page.getByRole('alert').filter({ hasText: 'own method is left out' })).toBeVisible();
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 1 of 20');
});
