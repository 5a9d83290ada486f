import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { caption, figure, numbersOf, openChapter } from './story';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.describe.configure({ mode: 'parallel' });

const recorded = /over 200 recorded steps/;
const press = (shown: Locator, name: string) => shown.getByRole('button', { name, exact: true }).click();

/** The figure on its page, at what a link says. */
async function measured(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./${query}#/3-rulers/measured`);
  const shown = figure(page, 'Measured');
  await expect(shown).toBeInViewport();
  return shown;
}

/** What “copy link” of a figure hands out. */
async function copied(shown: Locator): Promise<string> {
  await shown.getByRole('button', { name: 'Copy link to this figure' }).click();
  await expect(shown.getByRole('button', { name: 'copied' })).toBeVisible();
  return shown.page().evaluate(() => navigator.clipboard.readText());
}

test('a live run that rests is in the link, and is run again to the same numbers', async ({ page, context }) => {
  const shown = await measured(page, '?measured.method=signum');
  await press(shown, 'Play');
  await expect.poll(() => caption(shown), { timeout: 30_000 }).toMatch(/over ([3-9]|1\d) live steps/);
  await press(shown, 'Pause');
  await expect(shown.getByRole('status')).toHaveText(/^live, paused, step \d+ of 200$/);
  const [, head] = /over (\d+) live steps/.exec(await caption(shown)) ?? [];
  await expect(page).toHaveURL(new RegExp(`[?&]measured\\.live=${head}#`));
  const address = await copied(shown);
  const there = [await caption(shown), await numbersOf(shown)];

  const other = await context.newPage();
  await other.goto(address);
  const again = figure(other, 'Measured');
  await expect(again.getByRole('status')).toHaveText(`live, paused, step ${head} of 200`, { timeout: 30_000 });
  await expect(again.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  expect([await caption(again), await numbersOf(again)]).toEqual(there);
  expect(await copied(again), 'and is handed on as it came').toBe(address);

  // Both go on alike.
  await press(again, 'Step');
  await expect.poll(() => caption(again)).toContain(`over ${Number(head) + 1} live steps`);
  await page.bringToFront();
  await press(shown, 'Step');
  await expect.poll(() => caption(shown)).toContain(`over ${Number(head) + 1} live steps`);
  expect(await numbersOf(shown)).toEqual(await numbersOf(again));

  await shown.getByRole('button', { name: 'Reset figure' }).click();
  await expect.poll(() => caption(shown)).toMatch(recorded);
  await expect(page).not.toHaveURL(/measured\.live/);
});

test('a weight’s gradients in a live run come back with the link', async ({ page, context }) => {
  await openChapter(page, '4-vote', '?symmetry.batch=1&symmetry.weight=unit&symmetry.live=2');
  const shown = figure(page, 'Symmetry');
  await shown.scrollIntoViewIfNeeded();
  await expect.poll(() => caption(shown), { timeout: 30_000 }).toMatch(/^Live after 2 steps: .* hidden unit 31/);
  await press(shown, 'Step');
  await expect.poll(() => caption(shown)).toMatch(/^Live after 3 steps/);
  await expect(page).toHaveURL(/symmetry\.live=3/);
  const address = await copied(shown);
  const said = await caption(shown);

  const other = await context.newPage();
  await other.goto(address);
  await expect.poll(() => caption(figure(other, 'Symmetry')), { timeout: 30_000 }).toBe(said);

  // Another recorded step shows the recording, and so does its link.
  await figure(other, 'Symmetry').getByLabel('Recorded after').selectOption('20');
  await expect.poll(() => caption(figure(other, 'Symmetry'))).toMatch(/^Recorded after 20 steps/);
  await expect(other).not.toHaveURL(/symmetry\.live/);
});

test('running again says how far it is, and can be cancelled', async ({ page }) => {
  let serve = () => {};
  const held = new Promise<void>((resolve) => {
    serve = resolve;
  });
  await page.route(/data\/fashion\/train/, async (route) => {
    await held;
    await route.continue();
  });
  const shown = await measured(page, '?measured.live=200');
  const said = shown.getByText(/Running again to step 200/).last();
  await expect(said).toContainText('Running again to step 200. Loading the first pictures');
  expect(await caption(shown), 'the recording is shown meanwhile').toMatch(recorded);
  await press(shown, 'cancel: back to recorded');
  await expect(shown.getByRole('status')).toHaveText('recorded');
  await expect(shown.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await expect(page).not.toHaveURL(/measured\.live/);
  serve();

  // Nothing of it is left: another run begins at its beginning.
  await press(shown, 'Step');
  await expect(shown.getByRole('status')).toHaveText('live, paused, step 1 of 200', { timeout: 30_000 });
});

for (const [text, sentence, url] of [
  ['nonsense', 'Steps run live must be a number, not “nonsense”; it is now 0.', /3-rulers/],
  ['-3', 'Steps run live must be a whole number between 0 and 200, not -3; it is now 0.', /3-rulers/],
  ['1.6', 'Steps run live must be a whole number between 0 and 200, not 1.6; it is now 2.', /measured\.live=2#/],
  ['1e9', 'Steps run live must be a whole number between 0 and 200, not 1e9; it is now 200.', /measured\.live=200#/],
] as const) {
  test(`a link that says measured.live=${text} is made valid with a sentence`, async ({ page }) => {
    const shown = await measured(page, `?measured.live=${text}`);
    await expect(page.getByRole('alert').first()).toContainText(sentence);
    await expect(page).toHaveURL(url);
    const which = url.source.includes('live') ? /^live/ : /^recorded$/;
    await expect(shown.getByRole('status')).toHaveText(which, { timeout: 30_000 });
  });
}

test('on stage a live run is what differs from the beat, and is gone at the next arrival', async ({ page }) => {
  await page.goto('./?present&beat=7#/3-rulers');
  const shown = page.getByRole('figure');
  await expect.poll(() => caption(shown)).toMatch(recorded);
  await press(shown, 'Step');
  await expect.poll(() => caption(shown), { timeout: 30_000 }).toMatch(/over 1 live step\b/);
  await expect(page).toHaveURL(/measured\.live=1/);
  const address = page.url();
  await page.keyboard.press('PageDown');
  await expect(shown).toHaveAccessibleName('Who wins');
  await page.keyboard.press('PageUp');
  await expect(shown).toHaveAccessibleName('Measured');
  await expect.poll(() => caption(shown)).toMatch(recorded);
  await expect(page).not.toHaveURL(/measured\.live/);

  await page.goto('about:blank');
  await page.goto(address);
  await expect.poll(() => caption(shown), { timeout: 30_000 }).toMatch(/over 1 live step\b/);
});
