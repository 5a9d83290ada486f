import { expect, test } from './fixtures';
import { button, run, slider } from './lab';

test('settings live in the link and come back from it', async ({ page }) => {
  await page.goto('./?lab.workers=3&lab.data=moons&lab.seed=11#/lab');
  await expect(run(page)).toContainText('Step 0 of');
  await expect(slider(page, 'Workers')).toHaveAttribute('aria-valuetext', /^3\b/);
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('moons');
  await slider(page, 'Batch per worker').focus();
  await slider(page, 'Batch per worker').press('Home');
  await expect(page).toHaveURL(/lab\.batch=1\b/);
  await page.getByRole('combobox', { name: 'Data' }).selectOption('rings');
  await expect(page).toHaveURL(/lab\.data=rings/);
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Data' })).toHaveValue('rings');
  await expect(slider(page, 'Batch per worker')).toHaveAttribute('aria-valuetext', /^1\b/);
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toHaveValue('11');
});

test('impossible values are replaced by the nearest valid ones, and said', async ({ page }) => {
  await page.goto('./?lab.workers=9999&lab.data=cats&lab.level=minus&lab.magic=1&lab.steps=20#/lab');
  const notice = page.getByRole('alert').filter({ hasText: 'Workers' });
  await expect(notice).toContainText('Workers must be a whole number between 1 and 256, not 9999; it is now 256.');
  await expect(notice).toContainText('Data is one of fashion, spiral, moons, rings, xor, not “cats”');
  await expect(notice).toContainText('Noise level must be a number');
  await expect(notice).toContainText('no setting “magic”');
  await expect(slider(page, 'Workers')).toHaveAttribute('aria-valuetext', /256/);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 1 of 20', { timeout: 30_000 });
});

test('the front page works at once, and an unknown page leads there with a sentence', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'One Bit' })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'Race' })).toBeVisible();
  await page.goto('./#/nowhere');
  await expect(page.getByRole('alert')).toContainText('There is no page “nowhere”');
  await expect(page.getByRole('heading', { level: 1, name: 'One Bit' })).toBeVisible();
});

test('the knobs of a figure are in the link, and what is wrong with them is said', async ({ page }) => {
  await page.goto('./?jury.signal=1&jury.noise=laplace#/4-vote');
  const jury = page.getByRole('figure', { name: 'Jury' });
  await expect(jury.getByRole('slider', { name: 'Signal to noise' })).toHaveAttribute('aria-valuetext', /^1\b/);
  await expect(jury.getByRole('combobox', { name: 'Noise' })).toHaveValue('laplace');
  await jury.getByRole('button', { name: 'Reset figure' }).click();
  await expect.poll(() => page.evaluate(() => location.search)).toBe('');
  await page.goto('./?jury.signal=much&jury.magic=1&judges.signal=2#/4-vote');
  const said = page.getByRole('alert');
  await expect(said).toContainText('There is no figure “judges”');
  await expect(said).toContainText('Signal to noise must be a number, not “much”');
  await expect(said).toContainText('has no knob “magic”');
});
