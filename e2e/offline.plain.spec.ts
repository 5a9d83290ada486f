import type { Page } from '@playwright/test';
import { CHAPTERS } from '../src/story/chapters';
import { test as base, expect } from './fixtures';
import { button, run, toldStep } from './lab';
import { NEWER, openSite, type Site } from './site';

const test = base.extend<{ site: Site }>({
  serviceWorkers: 'allow',
  site: async ({ baseURL }, use) => {
    const site = await openSite(baseURL ?? '');
    await use(site);
    await site.stop();
  },
  home: ({ site }, use) => use(new URL(site.address).origin),
});

const kept = (page: Page) => page.getByText(/^Works offline now: \d+\.\d MB kept\.$/);
const newVersion = (page: Page) => page.getByRole('status', { name: 'Version' });
const description = (page: Page) => page.locator('meta[name=description]').getAttribute('content');

/** The way in, once all of the page is kept. */
async function openKept(page: Page, site: Site): Promise<void> {
  await page.goto(site.address);
  await expect(kept(page)).toBeVisible({ timeout: 40_000 });
}

test('after one visit every page works without a network, from any path', { tag: '@firefox' }, async ({
  page,
  context,
  site,
}) => {
  test.setTimeout(120_000);
  await openKept(page, site);
  await site.stop();
  await context.setOffline(true);
  // The visit that kept the page goes on without it as well.
  await page.getByRole('link', { name: 'Receipts', exact: true }).first().click();
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('gauss-bound-table');
  const receipt = page.locator('.receipt');
  await expect(receipt).toHaveCount(1);
  await receipt.getByRole('button', { name: /^Run/ }).click();
  await expect(receipt.getByText('holds', { exact: true })).toBeVisible();

  for (const { id, title } of CHAPTERS) {
    await page.goto('about:blank');
    await page.goto(`${site.address}?theme=dark#/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
    await expect(page.getByRole('figure').first().locator('figcaption')).not.toBeEmpty();
    // The last that a chapter fetches.
    await expect(page.getByText('Press to set the figure above').first()).toBeVisible();
  }

  await page.goto('about:blank');
  await page.goto(`${site.address}?lab.workers=4&lab.batch=4&lab.steps=30#/lab`);
  await expect(page.getByText(/WebAssembly SIMD/).first()).toBeVisible();
  await button(page, 'Play').click();
  // The first twenty steps draw from the first file alone; the others need every file.
  await expect.poll(() => toldStep(page), { timeout: 40_000 }).toBe(30);
  await expect(run(page)).toContainText(/SGD: loss \d/);
});

test('nothing is kept before the first view is there', async ({ page, site }) => {
  await openKept(page, site);
  const first = site.asked.indexOf('sw.js');
  const opening = site.asked.slice(0, first);
  expect(opening).toContain('');
  expect(opening.filter((path) => path.startsWith('data/') || path.endsWith('.wasm'))).toEqual([]);
  expect(site.asked.filter((path) => path === 'data/fashion/train-7.bin')).toHaveLength(1);
});

test.describe('a visit that breaks off', () => {
  test.use({ expectedErrors: /404|bad-precaching-response/ });

  test('leaves a page that works, and the next visit keeps it', async ({ page, site }) => {
    site.lose('data/fashion/train-7.bin');
    await page.goto(site.address);
    await expect.poll(() => site.asked, { timeout: 40_000 }).toContain('data/fashion/train-7.bin');
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
      .toBe(true);
    await page.getByRole('link', { name: /Liars/ }).first().click();
    await expect(page.getByRole('figure').first().locator('figcaption')).not.toBeEmpty();

    site.mend();
    await page.goto('about:blank');
    const before = site.asked.length;
    await openKept(page, site);
    // What the broken visit kept is not fetched again.
    expect(site.asked.slice(before)).toContain('data/fashion/train-7.bin');
    expect(site.asked.slice(before)).not.toContain('data/fashion/train-0.bin');
  });
});

test('a new version asks before it takes over, and leaves a lecture alone', async ({ page, context, site }) => {
  await openKept(page, site);
  const old = await description(page);
  const stage = await context.newPage();
  await stage.goto(`${site.address}?present#/4-vote`);
  await expect(stage.getByRole('figure')).toBeVisible();

  site.renew();
  const before = site.asked.length;
  await page.reload();
  await expect(newVersion(page)).toContainText('A new version is here.', { timeout: 20_000 });
  expect(await description(page)).toBe(old);
  // Nothing is fetched that is not new.
  expect(site.asked.slice(before)).toEqual(['sw.js', 'index.html']);

  await newVersion(page).getByRole('button', { name: 'Reload' }).click();
  await expect(newVersion(page)).toContainText('waits until the lecture in another window is over');
  await expect(newVersion(stage)).toHaveCount(0);
  await stage.close();
  await newVersion(page).getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => description(page)).toBe(NEWER);
  await expect(kept(page)).toBeVisible({ timeout: 20_000 });
  await expect(newVersion(page)).toBeEmpty();
});

test('the page may be embedded in another', async ({ page, site }) => {
  await page.setContent(`<iframe src="${site.address}#/9-liars" width="900" height="700"></iframe>`);
  const embedded = page.frameLocator('iframe');
  await expect(embedded.getByRole('figure').first().locator('figcaption')).not.toBeEmpty();
});
