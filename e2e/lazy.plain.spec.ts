import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { caption, figure, openChapter, toEnd } from './story';

const TITLES = ['Tug of war', 'Noisy ballots', 'Stochastic sign', 'The ρ-norm'];

/** A browser that never has time off: what is not near the window is not asked for. */
async function neverIdle(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
}

test('a figure far below the window is drawn when the reader comes near, and its place is kept until then', async ({
  page,
}) => {
  await neverIdle(page);
  await openChapter(page, '8-worlds');
  await expect(figure(page, TITLES[0]).locator('svg').first()).toBeVisible();
  const last = page.locator('.figure-place').last();
  await expect(last.locator('svg')).toHaveCount(0);
  await expect(figure(page, TITLES[3])).toHaveCount(0);
  const kept = await last.boundingBox();
  expect(kept?.height).toBeGreaterThan(300);

  await last.scrollIntoViewIfNeeded();
  await expect(figure(page, TITLES[3])).toBeInViewport();
  await expect(figure(page, TITLES[3]).locator('svg').first()).toBeVisible();
  await toEnd(figure(page, TITLES[3]), 'Workers', 'Home');
  expect(await caption(figure(page, TITLES[3]))).not.toBe('');
});

test('all figures of a chapter are on the page as soon as the browser has time, for whoever searches or hears it', async ({
  page,
}) => {
  await openChapter(page, '8-worlds');
  for (const title of TITLES) await expect(figure(page, title)).toHaveCount(1);
  await expect(page.getByRole('figure')).toHaveCount(TITLES.length);
  await expect(page.getByText('The small contour is almost a circle')).toHaveCount(1);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('on paper there are all figures, whether they were near or not', async ({ page }) => {
  await neverIdle(page);
  await openChapter(page, '8-worlds');
  await expect(figure(page, TITLES[3])).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  const printed = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const shown = [...document.querySelectorAll('figure')].filter((one) => one.checkVisibility());
    return shown.map((one) => ({
      title: one.querySelector('h2')?.textContent,
      isDrawn: one.querySelector('svg') !== null,
    }));
  });
  expect(printed).toEqual(TITLES.map((title) => ({ title, isDrawn: true })));
});
