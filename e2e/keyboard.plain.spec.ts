import type { Locator, Page } from '@playwright/test';
import { BEATS } from '../src/story/beats';
import { expect, test } from './fixtures';
import { button, openLab, run, slider, toldStep } from './lab';
import { caption, figure, settled } from './story';
import { THOROUGH } from './thorough';

// Journeys of a reader who has no mouse: nothing is clicked, and nothing gets the focus but by keys.

/** A page, all its figures on it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(`./${address}`);
  await arrived(page);
}

async function arrived(page: Page, title?: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();
  await settled(page);
}

/** Goes by Tab to something, which is there, in the window, and seen to have the focus. */
async function tabTo(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 150; stops++) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(wanted).toBeFocused();
  expect(await wanted.evaluate(isSeen), `${wanted} has a ring`).toBe(true);
}

/** Whether the focus is drawn, in the window and under nothing. Runs in the page. */
function isSeen(focused: Element): boolean {
  const shown = focused.matches('input.unseen') ? focused.nextElementSibling : focused;
  const target = focused.querySelector('.target');
  if (!shown) return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  const ring = outlineStyle === 'none' ? '0' : outlineWidth;
  const isDrawn = Number.parseFloat(target ? getComputedStyle(target).strokeWidth : ring) >= 2;
  const { top, bottom, left, width, height } = shown.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  const isUnder = above?.closest('.meaning, .transport, .drawer') && !above.contains(shown) && !shown.contains(above);
  const isIn = width > 4 && top < innerHeight && bottom > 0;
  return isDrawn && isIn && (!isUnder || shown.closest('.drawer, .transport') !== null);
}

/** Opens a dialog by Enter on what has the focus: it takes the focus, keeps it, and Escape gives it back. */
async function visit(page: Page, dialog: Locator, { isModal = true, key = 'Enter' } = {}): Promise<void> {
  const opener = await page.evaluateHandle(() => document.activeElement);
  await page.keyboard.press(key);
  await expect(dialog).toBeVisible();
  const holds = () => dialog.evaluate((element) => element.contains(document.activeElement));
  await expect.poll(holds).toBe(true);
  for (let stops = 0; isModal && stops < 6; stops++) {
    await page.keyboard.press(stops < 3 ? 'Tab' : 'Shift+Tab');
    // Beyond the last stop of a dialog there is the browser itself, but nothing of the page.
    expect((await holds()) || (await page.evaluate(() => document.activeElement === document.body))).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => opener.evaluate((element) => element === document.activeElement)).toBe(true);
}

test('from the way in past the header to a chapter, on to the next, and back', async ({ page }) => {
  await open(page, '#/');
  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await tabTo(page, slider(page, 'Noise level'));
  await tabTo(page, page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: /^The vote/ }));
  await page.keyboard.press('Enter');
  await arrived(page, 'The vote');
  await expect(page.getByRole('main')).toBeFocused();
  const ways = page.getByRole('navigation', { name: 'Chapters before and after' });
  await tabTo(page, ways.getByRole('link', { name: 'next' }));
  await page.keyboard.press('Enter');
  await arrived(page, 'When the vote lies');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await tabTo(page, ways.getByRole('link', { name: 'before' }));
  await page.keyboard.press('Enter');
  await arrived(page, 'The vote');
  await tabTo(page, page.getByRole('link', { name: 'Skip to the content' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/4-vote$/);
});

test('a term tells its meaning, lights its marks, and Escape puts the meaning away', async ({ page }) => {
  await open(page, '#/2-sign');
  const dimmed = () =>
    figure(page, 'Descent')
      .locator('[data-term="adam"]')
      .first()
      .evaluate((mark) => Number(getComputedStyle(mark).opacity));
  const term = page.locator('.term').filter({ hasText: 'signSGD' }).first();
  await tabTo(page, term.getByRole('button'));
  await expect(term.getByRole('tooltip')).toBeVisible();
  expect(await dimmed()).toBeLessThan(0.5);
  await page.keyboard.press('Escape');
  await expect(term.getByRole('tooltip')).toBeHidden();
  await expect(term.getByRole('button')).toBeFocused();
  expect(await dimmed()).toBe(1);
  await page.keyboard.press('Tab');
  await tabTo(page, term.getByRole('button'), 'Shift+Tab');
  await expect(term.getByRole('tooltip')).toBeVisible();
  // The pointer's meaning goes away as well, and stays away while the pointer does not leave.
  const other = page.locator('.term').filter({ hasText: 'Signum' }).first();
  await other.hover();
  await expect(other.getByRole('tooltip')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(other.getByRole('tooltip')).toBeHidden();
});

test('on a phone no term stands under its own meaning', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '#/2-sign');
  const terms = page.locator('.term > button');
  for (const term of await terms.all()) await tabTo(page, term);
});

test('dialogs of a page take the focus, keep it and give it back', async ({ page }) => {
  await open(page, '#/4-vote');
  await tabTo(page, page.getByRole('button', { name: 'QR code of the link' }));
  await visit(page, page.getByRole('dialog', { name: 'QR code of the link' }));
  const jury = figure(page, 'Jury');
  await tabTo(page, jury.getByRole('button', { name: 'Show numbers' }));
  await visit(page, page.getByRole('dialog', { name: 'Jury: numbers' }));
  await tabTo(page, jury.getByRole('button', { name: 'Save this figure' }));
  await visit(page, page.getByRole('dialog', { name: 'Save: Jury' }), { isModal: false });
});

test('dialogs of the stage do too, and Escape leaves the stage only where nothing is open', async ({ page }) => {
  await page.goto('./?present&beat=6#/4-vote');
  await expect(page.getByRole('figure')).toBeVisible();
  await visit(page, page.getByRole('dialog', { name: 'Keys' }), { key: '?' });
  await visit(page, page.getByRole('dialog', { name: 'QR code of the link' }), { key: 'q' });
  // What is not seen on a stage is, while the focus is there.
  await tabTo(page, page.getByRole('button', { name: 'Show numbers' }));
  await visit(page, page.getByRole('dialog', { name: 'Jury: numbers' }));
  await tabTo(page, page.getByRole('button', { name: 'Save this figure' }));
  await visit(page, page.getByRole('dialog', { name: 'Save: Jury' }), { isModal: false });
  await expect(page).toHaveURL(/present/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?beat=6#\/4-vote\/jury/);
});

test('a curve is drawn, an ending chosen, both revealed, and a beat pressed', async ({ page }) => {
  await open(page, '#/4-vote');
  const jury = figure(page, 'Jury');
  await tabTo(page, jury.getByRole('slider', { name: 'Chance of a wrong vote at 101 workers' }));
  await page.keyboard.press('End');
  await tabTo(page, jury.getByRole('button', { name: 'Reveal' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => caption(jury)).toContain('surer of the wrong answer');
  await tabTo(page, jury.getByRole('button', { name: 'Ask again' }));
  const { say } = BEATS['4-vote'].filter(({ figure }) => figure === 'jury')[0];
  const beat = page.getByRole('button', { name: say });
  await tabTo(page, beat);
  await page.keyboard.press('Enter');
  await expect(beat).toHaveAttribute('aria-current', 'step');
  await expect(beat).toBeFocused();

  await open(page, '#/5-traps');
  const wall = figure(page, 'The wall');
  await tabTo(page, wall.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(wall.getByRole('radio').nth(1)).toBeChecked();
  await tabTo(page, wall.getByRole('button', { name: 'Reveal' }));
  await page.keyboard.press('Enter');
  await tabTo(page, wall.getByRole('button', { name: 'Ask again' }));
});

test('the lab is run, stepped, looked back on, forked and read', async ({ page }) => {
  await openLab(page, { data: 'moons', steps: 400, speed: '10' });
  await tabTo(page, button(page, 'Play'));
  await page.keyboard.press('Enter');
  await expect.poll(() => toldStep(page)).toBeGreaterThan(2);
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeFocused();
  const before = await slider(page, 'Timeline').inputValue();
  await tabTo(page, button(page, 'Step'));
  await page.keyboard.press('Enter');
  await expect(slider(page, 'Timeline')).toHaveValue(String(Number(before) + 1));
  await tabTo(page, slider(page, 'Timeline'));
  await page.keyboard.press('Home');
  for (const _ of [1, 2]) await page.keyboard.press('ArrowRight');
  await expect(slider(page, 'Timeline')).toHaveAttribute('aria-valuetext', /^step 2 of/);
  await tabTo(page, button(page, 'Fork here'));
  await page.keyboard.press('Enter');
  await expect(run(page)).toContainText('Step 2 of');
  const exchange = page.getByRole('figure', { name: 'One exchange' });
  await tabTo(page, exchange.getByRole('button', { name: 'Show the code' }));
  await visit(page, page.getByRole('dialog', { name: 'The code' }));
  await tabTo(page, exchange.getByRole('button', { name: 'Show numbers' }));
  await visit(page, page.getByRole('dialog', { name: 'One exchange' }));
});

test('on a phone the drawer of the lab takes the focus and gives it back', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openLab(page, { data: 'moons', steps: 20 });
  await tabTo(page, button(page, 'More knobs'));
  await visit(page, page.getByRole('region', { name: 'More knobs' }), { isModal: false });
});

test('a claim is looked up, run, and seen in its chapter', async ({ page }) => {
  await page.goto('./#/receipts');
  await tabTo(page, page.getByRole('searchbox', { name: 'Search' }));
  await page.keyboard.type('tug-mean');
  await expect(page.locator('.receipt')).toHaveCount(1);
  await tabTo(page, page.getByRole('button', { name: /^Run: / }));
  await page.keyboard.press('Enter');
  await expect(page.locator('.receipt').getByText('holds', { exact: true })).toBeVisible();
  await expect(page.locator('.receipt').getByRole('rowheader').getByRole('button')).toBeFocused();
  await tabTo(page, page.getByRole('link', { name: /^see it in chapter 8/ }));
  await page.keyboard.press('Enter');
  await expect(figure(page, 'Tug of war')).toBeFocused();
  await tabTo(page, figure(page, 'Tug of war').getByRole('slider', { name: 'Worker 1 wants' }));
});

for (const [route, width] of [
  ['4-vote', 1280],
  ['lab', 1440],
  ['lab', 1024],
  ...(THOROUGH
    ? ([
        ['lab', 1359],
        ['lab', 721],
        ['lab', 390],
      ] as const)
    : []),
  ['4-vote', 390],
] as const) {
  test(`Tab reaches all there is on #/${route}, ${width} pixels wide, in the order in which it is seen`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `#/${route}`);
    if (route === 'lab') await expect(run(page)).toContainText('Step 0 of');
    const all = await page.evaluate(tabbables);
    const reached: string[] = [];
    const upwards: string[] = [];
    let last = { name: '', block: '', top: 0 };
    for (let stops = 0; stops < all.length; stops++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(stopHere);
      if (stop.block === last.block && stop.top < last.top) upwards.push(`${last.name} → ${stop.name}`);
      reached.push(stop.name);
      last = stop;
    }
    expect(reached.toSorted()).toEqual(all.toSorted());
    expect(upwards).toEqual([]);
  });
}

/** Names of all that Tab must reach; of radio buttons of a group one. Runs in the page. */
function tabbables(): string[] {
  const names: string[] = [];
  const groups = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]')) {
    const isThere = element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]');
    if (!isThere || element.tabIndex < 0 || element.matches(':disabled')) continue;
    if (element instanceof HTMLInputElement && element.type === 'radio') {
      if (!groups.has(element.name)) names.push(element.name);
      groups.add(element.name);
    } else names.push(element.ariaLabel ?? element.textContent ?? '');
  }
  return names;
}

/** What has the focus: in which block of the page it is, and how far down the part of the block that it belongs to. Runs in the page. */
function stopHere(): { name: string; block: string; top: number } {
  const element = document.activeElement ?? document.body;
  const isRadio = element instanceof HTMLInputElement && element.type === 'radio';
  const block = element.closest('.header, .story-knobs, .beat-steps, .knobs, .stage, .measures, .prose');
  const isOfFigures = block?.matches('.prose, .stage, .measures');
  const part = element.closest(isOfFigures ? 'figure, .figure' : '.knob, .segments');
  return {
    name: isRadio ? element.name : (element.ariaLabel ?? element.textContent ?? ''),
    block: block?.className ?? '',
    // What stands in one line need not have one top.
    top: Math.round(((part ?? element).getBoundingClientRect().top + scrollY) / 24),
  };
}
