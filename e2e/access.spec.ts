import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { button, knobs, numbers, openLab, playTo, run, slider } from './lab';
import { THOROUGH } from './thorough';

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing wrong in the ${theme} theme`, async ({ page }) => {
    await openLab(page, { data: 'moons', steps: 40 });
    await page.getByRole('radio', { name: theme }).check({ force: true });
    await playTo(page, 40);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}

for (const theme of THOROUGH ? ['light', 'dark'] : ['dark']) {
  test(`axe finds nothing wrong in the drawer, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme as 'light' | 'dark' });
    const parts = { 'own.compressor': 'top-k', 'own.aggregator': 'mean' };
    await openLab(page, { data: 'moons', steps: 20, methods: 'sgd.qsgd.ef21.own', ...parts });
    const drawer = await knobs(page);
    for (const family of ['Signs and votes', 'Error feedback']) await drawer.getByText(family, { exact: true }).click();
    await drawer.getByRole('combobox', { name: 'Aggregator' }).selectOption('majority');
    await expect(drawer.getByText('Left out of the race')).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}

test('every plot shows its numbers as a table', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 20 });
  await playTo(page, 20);
  for (const figure of ['Workers', 'The race', 'One exchange', 'Density φ', 'Noise', 'Decision boundary']) {
    const rows = await numbers(page, figure);
    expect(rows.length, figure).toBeGreaterThan(1);
    await page.keyboard.press('Escape');
  }
});

test('the keyboard alone runs the lab', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 30 });
  await slider(page, 'Workers').focus();
  await page.keyboard.press('Home');
  await expect(slider(page, 'Workers')).toHaveAttribute('aria-valuetext', /^1\b/);
  await page.keyboard.press('ArrowRight');
  await expect(slider(page, 'Workers')).toHaveAttribute('aria-valuetext', /^2\b/);
  await button(page, 'Play').focus();
  await page.keyboard.press('Enter');
  await expect(run(page)).toContainText('Step 30 of 30');
});

test('nothing scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, { data: 'moons', steps: 20 });
  await playTo(page, 20);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const drawer = await knobs(page);
  await drawer.getByText('Build your own').click();
  await drawer.getByRole('checkbox', { name: 'your own' }).check();
  expect(await drawer.evaluate((element) => element.scrollWidth)).toBeLessThanOrEqual(390);
});
