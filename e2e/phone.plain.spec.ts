import { expect, test } from './fixtures';
import { openChapter } from './story';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test('on a phone the link’s buttons stand beside the name, and below them a strip that fades where it goes on', async ({
  page,
}) => {
  await openChapter(page, '4-vote');
  const header = page.getByRole('banner');
  const middle = async (name: string, role: 'link' | 'button' | 'combobox') => {
    const box = await header.getByRole(role, { name, exact: true }).boundingBox();
    expect(box?.height, name).toBeGreaterThanOrEqual(44);
    return (box?.y ?? NaN) + (box?.height ?? NaN) / 2;
  };
  const line = await middle('One Bit', 'link');
  expect(await middle('Theme', 'combobox')).toBeCloseTo(line, 0);
  expect(await middle('copy link', 'button')).toBeCloseTo(line, 0);
  expect(await middle('QR code of the link', 'button')).toBeCloseTo(line, 0);

  const strip = header.getByRole('navigation', { name: 'Pages' });
  const fades = () => strip.evaluate(({ dataset }) => ['before', 'after'].filter((edge) => edge in dataset));
  await expect.poll(fades).toEqual(['before', 'after']);
  await expect(strip).toHaveCSS('mask-image', /linear-gradient/);
  await strip.evaluate((element) => element.scrollTo(0, 0));
  await expect.poll(fades).toEqual(['after']);
  await strip.evaluate((element) => element.scrollTo(element.scrollWidth, 0));
  await expect.poll(fades).toEqual(['before']);
});

test('on a phone the theme is chosen from a list', async ({ page }) => {
  await page.goto('./');
  const theme = page.getByRole('combobox', { name: 'Theme' });
  await theme.selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page).toHaveURL(/theme=dark/);
  await theme.selectOption('auto');
  await expect(page).not.toHaveURL(/theme/);
});

test('whatever is pressed in a row of the receipts is high enough to be hit', async ({ page }) => {
  await page.goto('./#/receipts/jury');
  await expect(page.locator('.receipt').first()).toBeVisible();
  const low = await page
    .locator('.receipt :is(a, button)')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent));
  expect(low).toEqual([]);
});
