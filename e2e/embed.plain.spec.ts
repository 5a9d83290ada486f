import { expect, test } from './fixtures';
import { menuOf } from './saving';
import { figure, openChapter } from './story';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

for (const [chapter, title] of [
  ['1-price', 'Wire'],
  ['4-vote', 'Jury'],
  ['7-span', 'Span'],
] as const) {
  test(`the embed code of ${title} is as high as the figure is in the column of a page`, async ({ page }) => {
    await openChapter(page, chapter, '?jury.shown=yes&jury.workers=3');
    const menu = await menuOf(figure(page, title));
    await menu.getByRole('button', { name: 'Embed code' }).click();
    await expect(menu.getByRole('status')).toHaveText('Copied the embed code.');
    // What it was tried in is gone again.
    await expect(page.locator('iframe')).toHaveCount(0);
    const code = await page.evaluate(() => navigator.clipboard.readText());

    const host = new URL('host.html', page.url()).href;
    const body = `<!doctype html><h1>A blog</h1><div style="width: 760px">${code}</div>`;
    await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(host);
    await expect(page.frameLocator('iframe').getByRole('figure', { name: title })).toBeVisible();
    const room = () => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);
    const need = () =>
      page
        .frameLocator('iframe')
        .locator('main')
        .evaluate((main) => main.getBoundingClientRect().height);
    await expect.poll(async () => (await room()) - (await need())).toBeLessThan(40);
    expect(await need()).toBeLessThanOrEqual(await room());
  });
}

for (const [width, height] of [
  [600, 400],
  [800, 600],
  [390, 700],
]) {
  test(`in a frame of ${width} × ${height} nothing sticks out sideways, and one scroll bar reaches all of it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    for (const hash of ['#/2-sign/descent', '#/4-vote/ballots', '#/5-traps/valley', '#/9-liars/liars', '#/']) {
      await page.goto(`./?embed${hash}`);
      const shown = page.getByRole('figure');
      await expect(shown.locator('.story-picture svg').first()).toBeVisible();
      const found = await shown.evaluate((figure) => {
        const parts = [...figure.querySelectorAll<HTMLElement>('.story-picture *, .story-knobs *, figcaption')];
        const isScrolled = (part: Element) => /auto|scroll/.test(getComputedStyle(part).overflow);
        return {
          wide: document.documentElement.scrollWidth,
          scrolled: parts.filter((part) => isScrolled(part) && part.scrollHeight > part.clientHeight + 1).length,
          cut: parts
            .filter((part) => part.matches('svg, figcaption, input, select'))
            .filter((part) => part.getBoundingClientRect().right > innerWidth + 1).length,
        };
      });
      expect(found, hash).toEqual({ wide: width, scrolled: 0, cut: 0 });
    }
  });
}
