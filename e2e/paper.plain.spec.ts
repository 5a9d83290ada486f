import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { caption, figure, openChapter } from './story';

/** What the browser does before it lays the page out for paper, and after. */
async function print(page: Page, when: 'before' | 'after'): Promise<void> {
  await page.emulateMedia({ media: when === 'before' ? 'print' : 'screen' });
  await page.evaluate((name) => dispatchEvent(new Event(name)), `${when}print`);
}

/** What all figures of the page say, once the last of them is there. */
async function captions(page: Page, figures: number): Promise<string[]> {
  const shown = page.getByRole('figure');
  await expect(shown).toHaveCount(figures);
  return Promise.all((await shown.all()).map(caption));
}

test('on paper there are the words and every figure, for its width and in the colours of daylight, and nothing to press', async ({
  page,
}) => {
  await openChapter(page, '8-worlds', '?theme=dark');
  await page.waitForLoadState('networkidle');
  await print(page, 'before');
  await expect(page.getByRole('figure')).toHaveCount(4);
  for (const shown of await page.getByRole('figure').all()) {
    await expect(shown.locator('.story-picture svg').first()).toBeVisible();
    await expect(shown.locator('figcaption')).toBeVisible();
    // 178 mm at 96 dots an inch.
    expect((await shown.boundingBox())?.width).toBeCloseTo((178 / 25.4) * 96, 0);
    const box = await shown.boundingBox();
    for (const picture of await shown.locator('.story-picture svg').all()) {
      const drawn = await picture.boundingBox();
      expect((drawn?.x ?? 0) + (drawn?.width ?? Infinity)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
    }
  }
  await expect(page.getByRole('figure').getByRole('button').filter({ visible: true })).toHaveCount(0);
  // The wishes of the three workers, which are marks of the picture.
  await expect(page.getByRole('slider').filter({ visible: true })).toHaveCount(3);
  await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('banner')).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
    'rgb(255, 255, 255)',
  );
  await print(page, 'after');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect.poll(async () => (await figure(page, 'Tug of war').boundingBox())?.width).toBeGreaterThan(800);
});

test('on paper figures stand as they open, bets not yet answered, and after as the reader left them', async ({
  page,
}) => {
  await openChapter(page, '5-traps');
  const opened = await captions(page, 3);
  await page.goto('./?wall.guess=worst&wall.shown=yes&wall.beta=0.9&line.guess=away&valley.shown=yes#/5-traps');
  const left = await captions(page, 3);
  for (const [i, said] of opened.entries()) if (i !== 1) expect(left[i]).not.toBe(said);
  const address = page.url();
  const bet = figure(page, 'The line').getByRole('radio', { name: 'away to the side' });
  await expect(bet).toBeChecked();
  const size = await figure(page, 'The valley').locator('svg').first().boundingBox();
  await figure(page, 'The valley').getByRole('slider').first().focus();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(500);

  await print(page, 'before');
  expect(await captions(page, 3)).toEqual(opened);
  await expect(figure(page, 'The wall').getByText('Where do the signs lead?')).toBeVisible();
  await expect(page.getByRole('figure').locator('.predict-place.chosen').filter({ visible: true })).toHaveCount(0);

  await print(page, 'after');
  expect(await captions(page, 3)).toEqual(left);
  await expect(bet).toBeChecked();
  expect(page.url()).toBe(address);
  await expect(figure(page, 'The valley').getByRole('slider').first()).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(place);
  expect(await figure(page, 'The valley').locator('svg').first().boundingBox()).toMatchObject({
    width: size?.width,
    height: size?.height,
  });
});

test('on paper a live run is the recording, and after it goes on where it was', async ({ page }) => {
  await page.goto('./?measured.method=signum#/3-rulers/measured');
  const measured = figure(page, 'Measured');
  const recorded = await caption(measured);
  await measured.getByRole('button', { name: 'Step', exact: true }).click();
  await expect.poll(() => caption(measured), { timeout: 60_000 }).toContain('over 1 live step.');
  const live = await caption(measured);
  await expect(page).toHaveURL(/measured\.live=1#/);

  await print(page, 'before');
  const printed = await caption(measured);
  expect(printed).toContain('With SGD φ of the gradient');
  expect(printed).toContain('over 200 recorded steps');
  expect(printed).not.toBe(recorded);
  await print(page, 'after');
  expect(await caption(measured)).toBe(live);
  await expect(page).toHaveURL(/measured\.live=1#/);
  await measured.getByRole('button', { name: 'Step', exact: true }).click();
  await expect.poll(() => caption(measured)).toContain('over 2 live steps.');
});
