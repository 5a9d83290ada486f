import { expect, type Locator, type Page } from '@playwright/test';

/** The lab with settings in the link, e.g. { workers: 4, data: 'moons' }, once its run is open. */
export async function openLab(page: Page, settings: Record<string, string | number> = {}): Promise<void> {
  await page.goto(`./${query(settings)}#/lab`);
  await expect(run(page)).toContainText('Step 0 of', { timeout: 30_000 });
}

/** The settings as the link writes them. */
export function query(settings: Record<string, string | number>): string {
  const entries = Object.entries(settings).map(([id, value]) => `lab.${id}=${value}`);
  return entries.length > 0 ? `?${entries.join('&')}` : '';
}

/** What a screen reader is told of the run. */
export function run(page: Page): Locator {
  return page.getByRole('status', { name: 'Run' });
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

export function slider(page: Page, name: string): Locator {
  return page.getByRole('slider', { name, exact: true });
}

/** The step that the status tells. */
export async function toldStep(page: Page): Promise<number> {
  const text = await run(page).textContent();
  return Number(/Step (\d+)/.exec(text ?? '')?.[1] ?? Number.NaN);
}

/** Plays until the run has made so many steps. */
export async function playTo(page: Page, step: number): Promise<void> {
  await button(page, 'Play').click();
  await expect.poll(() => toldStep(page), { timeout: 50_000 }).toBeGreaterThanOrEqual(step);
}

/** Steps by hand until the run has made so many steps. */
export async function stepTo(page: Page, step: number): Promise<void> {
  for (let made = await toldStep(page); made < step; made++) {
    await button(page, 'Step').click();
    await expect(run(page)).toContainText(`Step ${made + 1} of`, { timeout: 30_000 });
  }
}

/** Opens the drawer of knobs. */
export async function knobs(page: Page): Promise<Locator> {
  await button(page, 'More knobs').click();
  return page.getByRole('region', { name: 'More knobs' });
}

/** The rows of a figure's table of numbers, as text. */
export async function numbers(page: Page, figure: string): Promise<string[][]> {
  const shown = page.getByRole('figure', { name: figure, exact: true });
  await shown.getByRole('button', { name: 'Show numbers' }).click();
  const rows = await page.getByRole('table').getByRole('row').all();
  return Promise.all(rows.map((row) => row.getByRole('cell').allTextContents()));
}
