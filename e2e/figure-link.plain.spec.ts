import type { Page } from '@playwright/test';
import { CHAPTERS } from '../src/story/chapters';
import { PLACED } from '../src/story/placed';
import { expect, test } from './fixtures';
import { caption, figure, openChapter, settled, toEnd } from './story';

/** The figure is at the top of the window and has the focus. */
async function expectToBeAt(page: Page, title: string): Promise<void> {
  const shown = figure(page, title);
  await expect(shown).toBeFocused();
  await expect.poll(async () => (await shown.boundingBox())?.y ?? Infinity).toBeLessThan(40);
  expect((await shown.boundingBox())?.y).toBeGreaterThanOrEqual(0);
}

test('a figure’s link leads a stranger to the same figure in the same state', { tag: '@firefox' }, async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openChapter(page, '9-liars', '?theme=dark&split.voters=64&lab.seed=3');
  const liars = figure(page, 'Liars');
  await toEnd(liars, 'Signal to noise', 'Home');
  const said = await caption(liars);
  await liars.getByRole('button', { name: 'Copy link to this figure' }).click();
  const address = await page.evaluate(() => navigator.clipboard.readText());
  expect(address).toMatch(/\/\?liars\.signal=0\.1&theme=dark#\/9-liars\/liars$/);

  const stranger = await context.newPage();
  await stranger.goto(address);
  await expectToBeAt(stranger, 'Liars');
  expect(await caption(figure(stranger, 'Liars'))).toBe(said);
  await expect(stranger.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('every figure of every chapter can be gone to', async ({ page }) => {
  await page.goto('./');
  for (const [id, { chapter, title }] of Object.entries(PLACED)) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${chapter}/${id}`);
    await expect(figure(page, title)).toBeFocused();
    await expect(figure(page, title)).toBeInViewport();
  }
});

test('a link within the page leads to a figure as well, and Back to where the reader was', async ({ page }) => {
  await page.goto('./#/4-vote');
  await expect(page.getByRole('heading', { level: 1, name: 'The vote' })).toBeInViewport();
  await page.evaluate(() => {
    location.hash = '#/4-vote/split';
  });
  await expectToBeAt(page, 'Split');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'The vote' })).toBeInViewport();
});

test('a figure that there is not leads to the chapter, and the page says so', async ({ page }) => {
  await page.goto('./#/4-vote/jurors');
  await expect(page.getByRole('alert')).toContainText('There is no figure “jurors”; this is the chapter.');
  await expect(page.getByRole('heading', { level: 1, name: 'The vote' })).toBeInViewport();
});

test('a figure leads to its claims, and a claim to the caption that says its number', async ({ page }) => {
  await openChapter(page, '4-vote');
  await figure(page, 'Jury')
    .getByRole('link', { name: /^Receipts: \d+ claims of this figure$/ })
    .click();
  await expect(page.getByLabel('Figure', { exact: true })).toHaveValue('jury');
  const rows = page.locator('#vote-gaussian-one');
  await rows.getByRole('button', { name: /^Run: / }).click();
  await expect(rows.getByText('holds', { exact: true })).toBeVisible();

  await rows.getByRole('link', { name: 'see it in chapter 4: Jury' }).click();
  await expectToBeAt(page, 'Jury');
  // P(Bin(15, Φ(−1)) ≥ 8) = 8.98e-4.
  expect(await caption(figure(page, 'Jury'))).toMatch(/At S = 1\.00 .* the vote of 15 workers 0\.089[78] %/);
  await expect.poll(() => page.url()).toContain('jury.signal=1&jury.workers=15');

  await page.goBack();
  await expect(rows.getByText('holds', { exact: true })).toBeVisible();
});

test('a word lights the marks of its name, and a mark its word', async ({ page }) => {
  await page.goto('./#/1-price/bill');
  // What is drawn later would move the mark from under the pointer.
  await settled(page);
  const bill = figure(page, 'Bill');
  const [mark, other] = ['terngrad', 'sgd'].map((term) => bill.locator(`text[data-term="${term}"]`).first());
  const word = page.getByRole('button', { name: 'TernGrad', exact: true });
  await expect(mark).toBeVisible();

  await word.focus();
  await expect(other).toHaveCSS('opacity', '0.25');
  await expect(mark).toHaveCSS('opacity', '1');
  await word.blur();
  await expect(other).toHaveCSS('opacity', '1');

  await expect(word).toHaveCSS('box-shadow', 'none');
  await mark.hover();
  await expect(word).not.toHaveCSS('box-shadow', 'none');
  await expect(other).toHaveCSS('opacity', '0.25');
  await expect(page.locator('.answer')).toContainText('TernGrad Rounds each entry at random');
  await page.mouse.move(2, 2);
  await expect(page.locator('.answer')).toHaveCount(0);
  await expect(word).toHaveCSS('box-shadow', 'none');
});

test('a mark under a handle lights its word, and nothing steps back', async ({ page }) => {
  await page.goto('./#/4-vote/ballots');
  const ballots = figure(page, 'Ballots');
  await expect(ballots).toBeFocused();
  const votes = await ballots.locator('[data-term="vote"]').boundingBox();
  if (!votes) throw new Error('No vote is drawn.');
  await page.mouse.move(votes.x + votes.width / 2, votes.y + votes.height / 2);
  await expect(page.locator('.answer')).toContainText('vote The majority’s sign');
  await expect(page.locator('.term > [data-term="vote"]').first()).not.toHaveCSS('box-shadow', 'none');
  await expect(ballots.locator('[data-term="tally"]')).toHaveCSS('opacity', '1');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on a mark lights its word, a tap elsewhere ends it', async ({ page }) => {
    await page.goto('./#/1-price/bill');
    await settled(page);
    const bill = figure(page, 'Bill');
    await bill.locator('text[data-term="terngrad"]').first().tap();
    await expect(page.locator('.answer')).toContainText('TernGrad');
    await bill.getByRole('heading').tap();
    await expect(page.locator('.answer')).toHaveCount(0);
  });
});

for (const { id, title } of CHAPTERS) {
  test(`every figure of “${title}” has marks that a word of the chapter lights`, async ({ page }) => {
    // High enough for every figure to be near the window.
    await page.setViewportSize({ width: 1440, height: 9000 });
    const revealed = ['wall', 'line', 'valley', 'noisy', 'jury'].map((figure) => `${figure}.shown=yes`).join('&');
    await page.goto(`./?${revealed}#/${id}`);
    const own = Object.keys(PLACED).filter((figure) => PLACED[figure].chapter === id);
    await expect(page.getByRole('figure')).toHaveCount(own.length);
    const words = await page.locator('.term > [data-term]').evaluateAll((all) => all.map((each) => each.dataset.term));
    for (const each of own) {
      const marks = page.locator(`figure[data-figure="${each}"] [data-term]`);
      await expect(marks.first(), each).toBeAttached();
      const terms = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-term')));
      expect(terms.filter((term) => words.includes(term ?? '')).length, each).toBeGreaterThan(0);
    }
  });
}
