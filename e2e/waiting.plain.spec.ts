import { expect, test } from './fixtures';
import { hold } from './hold';
import { button, openLab, query, run } from './lab';

test('opening the lab says what it waits for, can be cancelled, and done after all', async ({ page }) => {
  const serve = await hold(page, /train-0/);
  await page.goto('./#/lab');
  await expect(page.getByRole('status', { name: 'Opening' })).toContainText('Loading the first pictures');
  await button(page, 'cancel').press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'because you cancelled it' })).toBeVisible();
  serve();
  await expect(button(page, 'open it after all')).toBeFocused();
  await button(page, 'open it after all').press('Enter');
  await expect(run(page)).toContainText('Step 0 of 400', { timeout: 30_000 });
});

test('a run that waits for pictures says how far they are, and can be paused', async ({ page }) => {
  const serve = await hold(page, /train-[1-7]/);
  await openLab(page, { methods: 'sgd', width: 8 });
  await button(page, 'Play').click();
  const waiting = page.getByRole('status', { name: 'Waiting' });
  // Of 5.5 MB the two files of test pictures are there.
  await expect(waiting).toHaveText('Loading the other pictures: 0.9 of 5.5 MB.', { timeout: 30_000 });
  await button(page, 'Pause').click();
  await expect(waiting).toBeHidden();
  await expect(run(page)).toContainText('Step 19 of 400');
  serve();
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 20 of 400');
});

test('a link that leads far says how far it is, and leads back to step 0 if it is cancelled', async ({ page }) => {
  await page.goto(`./${query({ data: 'moons', workers: 64, steps: 5000, at: 5000 })}#/lab`);
  const waiting = page.getByRole('status', { name: 'Waiting' });
  await expect(waiting).toHaveText(/^Running again to step 5000: \d+ of 5000\.$/, { timeout: 30_000 });
  await button(page, 'cancel: back to step 0').click();
  await expect(run(page)).toContainText('Step 0 of 5000');
  await expect(waiting).toBeHidden();
  await expect(page).not.toHaveURL(/lab\.at/);
});
