import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { button, knobs, openLab, slider } from './lab';
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

test('on a phone the race has one line of tools, and its axes are chosen below it', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 20 });
  const race = page.getByRole('figure', { name: 'The race' });
  const top = async (shown: Locator) => (await shown.boundingBox())?.y ?? Number.NaN;
  const save = await top(race.getByRole('button', { name: 'Save this figure' }));
  expect(await top(race.getByRole('button', { name: 'Show numbers' }))).toBeCloseTo(save, 0);
  expect(Math.abs(save - (await top(race.getByRole('heading'))))).toBeLessThan(22);
  const plot = await race.locator('.plot').boundingBox();
  const axes = await top(race.locator('.race-axes'));
  expect(axes).toBeGreaterThan((plot?.y ?? Number.NaN) + (plot?.height ?? Number.NaN) - 1);
  expect(await top(slider(page, 'Timeline'))).toBeGreaterThan(axes);
});

test('on a phone the buttons of the run stand across the whole screen, and nothing that has the focus is under them', async ({
  page,
}) => {
  // So high that buttons would come to stand behind the bar.
  await page.setViewportSize({ width: 390, height: 664 });
  await openLab(page, { data: 'moons', steps: 20 });
  const bar = await page.locator('.transport').boundingBox();
  expect(bar).toMatchObject({ x: 0, width: 390 });
  await button(page, 'Reset').focus();
  const last = page.getByRole('combobox', { name: 'Backend' });
  const under: string[] = [];
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    const { name, bottom } = await page.evaluate(stopHere);
    if (bottom > (bar?.y ?? 0)) under.push(`${name}: ${bottom}`);
    if (await last.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(last).toBeFocused();
  expect(under).toEqual([]);
});

test('on a phone the drawer closes when the focus goes on beyond it', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 20 });
  const drawer = await knobs(page);
  await expect(drawer).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(drawer).toBeHidden();
  await expect(button(page, 'More knobs')).toBeFocused();
});

test('the menu of what is saved closes when the focus goes on, and Escape gives it back', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 20 });
  const save = button(page, 'Save this figure');
  const menu = page.getByRole('dialog', { name: 'Save: The race' });
  for (const leave of ['Tab', 'Shift+Tab', 'Escape']) {
    await save.press('Enter');
    await expect(menu.getByRole('button', { name: 'SVG' })).toBeFocused();
    if (leave === 'Tab') await menu.getByRole('button', { name: 'Open…' }).focus();
    await page.keyboard.press(leave);
    await expect(menu).toBeHidden();
    await expect(leave === 'Tab' ? page.getByRole('button', { name: 'Show numbers' }).first() : save).toBeFocused();
  }
});

for (const width of [390, 1024, 1440]) {
  test(`what the lab waits for is said over nothing that can be pressed, ${width} pixels wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('./?lab.data=moons&lab.workers=64&lab.steps=5000&lab.at=5000#/lab');
    const strip = page.locator('.waiting');
    await expect(strip).toBeVisible({ timeout: 30_000 });
    const covered = await strip.evaluate((element) => {
      const over = element.getBoundingClientRect();
      return [...document.querySelectorAll('.lab :is(button, input, select, label, [role="radio"])')]
        .filter((other) => !element.contains(other))
        .filter((other) => {
          const { left, right, top, bottom } = other.getBoundingClientRect();
          return right > over.left && left < over.right && bottom > over.top && top < over.bottom;
        })
        .map(({ ariaLabel, textContent }) => ariaLabel ?? textContent);
    });
    expect(covered).toEqual([]);
  });
}

/** What has the focus, and where it ends. Runs in the page. */
function stopHere(): { name: string; bottom: number } {
  const element = document.activeElement ?? document.body;
  return { name: element.ariaLabel ?? element.textContent ?? '', bottom: element.getBoundingClientRect().bottom };
}
