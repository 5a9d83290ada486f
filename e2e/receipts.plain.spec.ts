import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { button } from './lab';

async function openReceipts(page: Page): Promise<void> {
  await page.goto('./#/receipts');
  await expect(page.getByRole('heading', { name: 'Receipts' })).toBeVisible();
}

/** What a screen reader is told of the claims. */
const status = (page: Page) => page.getByRole('status', { name: 'Claims' });

/** The rows of one claim, found by what it says. */
const claim = (page: Page, sentence: string | RegExp) =>
  page.getByRole('rowgroup').filter({ has: page.getByRole('rowheader').getByText(sentence) });

/** The numbers of a column of a claim. */
async function numbers(rows: Locator, column: 'expected' | 'measured'): Promise<number[]> {
  const texts = await rows.locator(`.receipt-${column}`).allTextContents();
  return texts.map((text) => Number(/[−\d.e]+/.exec(text.replace('e−', 'e-'))?.[0].replace('−', '-')));
}

test('one claim of one chapter is run, and holds', { tag: '@firefox' }, async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await openReceipts(page);
  await page.getByLabel('Chapter', { exact: true }).selectOption({ label: '9 Liars' });
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('real exchange law');
  const rows = claim(page, 'Lying workers in a real exchange do as much harm as the exact law says.');
  await expect(page.locator('.receipt')).toHaveCount(1);
  expect(workers).toEqual([]);

  await rows.getByRole('button', { name: /^Run/ }).click();
  await expect(rows.getByText('holds', { exact: true })).toBeVisible();
  // Among 27 workers who are right with Φ(1), ten blind and eleven omniscient liars: the binomial law.
  const measured = await numbers(rows, 'measured');
  const expected = await numbers(rows, 'expected');
  expect(measured).toHaveLength(2);
  measured.forEach((value, i) => void expect(Math.abs(value - expected[i])).toBeLessThan(0.02));
  await expect(status(page)).toContainText(/^1 of \d+ claims measured: 1 holds, 0 fail\./);
  expect(workers).toHaveLength(1);
  await expect.poll(() => page.workers()).toEqual([]);
});

test('a closed form is shown as the paper has it', { tag: '@firefox' }, async ({ page }) => {
  await openReceipts(page);
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('gauss-bound-table');
  await expect(page.locator('.receipt')).toHaveCount(1);
  const rows = claim(page, /^The Gauss bound on one wrong sign/);
  const sentence = rows.getByRole('rowheader').getByRole('button');
  await expect(sentence).toHaveAttribute('aria-expanded', 'false');
  await sentence.press('Enter');
  await expect(sentence).toHaveAttribute('aria-expanded', 'true');
  await expect(rows).toContainText('half a unit of the last place printed');
  await rows.getByRole('button', { name: 'run this claim' }).press('Enter');
  await expect(rows.getByText('holds', { exact: true })).toBeVisible();
  // ½ − S/(2√3) up to S = 2/√3, then 2/(9 S²).
  const bound = (S: number) => (S < 2 / Math.sqrt(3) ? 0.5 - S / (2 * Math.sqrt(3)) : 2 / (9 * S * S));
  const measured = await numbers(rows, 'measured');
  [0.1, 0.25, 0.5, 1, 2 / Math.sqrt(3), 1.5, 2, 3].forEach((S, i) => void expect(measured[i]).toBeCloseTo(bound(S), 6));
  await rows.getByRole('link', { name: '4 The vote' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The vote' })).toBeVisible();
  await page.goBack();
  await expect(status(page)).toContainText('1 holds');
});

test('all claims are run beside the page, and none fails', { tag: '@firefox' }, async ({ page }) => {
  await openReceipts(page);
  await button(page, 'Run all').click();
  await expect.poll(() => page.workers().length).toBe(1);
  await expect(page.getByRole('progressbar', { name: 'Claims run' })).toBeVisible();
  await expect(status(page)).toContainText(/^All \d+ claims hold\./, { timeout: 60_000 });
  await expect(page.getByText('fails', { exact: true }).and(page.locator('b'))).toHaveCount(0);
  expect(await page.getByText('holds', { exact: true }).count()).toBeGreaterThan(60);
  await expect.poll(() => page.workers()).toEqual([]);
});

test('a run can be cancelled, and the shown ones run alone', async ({ page }) => {
  await openReceipts(page);
  await button(page, 'Run all').click();
  await expect(page.locator('.receipt-holds').first()).toBeAttached();
  await button(page, 'Cancel').click();
  await expect(status(page)).toContainText(/^Cancelled\. \d+ of \d+ claims measured/);
  await expect.poll(() => page.workers()).toEqual([]);
  const before = await page.locator('.receipt-holds').count();
  const all = await page.locator('.receipt').count();
  await page.getByLabel('Chapter', { exact: true }).selectOption({ label: '1 The price of a gradient' });
  await expect.poll(() => page.locator('.receipt').count()).toBeLessThan(all);
  await button(page, `Run these ${await page.locator('.receipt').count()}`).click();
  await expect(page.getByRole('button', { name: /^Run: / })).toHaveCount(0);
  await expect(status(page)).toContainText('0 fail. The last run took');
  await page.getByRole('button', { name: 'show all' }).click();
  await expect.poll(() => page.locator('.receipt-holds').count()).toBeGreaterThanOrEqual(before);
});

test('a claim that fails says so, and how far off it is', async ({ page }) => {
  // No claim fails; the answer is bent on its way from the worker.
  await page.addInitScript(() => {
    const listen = Worker.prototype.addEventListener;
    const bend = (event: Event) => {
      const outcome = (event as MessageEvent).data?.value;
      if (outcome?.measured)
        Object.assign(outcome, { verdict: 'fails', distance: 1e9, measured: [outcome.measured[0] + 1] });
    };
    Worker.prototype.addEventListener = function (this: Worker, type: string, listener: unknown) {
      if (type === 'message') listen.call(this, type, bend);
      listen.call(this, type, listener as EventListener);
    };
  });
  await openReceipts(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('tug-mean');
  await expect(page.locator('.receipt')).toHaveCount(1);
  await page.getByRole('button', { name: /^Run: / }).click();
  const fails = page.locator('.receipt-verdict b');
  await expect(fails).toHaveText('fails');
  await expect(page.locator('.receipt-measured')).toContainText('5.33333333 off by 1');
  await expect(page.locator('.receipt-verdict')).toContainText('1e9 tolerances off');
  await expect(status(page)).toContainText('0 hold, 1 fails.');
  await expect(fails).toHaveCSS('color', 'rgb(170, 0, 44)');
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing wrong in the ${theme} theme`, async ({ page }) => {
    await openReceipts(page);
    await page.getByRole('radio', { name: theme }).check({ force: true });
    const all = await page.locator('.receipt').count();
    await page.getByRole('searchbox', { name: 'Search' }).fill('tug');
    await expect.poll(() => page.locator('.receipt').count()).toBeLessThan(all);
    await page.locator('.receipt').getByRole('rowheader').getByRole('button').first().click();
    await button(page, `Run these ${await page.locator('.receipt').count()}`).click();
    await expect(status(page)).toContainText('The last run took');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  });
}

test('nothing scrolls sideways on a phone, and the rows are still a table to a screen reader', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReceipts(page);
  await page.getByRole('searchbox', { name: 'Search' }).fill('tug-mean');
  await expect(page.locator('.receipt').getByRole('rowheader')).toHaveCount(1);
  await expect(page.locator('.receipt').getByRole('cell').first()).toBeVisible();
  await page.getByRole('button', { name: 'show all' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('the first view loads no claims', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => void scripts.push(request.url()));
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1, name: 'One Bit' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  for (const url of scripts.filter((one) => one.endsWith('.js'))) {
    expect(await (await page.request.get(url)).text(), url).not.toContain('gauss-bound-table');
  }
});
