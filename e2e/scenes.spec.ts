import { expect, test } from './fixtures';
import { button, openLab, run } from './lab';

test('a scene is one click: its settings, its sentence, and Back leads out of it', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 20, seed: 11 });
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 1 of 20');
  const scenes = page.getByRole('region', { name: 'Scenes' });
  const scene = scenes.getByRole('button', { name: /one loud liar/i });
  await expect(scene).toHaveAttribute('aria-pressed', 'false');
  await scene.click();
  await expect(scene).toHaveAttribute('aria-pressed', 'true');
  await expect(scenes.getByRole('button', { pressed: true })).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Scene' })).toContainText('Press Play.');
  await expect(run(page)).toContainText('Step 0 of', { timeout: 30_000 });
  await expect(page).toHaveURL(/lab\.attack=huge/);
  await expect(page).toHaveURL(/lab\.seed=11/);
  await expect(page).not.toHaveURL(/lab\.data=moons/);
  await expect(page.getByRole('figure', { name: 'Workers' })).toContainText('Worker 16 lies');

  await page.goBack();
  await expect(scene).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('moons');
  await expect(run(page), 'the run as it was').toContainText('Step 1 of 20');
});

test('a knob turned is no scene any more', async ({ page }) => {
  await openLab(page);
  const scenes = page.getByRole('region', { name: 'Scenes' });
  await scenes.getByRole('button', { name: /one class each/i }).click();
  await expect(scenes.getByRole('button', { pressed: true })).toHaveCount(1);
  await page.getByRole('combobox', { name: 'Data' }).selectOption('xor');
  await expect(scenes.getByRole('button', { pressed: true })).toHaveCount(0);
  await expect(page.getByRole('status', { name: 'Scene' })).toBeEmpty();
});
