import AxeBuilder from '@axe-core/playwright';
import { BEATS } from '../src/story/beats';
import { CHAPTERS } from '../src/story/chapters';
import { expect, test } from './fixtures';
import { settled } from './story';

const ROUTES = ['', ...CHAPTERS.map(({ id }) => id)];

for (const route of ROUTES) {
  test(`axe finds nothing wrong on #/${route}, light and dark, and nothing sticks out of a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`./#/${route}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await settled(page);
    const light = await new AxeBuilder({ page }).analyze();
    await page.emulateMedia({ colorScheme: 'dark' });
    // What axe looks for besides colors does not depend on them.
    const dark = await new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']).analyze();
    const violations = [...light.violations, ...dark.violations];
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
}

test('the chapters lead on to one another, and to the lab', async ({ page }) => {
  await page.goto('./#/1-price');
  for (const { title } of CHAPTERS.slice(1)) {
    await page.getByRole('navigation', { name: 'Chapters before and after' }).getByText('next').click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  }
  await page.getByRole('navigation', { name: 'Chapters before and after' }).getByText('next').click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('a beat that a chapter does not have is said; a beat stays in its chapter, and Back finds it', async ({
  page,
}) => {
  const current = page.locator('.beat-steps [aria-current]');
  await page.goto('./?beat=88#/4-vote');
  await expect(page.getByRole('alert')).toContainText('has 9 beats, so there is no beat 88; shown is beat 9');
  await expect(current).toHaveText(BEATS['4-vote'][8].say);
  await expect(page).toHaveURL(/\?beat=9#/);
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await current.scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => history.state?.y ?? 0)).toBeGreaterThan(500);
  await page.evaluate(() => {
    location.hash = '#/5-traps';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'When the vote lies' })).toBeVisible();
  await settled(page);
  await expect(current).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveText('');
  await expect(page).not.toHaveURL(/beat/);
  await page.goBack();
  await expect(current).toHaveText(BEATS['4-vote'][8].say);
});

test('a line at the top of a chapter grows as it is read', async ({ page }) => {
  const read = () =>
    page.evaluate(() => {
      const line = getComputedStyle(document.querySelector('.chapter') as Element, '::before').transform;
      return new DOMMatrix(line).a;
    });
  await page.goto('./#/7-span');
  await expect(page.getByRole('figure')).toBeVisible();
  await expect.poll(read).toBeLessThan(0.05);
  await page.getByRole('navigation', { name: 'Chapters before and after' }).scrollIntoViewIfNeeded();
  await expect.poll(read).toBeGreaterThan(0.8);
});

test('every reference names a paper, with BibTeX to copy', async ({ page }) => {
  for (const { id } of CHAPTERS) {
    await page.goto(`./#/${id}`);
    const references = page.getByRole('region', { name: 'References' });
    await expect(references.getByRole('listitem').first()).toBeVisible();
    const count = await references.getByRole('listitem').count();
    await expect(references.getByRole('button', { name: 'copy BibTeX' })).toHaveCount(count);
  }
});

test('a reload and Back lead to where the reader was, a new chapter starts at its top', async ({ page }) => {
  await page.goto('./#/4-vote');
  const split = page.getByRole('figure', { name: 'Split' });
  await split.scrollIntoViewIfNeeded();
  await expect.poll(() => page.evaluate(() => history.state?.y ?? 0)).toBeGreaterThan(500);
  await page.reload();
  await expect(split).toBeInViewport();
  // A link in the header would first have to be scrolled up to.
  await page.evaluate(() => {
    location.hash = '#/5-traps';
  });
  await expect(page.getByRole('heading', { level: 1, name: 'When the vote lies' })).toBeInViewport();
  await page.goBack();
  await expect(split).toBeInViewport();
});
