import { expect, type Locator, type Page } from '@playwright/test';

/** A page of the story, its figures loaded. */
export async function openChapter(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`./${query}#/${id}`);
  await expect(page.getByRole('figure').first()).toBeVisible();
}

/** Waits until all that a page shows is on it; what is drawn later would move what a test points at. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.opening-page, .opening, .figure-to-come, .beat-steps-to-come')).toHaveCount(0);
}

export function figure(page: Page, title: string): Locator {
  return page.getByRole('figure', { name: title, exact: true });
}

/** What the caption of a figure says, with plain spaces. */
export async function caption(shown: Locator): Promise<string> {
  const text = await shown.locator('figcaption').textContent();
  return (text ?? '').replace(/\s+/g, ' ').replaceAll('−', '-');
}

/** Takes a slider to one of its ends by keyboard. */
export async function toEnd(shown: Locator, knob: string, end: 'Home' | 'End'): Promise<void> {
  await shown.getByRole('slider', { name: knob, exact: true }).press(end);
}

/** Drags a slider to a share of its length with the pointer. */
export async function drag(shown: Locator, knob: string, share: number): Promise<void> {
  const slider = shown.getByRole('slider', { name: knob, exact: true });
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error(`${knob} is not on the page.`);
  const page = slider.page();
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * share, y, { steps: 8 });
  await page.mouse.up();
}

/** The rows of a figure's table of numbers, as text. */
export async function numbersOf(shown: Locator): Promise<string[][]> {
  await shown.getByRole('button', { name: 'Show numbers' }).click();
  const page = shown.page();
  // All rows in one call: a table may have hundreds.
  const table = await page
    .getByRole('table')
    .locator('tr')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
  await page.keyboard.press('Escape');
  return table;
}
