import type { Page } from '@playwright/test';
import { CHAPTERS } from '../src/story/chapters';
import { PLACED } from '../src/story/placed';
import { expect, test } from './fixtures';
import { button, numbers, openLab, query, run, slider, stepTo } from './lab';
import { chances, pick, randomKnobs } from './states';
import { numbersOf } from './story';
import { THOROUGH } from './thorough';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
// Pages do not wait for one another.
test.describe.configure({ mode: 'parallel' });

/** What Copy link hands out. */
async function copied(page: Page): Promise<string> {
  // A browser draws a page in the background but once a second.
  await page.bringToFront();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  const copy = page.getByRole('banner').getByRole('button', { name: /^(copy link|copied)$/ });
  await copy.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http/);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Goes to another state within the page, as Back and Forward do. */
async function travel(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    dispatchEvent(new HashChangeEvent('hashchange'));
  }, address);
}

/** Has every figure of the page drawn, near or not. */
async function drawAll(page: Page, figures: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(async () => {
    await page.evaluate(() => ['beforeprint', 'afterprint'].forEach((name) => void dispatchEvent(new Event(name))));
    await expect(page.locator('figcaption')).toHaveCount(figures, { timeout: 1000 });
  }).toPass();
}

/** The figures that are computed whole; the map is being run for as long as it is in sight. */
const whole = (page: Page) => page.locator('figure:not([data-figure="map"])');
const captions = (page: Page) => whole(page).locator('figcaption').allTextContents();

const PAGES = ['', ...CHAPTERS.map(({ id }) => id)];
const ROUNDS = THOROUGH ? 7 : 1;

for (const [n, route] of PAGES.entries()) {
  if (!THOROUGH && n % 2 === 1) continue;
  const figures = route === '' ? ['hook'] : Object.keys(PLACED).filter((id) => PLACED[id].chapter === route);

  test(`${ROUNDS} states of page “${route}” are the same in another browser`, async ({ page, context }) => {
    test.setTimeout(180_000);
    const chance = chances(n);
    await page.goto(`./#/${route}`);
    await drawAll(page, figures.length);
    const other = await context.newPage();
    for (let round = 0; round < ROUNDS; round++) {
      const knobs = figures.flatMap((id) => randomKnobs(chance, id));
      const theme = pick(chance, ['', 'theme=dark', 'theme=projector']);
      await travel(page, `./?${[...knobs, theme].filter(Boolean).join('&')}#/${route}`);
      const address = await copied(page);
      await other.bringToFront();
      await other.goto('about:blank');
      await other.goto(address);
      await drawAll(other, figures.length);
      await expect(other.getByRole('alert').first(), 'a copied link needs no correction').toBeEmpty();
      await expect(async () => expect(await captions(other)).toEqual(await captions(page))).toPass({ timeout: 40_000 });
      expect(await copied(other), 'and is handed on as it came').toBe(address);
      const nth = round % (await whole(page).count());
      const numbers = await numbersOf(whole(other).nth(nth));
      await page.bringToFront();
      expect(await numbersOf(whole(page).nth(nth))).toEqual(numbers);
    }
  });
}

test('broken links are valid pages with few words', async ({ page }) => {
  test.setTimeout(120_000);
  const chance = chances(99);
  const names = [
    'lab.workers',
    'lab.methods',
    'lab.__proto__',
    'jury.signal',
    'jury.__proto__',
    '__proto__.x',
    'theme',
    'beat',
    'v',
  ];
  const values = [
    '%',
    '%E0%A4',
    '%00',
    '1e999',
    '-0',
    'NaN',
    '9'.repeat(300),
    '%F0%9F%97%B3',
    '',
    'constructor',
    'a.b.c',
  ];
  const more = [
    'lab.fork',
    'lab.fork.level',
    'lab.at',
    'lab.ghost.data',
    'noisy.sketch',
    'wall.guess',
    'receipts.words',
    '%F3',
    '',
  ];
  const broken = () =>
    Array.from(
      { length: 1 + Math.floor(chance() * 6) },
      () => `${pick(chance, [...names, ...more])}=${pick(chance, values)}`,
    );
  const heading = page.getByRole('heading', { level: 1 });
  for (let i = 0; i < (THOROUGH ? 100 : 40); i++) {
    const route = pick(chance, [...PAGES, 'receipts', 'nowhere', '4-vote/nothing', '%', '__proto__']);
    const address = `./?${broken().join('&')}#/${route}`;
    if (i % 10 === 0) await page.goto(address);
    else await travel(page, address);
    await expect(heading).not.toHaveText('This page broke.');
    await expect(heading).toBeVisible();
    const said = (await page.getByRole('alert').first().locator('p').allTextContents()).join(' ');
    expect(said.match(/[.”] (?=[A-Z“\d])/g)?.length ?? 0, said).toBeLessThan(9);
  }
});

test('broken links of the lab open a valid run', async ({ page }) => {
  for (const broken of [
    'fork=x&lab.fork.level=9',
    'ghost=9999&lab.data=cats',
    'at=-3&lab.head=1e9&lab.steps=3',
    'half=99&lab.drawer=ajar',
  ]) {
    await page.goto('about:blank');
    await page.goto(`./?lab.workers=2&lab.batch=2&lab.data=moons&lab.steps=3&lab.${broken}#/lab`);
    await expect(run(page)).toContainText(/Step \d of/, { timeout: 30_000 });
    await expect(page.getByRole('alert').first()).not.toBeEmpty();
  }
});

const SMALL = { data: 'moons', workers: 4, batch: 4, steps: 30 };

/** All that the lab tells of a run: its status, its captions and the numbers of its race. */
async function told(page: Page): Promise<unknown> {
  return { step: await run(page).textContent(), race: await numbers(page, 'The race') };
}

async function sameElsewhere(page: Page, other: Page, step: number): Promise<string> {
  const address = await copied(page);
  await other.goto(address);
  await expect(run(other)).toContainText(`Step ${step} of`, { timeout: 30_000 });
  await expect(other.getByRole('alert').first()).toBeEmpty();
  await expect(button(other, 'Play')).toBeVisible();
  expect(await told(other)).toEqual(await told(page));
  await page.keyboard.press('Escape');
  await other.keyboard.press('Escape');
  await expect.poll(() => captions(other)).toEqual(await captions(page));
  expect(await copied(other)).toBe(address);
  return address;
}

test('a fork is in the link: the steps before it, what was turned there, and the future it left', async ({
  page,
  context,
}) => {
  await openLab(page, SMALL);
  await stepTo(page, 5);
  const timeline = slider(page, 'Timeline');
  await timeline.focus();
  await timeline.press('ArrowLeft');
  await timeline.press('ArrowLeft');
  await expect(run(page)).toContainText('Step 3 of');
  const other = await context.newPage();
  expect(await sameElsewhere(page, other, 3)).toMatch(/lab\.at=3&lab\.head=5#/);

  await button(page, 'Fork here').click();
  await slider(page, 'Workers').focus();
  await slider(page, 'Workers').press('ArrowRight');
  await expect(slider(page, 'Workers')).toHaveAttribute('aria-valuetext', '5');
  await expect(run(page)).toContainText('Step 3 of 30');
  await stepTo(page, 4);
  await other.goto('about:blank');
  const address = await sameElsewhere(page, other, 4);
  expect(address).toMatch(/lab\.workers=5&.*lab\.fork=3&lab\.fork\.workers=4&lab\.ghost=5&lab\.at=4#\/lab$/);
  await expect(other.getByRole('figure', { name: 'The race' }).getByText('faint: unchanged')).toBeVisible();
  await expect.poll(() => page.evaluate(() => location.href), 'and in the address bar').toBe(address);
  await page.reload();
  await expect(run(page)).toContainText('Step 4 of 30', { timeout: 30_000 });
  expect(await told(page)).toEqual(await told(other));
});

test('what one looks at is in the link: worker, weight, part of the exchange, knobs', async ({ page, context }) => {
  await page.goto(`./${query({ ...SMALL, at: 3, worker: 2, weight: 5, half: 2, drawer: 'open', x: 'bits' })}#/lab`);
  await expect(run(page)).toContainText('Step 3 of', { timeout: 30_000 });
  await expect(page.getByRole('region', { name: 'More knobs' })).toBeVisible();
  await expect(page.getByRole('figure', { name: 'One exchange' })).toContainText('Part 2 of 4');
  await button(page, 'Next part').click();
  await expect(page.getByRole('figure', { name: 'One exchange' })).toContainText('Part 3 of 4');
  await page.getByRole('region', { name: 'More knobs' }).press('Escape');
  const other = await context.newPage();
  const address = await sameElsewhere(page, other, 3);
  expect(address).toMatch(/lab\.half=3/);
  expect(address).not.toMatch(/drawer/);
});

test('a link of a run that plays goes on from there, unless the reader wants it still', async ({ page, context }) => {
  const link = `./${query({ ...SMALL, at: 3, play: 'on' })}#/lab`;
  await page.goto(link);
  await expect(run(page)).toContainText('Step 30 of 30', { timeout: 30_000 });
  expect(await copied(page), 'it is at its end and rests').toMatch(/lab\.at=30#/);
  const still = await context.newPage();
  await still.emulateMedia({ reducedMotion: 'reduce' });
  await still.goto(link);
  await expect(run(still)).toContainText('Step 3 of', { timeout: 30_000 });
  await expect(button(still, 'Play')).toBeVisible();
});

test('Back from a scene leads to the run as it was', async ({ page }) => {
  await openLab(page, SMALL);
  await stepTo(page, 3);
  const before = await told(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'One class each' }).click();
  await expect(run(page)).toContainText('Step 0 of', { timeout: 30_000 });
  await page.goBack();
  await expect(run(page)).toContainText('Step 3 of 30', { timeout: 30_000 });
  expect(await told(page)).toEqual(before);
});

test('the filters of the receipts are in the link', async ({ page, context }) => {
  await page.goto('./#/receipts');
  await page.getByLabel('Chapter', { exact: true }).selectOption({ label: '9 Liars' });
  await page.getByRole('searchbox', { name: 'Search' }).pressSequentially('real exchange');
  const rows = page.locator('.receipt');
  const shown = await rows.allTextContents();
  const address = await copied(page);
  expect(address).toMatch(/\?receipts\.words=real%20exchange&receipts\.chapter=9-liars#\/receipts$/);
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('searchbox', { name: 'Search' })).toHaveValue('real exchange');
  await expect.poll(() => other.locator('.receipt').allTextContents()).toEqual(shown);
  await other.getByRole('link', { name: '4 The vote' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'The vote' })).toBeVisible();
  await other.getByRole('link', { name: 'Receipts', exact: true }).click();
  await expect(other.getByRole('searchbox', { name: 'Search' })).toHaveValue('');
});
