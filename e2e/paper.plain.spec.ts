import { expect, test } from './fixtures';
import { figure, openChapter } from './story';

test('on paper there are the words and every figure, for its width and in the colours of daylight, and nothing to press', async ({
  page,
}) => {
  await openChapter(page, '8-worlds', '?theme=dark');
  await page.waitForLoadState('networkidle');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
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
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('banner')).toBeVisible();
  await expect.poll(async () => (await figure(page, 'Tug of war').boundingBox())?.width).toBeGreaterThan(800);
});
