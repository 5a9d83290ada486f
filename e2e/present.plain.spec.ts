import type { Page } from '@playwright/test';
import { BEATS } from '../src/story/beats';
import { CHAPTERS } from '../src/story/chapters';
import { expect, test } from './fixtures';
import { caption, drag, settled } from './story';

const said = (page: Page) => page.getByRole('heading', { level: 1 });
const onStage = (page: Page) => page.getByRole('figure');

/** Waits until the stage stands at a beat, and answers what can be seen of it. */
async function arrived(page: Page, chapter: string, beat: number): Promise<string> {
  await expect(said(page)).toHaveText(BEATS[chapter][beat - 1].say);
  await expect(onStage(page)).toHaveCount(1);
  // While its size is sought it is transparent.
  await expect(page.locator('.lecture-figure')).toHaveCSS('opacity', '1');
  // The map is still being computed when it is arrived at.
  return BEATS[chapter][beat - 1].figure === 'map' ? '' : caption(onStage(page));
}

/** Waits until the speaker's window shows the picture of a figure, small, and none of the rest of it. */
async function foreseen(speaker: Page, figure: string): Promise<void> {
  await expect(speaker.locator('[inert] [data-figure]')).toHaveAttribute('data-figure', figure);
  await expect(speaker.locator('[inert] .story-picture')).toBeInViewport({ ratio: 0.99 });
  await expect(speaker.locator('[inert] figcaption')).toBeHidden();
}

for (const { id, number } of CHAPTERS) {
  const tag = id === '4-vote' ? '@firefox' : [];
  test(`chapter ${number} is presented from end to end by keyboard`, { tag }, async ({ page }) => {
    await page.goto(`./?present#/${id}`);
    const there: string[] = [];
    for (let beat = 1; beat <= BEATS[id].length; beat++) {
      there.push(await arrived(page, id, beat));
      if (beat < BEATS[id].length) await page.keyboard.press(['ArrowRight', 'PageDown', 'Space'][beat % 3]);
    }
    for (let beat = BEATS[id].length - 1; beat >= 1; beat--) {
      await page.keyboard.press(beat % 2 ? 'ArrowLeft' : 'PageUp');
      expect(await arrived(page, id, beat)).toBe(there[beat - 1]);
    }
    await page.keyboard.press('End');
    expect(await arrived(page, id, BEATS[id].length)).toBe(there.at(-1));
    await page.keyboard.press('Home');
    expect(await arrived(page, id, 1)).toBe(there[0]);
    // A cold start arrives at the same state as walking there.
    for (const beat of [2, BEATS[id].length - 1]) {
      await page.goto('about:blank');
      await page.goto(`./?present&beat=${beat}#/${id}`);
      expect(await arrived(page, id, beat)).toBe(there[beat - 1]);
    }
  });
}

/** The first beat of chapter 4 at the jury. */
const JURY = 1 + BEATS['4-vote'].findIndex(({ figure }) => figure === 'jury');

test('what the hall turns is gone at the next arrival, and in the link until then', async ({ page }) => {
  await page.goto(`./?present&beat=${JURY}#/4-vote`);
  const before = await arrived(page, '4-vote', JURY);
  await drag(onStage(page), 'Workers', 0.9);
  const turned = await caption(onStage(page));
  expect(turned).not.toBe(before);
  const workers = await onStage(page)
    .getByRole('slider', { name: 'Workers', exact: true })
    .getAttribute('aria-valuetext');
  await expect(page).toHaveURL(new RegExp(`jury\\.workers=${Number.parseInt(workers ?? '', 10)}\\b`));
  const address = page.url();
  // The arrows lead through the lecture even just after a drag.
  await page.keyboard.press('ArrowRight');
  await arrived(page, '4-vote', JURY + 1);
  await page.keyboard.press('ArrowLeft');
  expect(await arrived(page, '4-vote', JURY)).toBe(before);
  await page.goto('about:blank');
  await page.goto(address);
  expect(await arrived(page, '4-vote', JURY)).toBe(turned);
  await page.getByRole('slider', { name: 'Workers', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText(BEATS['4-vote'][JURY - 1].say);
  await page.keyboard.press('PageDown');
  await arrived(page, '4-vote', JURY + 1);
});

test('after a press on an answer or a list the arrows lead on', async ({ page }) => {
  await page.goto('./?present&beat=1#/5-traps');
  await arrived(page, '5-traps', 1);
  await page.getByText('at the best point', { exact: false }).first().click();
  await expect(page.getByRole('radio').first()).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await arrived(page, '5-traps', 2);
  await page.keyboard.press('ArrowLeft');
  await arrived(page, '5-traps', 1);
  await page.keyboard.press('4');
  await arrived(page, '4-vote', 1);
  await page.getByLabel('A tied vote is').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await arrived(page, '4-vote', 2);
});

test('digits jump, P opens the stage where the reader is and leaves it, ? shows the keys', async ({ page }) => {
  await page.goto('./#/4-vote');
  await page.getByRole('figure', { name: 'Jury' }).scrollIntoViewIfNeeded();
  await page.keyboard.press('p');
  await arrived(page, '4-vote', JURY);
  await page.keyboard.press('p');
  await expect(page.getByRole('figure', { name: 'Jury' })).toBeInViewport();
  await page.keyboard.press('p');
  await arrived(page, '4-vote', JURY);
  await page.keyboard.press('6');
  await arrived(page, '6-debt', 1);
  await page.keyboard.press('ArrowLeft');
  await arrived(page, '5-traps', BEATS['5-traps'].length);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'When the vote lies' })).toBeVisible();
});

test('a beat pressed under its figure leads there without moving the page; the stage is left at its figure and found again', async ({
  page,
}) => {
  await page.goto('./#/5-traps/valley');
  const valley = page.getByRole('figure', { name: 'The valley', exact: true });
  const both = page.getByRole('button', { name: BEATS['5-traps'][6].say });
  await settled(page);
  // Who scrolls is not led to the figure any more while the page grows.
  await page.mouse.wheel(0, 10);
  await both.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await both.click();
  await expect(both).toHaveAttribute('aria-current', 'step');
  await expect(valley.getByRole('combobox', { name: 'Batch' })).toHaveValue('both');
  expect(await page.evaluate(() => scrollY)).toBe(before);

  await page.keyboard.press('p');
  const onIt = await arrived(page, '5-traps', 7);
  await page.keyboard.press('b');
  await page.keyboard.press('Escape');
  expect(await arrived(page, '5-traps', 7)).toBe(onIt);
  await page.keyboard.press('ArrowLeft');
  await arrived(page, '5-traps', 6);
  await page.keyboard.press('Escape');
  await expect(valley).toBeInViewport();
  await expect(valley).toBeFocused();
  await page.keyboard.press('p');
  await arrived(page, '5-traps', 6);
});

test('the speaker’s window and the stage keep step, through reloads and a frozen stage', { tag: '@firefox' }, async ({
  page,
  context,
}) => {
  await page.goto('./?present#/4-vote');
  await arrived(page, '4-vote', 1);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  const beats = BEATS['4-vote'];
  await expect(speaker.getByText(beats[0].notes)).toBeVisible();
  await expect(speaker.getByText(beats[1].say)).toBeVisible();
  await foreseen(speaker, beats[1].figure);

  await speaker.getByRole('button', { name: 'Next' }).click();
  await arrived(page, '4-vote', 2);
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(speaker.getByText(beats[2].notes)).toBeVisible();
  await speaker.reload();
  await expect(speaker.getByText(beats[2].notes)).toBeVisible();
  await foreseen(speaker, beats[3].figure);
  await page.reload();
  await arrived(page, '4-vote', 3);
  await speaker.keyboard.press('ArrowRight');
  await arrived(page, '4-vote', 4);

  const held = await arrived(page, '4-vote', 4);
  await speaker.getByRole('button', { name: 'Freeze' }).click();
  await speaker.keyboard.press('PageDown');
  await expect(speaker.getByText(beats[4].notes)).toBeVisible();
  await expect(speaker.getByRole('status')).toContainText('The hall still sees beat 4');
  await page.bringToFront();
  await page.mouse.click(400, 400);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(speaker.getByText(beats[5].notes)).toBeVisible();
  expect(await arrived(page, '4-vote', 4)).toBe(held);
  await page.reload();
  expect(await arrived(page, '4-vote', 4)).toBe(held);
  await expect(speaker.getByText(beats[5].notes)).toBeVisible();
  await foreseen(speaker, beats[6].figure);
  await page.keyboard.press('f');
  await arrived(page, '4-vote', 6);

  await speaker.getByRole('button', { name: 'Blank' }).click();
  await expect(page.getByRole('status')).toContainText('The screen is blank');
  await page.keyboard.press('b');
  await expect(page.getByRole('status')).not.toContainText('blank');
  await page.close();
  await expect(speaker.getByText('No stage answers yet')).toBeVisible();
});

test('the map runs on the stage, and not in the picture that the speaker sees of it', async ({ page, context }) => {
  const map = 1 + BEATS['3-rulers'].findIndex(({ figure }) => figure === 'map');
  await page.goto(`./?present&beat=${map - 1}#/3-rulers`);
  await arrived(page, '3-rulers', map - 1);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  await foreseen(speaker, 'map');
  await page.keyboard.press('PageDown');
  await arrived(page, '3-rulers', map);
  await expect(onStage(page)).toContainText(/[1-9]\d* of 288 cell runs/);
  await page.keyboard.press('PageUp');
  await foreseen(speaker, 'map');
  await expect(speaker.locator('[inert] .story-picture')).toContainText('0 of 288 cell runs');
  expect(speaker.workers()).toHaveLength(0);
});

test('a question that is answered leaves its room to the picture', async ({ page }) => {
  await page.goto('./?present#/5-traps');
  await arrived(page, '5-traps', 1);
  const room = await page.locator('.lecture-room').evaluate(({ clientHeight }) => clientHeight);
  const used = () => page.locator('.lecture-figure').evaluate(({ scrollHeight }) => scrollHeight);
  await page.keyboard.press('PageDown');
  await arrived(page, '5-traps', 2);
  await expect.poll(used).toBeGreaterThan(0.9 * room);
  expect(await used()).toBeLessThanOrEqual(room);
});

test('a beat that there is not is the nearest one, and said', async ({ page }) => {
  await page.goto('./?present&beat=88#/4-vote');
  await arrived(page, '4-vote', BEATS['4-vote'].length);
  await expect(page.getByRole('alert')).toContainText('there is no beat 88');
});
