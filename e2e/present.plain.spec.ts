import type { Page } from '@playwright/test';
import { BEATS } from '../src/story/beats';
import { CHAPTERS } from '../src/story/chapters';
import { expect, test } from './fixtures';
import { caption, drag } from './story';

const said = (page: Page) => page.getByRole('heading', { level: 1 });
const onStage = (page: Page) => page.getByRole('figure');

/** Waits until the stage stands at a beat, and answers what can be seen of it. */
async function arrived(page: Page, chapter: string, beat: number): Promise<string> {
  await expect(said(page)).toHaveText(BEATS[chapter][beat - 1].say);
  await expect(onStage(page)).toHaveCount(1);
  return caption(onStage(page));
}

for (const { id, number } of CHAPTERS) {
  test(`chapter ${number} is presented from end to end by keyboard`, async ({ page }) => {
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

test('what the hall turns is gone at the next arrival, and in the link until then', async ({ page }) => {
  await page.goto('./?present&beat=3#/4-vote');
  const before = await arrived(page, '4-vote', 3);
  await drag(onStage(page), 'Workers', 0.9);
  const turned = await caption(onStage(page));
  expect(turned).not.toBe(before);
  const workers = await onStage(page).getByRole('slider', { name: 'Workers' }).getAttribute('aria-valuetext');
  await expect(page).toHaveURL(new RegExp(`jury\\.workers=${Number.parseInt(workers ?? '', 10)}\\b`));
  const address = page.url();
  // The arrows lead through the lecture even just after a drag.
  await page.keyboard.press('ArrowRight');
  await arrived(page, '4-vote', 4);
  await page.keyboard.press('ArrowLeft');
  expect(await arrived(page, '4-vote', 3)).toBe(before);
  await page.goto('about:blank');
  await page.goto(address);
  expect(await arrived(page, '4-vote', 3)).toBe(turned);
  await page.getByRole('slider', { name: 'Workers' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said(page)).toHaveText(BEATS['4-vote'][2].say);
  await page.keyboard.press('PageDown');
  await arrived(page, '4-vote', 4);
});

test('digits jump, P opens the stage where the reader is and leaves it, ? shows the keys', async ({ page }) => {
  await page.goto('./#/4-vote');
  await page.getByRole('figure', { name: 'Jury' }).scrollIntoViewIfNeeded();
  await page.getByRole('figure', { name: 'Jury' }).getByRole('slider', { name: 'Workers' }).waitFor();
  await page.keyboard.press('p');
  const first = BEATS['4-vote'].findIndex(({ figure }) => figure === 'jury');
  await arrived(page, '4-vote', first + 1);
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

test('the speaker’s window and the stage keep step, through reloads and a frozen stage', async ({ page, context }) => {
  await page.goto('./?present#/4-vote');
  await arrived(page, '4-vote', 1);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opened;
  const beats = BEATS['4-vote'];
  await expect(speaker.getByText(beats[0].notes)).toBeVisible();
  await expect(speaker.getByText(beats[1].say)).toBeVisible();

  await speaker.getByRole('button', { name: 'Next' }).click();
  await arrived(page, '4-vote', 2);
  await page.bringToFront();
  await page.keyboard.press('PageDown');
  await expect(speaker.getByText(beats[2].notes)).toBeVisible();
  await speaker.reload();
  await expect(speaker.getByText(beats[2].notes)).toBeVisible();
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
  await page.keyboard.press('f');
  await arrived(page, '4-vote', 6);

  await speaker.getByRole('button', { name: 'Blank' }).click();
  await expect(page.getByRole('status')).toContainText('The screen is blank');
  await page.keyboard.press('b');
  await expect(page.getByRole('status')).not.toContainText('blank');
  await page.close();
  await expect(speaker.getByText('No stage answers yet')).toBeVisible();
});

test('a beat that there is not is the nearest one, and said', async ({ page }) => {
  await page.goto('./?present&beat=88#/4-vote');
  await arrived(page, '4-vote', BEATS['4-vote'].length);
  await expect(page.getByRole('alert')).toContainText('there is no beat 88');
});
