import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { hold } from './hold';
import { caption, figure } from './story';

const CARRY = 'What is left of a gradient when every worker may send only one bit for each weight?';

/** What a reader can see of the way in. */
function seen(page: Page) {
  return page.evaluate(() =>
    ['header nav', 'h1', '.carry', '.story-head h2', '.subtitle', 'figcaption', '.contents', '.words'].map((part) =>
      document.querySelector(part)?.textContent.replace(/\s+/g, ' '),
    ),
  );
}

test('the words of the way in are there before any script, and the page that comes to life says the same', async ({
  page,
}) => {
  const letGo = await hold(page, /assets\/index-.*\.js$/);
  await page.goto('./', { waitUntil: 'commit' });
  await expect(page.getByText(CARRY)).toBeVisible();
  await expect(page.getByText('To bring the loss to 2.4 and keep it there')).toBeVisible();
  // What cannot be used yet is not offered either.
  await expect(page.getByRole('figure')).toHaveCount(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  const before = await seen(page);
  expect(before.every((text) => text)).toBe(true);
  letGo();
  await expect(figure(page, 'Race')).toBeVisible();
  expect(await seen(page)).toEqual(before);
});

for (const [place, query, hash] of [
  ['a chapter', '', '#/4-vote'],
  ['a changed figure', '?hook.workers=25', '#/'],
  ['a stage', '?present&beat=1', '#/1-price'],
]) {
  test(`${place} does not open with the words of another place`, async ({ page }) => {
    const letGo = await hold(page, /assets\/index-.*\.js$/);
    await page.goto(`./${query}${hash}`, { waitUntil: 'commit' });
    await expect(page.locator('#root')).toBeAttached();
    await expect(page.getByText(CARRY)).toBeHidden();
    letGo();
    await expect(page.getByRole('figure').first()).toBeVisible();
    if (hash === '#/') expect(await caption(figure(page, 'Race'))).not.toContain('1.54 kbit');
  });
}

test('a reader who wants to be elsewhere does not wait for the first figure', async ({ page }) => {
  const letGo = await hold(page, /assets\/hook-.*\.js$/);
  await page.goto('./');
  await expect(page.getByText(CARRY)).toBeVisible();
  await expect.poll(() => page.evaluate(() => 'onebit' in window)).toBe(true);
  await page.evaluate(() => {
    location.hash = '#/4-vote';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'The vote' })).toBeVisible();
  letGo();
});

test.describe('without its script', () => {
  test.use({ expectedErrors: /Failed to load resource/ });
  test('the page says so', async ({ page }) => {
    await page.route('**/assets/index-*.js', (route) => route.abort());
    await page.goto('./#/4-vote');
    await expect(page.getByRole('alert')).toHaveText(/Load the page again/);
  });
});
