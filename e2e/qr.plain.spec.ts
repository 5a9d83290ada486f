import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test } from './fixtures';
import { caption, figure, openChapter } from './story';

/** Pixels along a side of the picture that a phone takes of a code. */
const SIDE = 300;

/** What a phone reads off the screen. */
async function scanned(page: Page): Promise<string | undefined> {
  const picture = await page.getByRole('dialog').getByRole('img').screenshot();
  const data = await page.evaluate(
    async ([url, side]) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const context = new OffscreenCanvas(side, side).getContext('2d');
      context?.drawImage(image, 0, 0, side, side);
      return [...(context?.getImageData(0, 0, side, side).data ?? [])];
    },
    [`data:image/png;base64,${picture.toString('base64')}`, SIDE] as const,
  );
  return jsQR(new Uint8ClampedArray(data), SIDE, SIDE)?.data;
}

test('the QR code on the page is the copied link, in the dark as well', async ({ page }) => {
  await openChapter(page, '4-vote', '?jury.signal=1&jury.shown=yes&theme=dark');
  await page.getByRole('button', { name: 'QR code of the link' }).click();
  const dialog = page.getByRole('dialog', { name: 'QR code of the link' });
  const address = `${new URL(page.url()).origin}/?jury.signal=1&jury.shown=yes&theme=dark#/4-vote`;
  await expect(dialog).toContainText(address);
  expect(await scanned(page)).toBe(address);
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'QR code of the link' })).toBeFocused();
});

test('Q on the stage shows the way to its figure in the chapter', async ({ page, context }) => {
  await page.goto('./?present&beat=4#/4-vote');
  await expect(page.getByRole('figure')).toHaveCount(1);
  const title = await page.getByRole('figure').getByRole('heading').textContent();
  const said = await caption(page.getByRole('figure'));
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toBeVisible();
  const address = (await scanned(page)) ?? '';
  expect(address).toMatch(/\/\?beat=4#\/4-vote\/[a-z]+$/);
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const phone = await context.newPage();
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(address);
  const shown = figure(phone, title ?? '');
  await expect(shown).toBeFocused();
  expect(await caption(shown)).toBe(said);
});

test('what is too long for a code is said, and less is shown', async ({ page }) => {
  const long = Array.from({ length: 8 }, (_, i) => `${'abcdefgh'[i]}`).flatMap((letter) =>
    Array.from({ length: 51 }, (_, n) => letter + n),
  );
  await openChapter(page, '8-worlds', `?noisy.sketch=${long.join('.')}&tug.methods=sgd`);
  await page.getByRole('button', { name: 'QR code of the link' }).click();
  await expect(page.getByRole('dialog')).toContainText(
    /too long for a code that can be scanned from afar; this one leads to/,
  );
});
