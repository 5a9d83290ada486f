import AxeBuilder from '@axe-core/playwright';
import { csvParseRows } from 'd3';
import { expect, test } from './fixtures';
import { openLab, stepTo } from './lab';
import { drop, menuOf, saved } from './saving';
import { caption, figure, numbersOf, openChapter, toEnd } from './story';

const SHAPES = 'path, rect, circle, line, polyline, polygon';

for (const [chapter, title] of [
  ['1-price', 'Wire'],
  ['2-sign', 'Descent'],
  ['4-vote', 'Jury'],
  ['9-liars', 'Liars'],
] as const) {
  test(`the SVG of ${title} stands alone and has the texts and shapes of the screen`, async ({ page }) => {
    await openChapter(page, chapter, '?wire.running=no');
    const shown = figure(page, title);
    await expect(shown.locator('.story-picture svg').first()).toBeVisible();
    const { file, content, said } = await saved(shown, 'SVG');
    expect(file.suggestedFilename()).toMatch(/^one-bit-[a-z]+\.svg$/);
    const text = content.toString();
    expect(text).not.toMatch(/var\(|light-dark|foreignObject|<style|class="curve"/);
    const onScreen = await shown.locator('.story-picture svg text').allTextContents();
    const drawn = await page.evaluate(
      ([text, shapes]) => {
        const file = new DOMParser().parseFromString(text, 'image/svg+xml');
        const root = file.documentElement;
        return {
          error: file.querySelector('parsererror')?.textContent ?? null,
          size: `${root.getAttribute('width')} × ${root.getAttribute('height')}`,
          title: root.querySelector('title')?.textContent,
          desc: root.querySelector('desc')?.textContent,
          texts: [...root.querySelectorAll('text:not(.halo)')].map(({ textContent }) => textContent),
          shapes: root.querySelectorAll(shapes).length,
          unknown: [...root.querySelectorAll('text')].filter((one) => !one.getAttribute('font-family')).length,
        };
      },
      [text, SHAPES],
    );
    expect(drawn.error).toBeNull();
    expect(said).toContain(drawn.size);
    expect(drawn.title).toBe(`One Bit, ${title}`);
    expect(drawn.desc?.replaceAll('−', '-')).toBe((await caption(shown)).trim());
    expect(drawn.unknown).toBe(0);
    for (const one of onScreen) expect(drawn.texts).toContain(one);
    const source = drawn.texts.filter((one) => one?.startsWith('One Bit, ')).join('');
    expect(source).toContain(`One Bit, ${title}, http`);
    const seen = await shown.locator('.story-picture svg').evaluateAll((pictures, shapes) => {
      const isSeen = (shape: Element) => {
        if (shape.closest('clipPath') || !shape.checkVisibility({ opacityProperty: true })) return false;
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].some((paint) => !/^none$|, 0\)$|\/ 0\)$/.test(paint));
      };
      return pictures.flatMap((picture) => [...picture.querySelectorAll(shapes)]).filter(isSeen).length;
    }, SHAPES);
    // The paper, clips, and what style sheets draw: grounds, edges and handles.
    expect(drawn.shapes).toBeGreaterThanOrEqual(seen);
  });
}

test('the PNG has twice the pixels of the drawing, as it says, and holds the caption', async ({ page }) => {
  await openChapter(page, '4-vote', '?theme=dark');
  const shown = figure(page, 'Split');
  await expect(shown.locator('.story-picture svg').first()).toBeVisible();
  const { content, said } = await saved(shown, 'PNG');
  expect(content.subarray(1, 4).toString()).toBe('PNG');
  expect(content.subarray(12, 16).toString()).toBe('IHDR');
  const [width, height] = [content.readUInt32BE(16), content.readUInt32BE(20)];
  expect(said).toBe(`Saved one-bit-split.png, ${width} × ${height} pixels.`);
  const box = await shown.locator('.story-picture').boundingBox();
  expect(width / 2).toBeGreaterThanOrEqual(box?.width ?? Infinity);
  expect(width / 2).toBeLessThanOrEqual((box?.width ?? 0) + 40);
  const words = await shown.locator('figcaption').boundingBox();
  expect(height / 2).toBeGreaterThan((box?.height ?? Infinity) + (words?.height ?? Infinity) / 2);
  // Dark paper in the corner, and not one colour all over.
  const colors = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0),
    );
    return { corner: pixels[0].toString(16), count: new Set(pixels).size };
  }, content.toString('base64'));
  expect(colors.corner).toBe('ff161413');
  expect(colors.count).toBeGreaterThan(50);
});

test('the CSV is the table of the figure in full', async ({ page }) => {
  await openChapter(page, '4-vote');
  const shown = figure(page, 'Split');
  const { content, said } = await saved(shown, 'CSV');
  const text = content.toString();
  expect(text.endsWith('\r\n')).toBe(true);
  const [head, ...rows] = csvParseRows(text);
  expect(said).toContain(`${rows.length} rows and ${head.length} columns`);
  const [, ...table] = await numbersOf(shown);
  expect(rows).toHaveLength(table.length);
  const digits = (cell: string) =>
    Number.isNaN(Number(cell)) || cell === '' ? cell : Number(Number(cell).toPrecision(5));
  expect(rows.map((row) => row.map(digits))).toEqual(table.map((row) => row.map(digits)));
  // More digits than the page shows.
  expect(text).toMatch(/\d\.\d{8,}/);
});

test('a card brings back a figure in its state, from anywhere, and Back leads away again', async ({ page }) => {
  await openChapter(page, '9-liars', '?theme=dark');
  const liars = figure(page, 'Liars');
  await toEnd(liars, 'Signal to noise', 'Home');
  const said = await caption(liars);
  const { content } = await saved(liars, 'Settings');
  const card = JSON.parse(content.toString());
  expect(card).toMatchObject({ kind: 'one-bit/experiment', version: 1, figure: 'liars', theme: 'dark' });
  expect(card.knobs.signal).toBe(0.1);
  expect(card.caption.replaceAll('−', '-')).toBe(said.trim());
  expect(card.link).toContain('liars.signal=0.1');
  expect(Date.parse(card.made)).toBeGreaterThan(0);

  await page.goto('./?split.voters=64#/4-vote');
  await expect(figure(page, 'Split')).toHaveCount(1);
  await drop(page, content.toString());
  await expect(figure(page, 'Liars')).toBeInViewport();
  await expect.poll(() => caption(figure(page, 'Liars'))).toBe(said);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(page.url()).toContain('split.voters=64');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'The vote' })).toBeVisible();
});

test('a card can be chosen as a file, and values out of range are corrected in a sentence', async ({ page }) => {
  await openChapter(page, '4-vote');
  const shown = figure(page, 'Split');
  const menu = await menuOf(shown);
  const card = { kind: 'one-bit/experiment', version: 1, figure: 'jury', knobs: { signal: 1e9, noise: 'laplace' } };
  const chooser = page.waitForEvent('filechooser');
  await menu.getByRole('button', { name: 'Open…' }).click();
  await (await chooser).setFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(card)),
  });
  await expect(page).toHaveURL(/#\/4-vote\/jury$/);
  await expect(page.getByRole('alert')).toContainText('must be between');
  await expect(figure(page, 'Jury').getByRole('combobox', { name: 'Noise' })).toHaveValue('laplace');
});

test('a file that is no card changes nothing, and one sentence says so', async ({ page }) => {
  await openChapter(page, '4-vote', '?split.voters=64');
  const before = page.url();
  const said = await caption(figure(page, 'Split'));
  const card = { kind: 'one-bit/experiment', version: 1, figure: 'jury', knobs: {} };
  for (const [text, sentence] of [
    ['{"kind": "one-bit/exp', 'This file is no experiment card of One Bit, so nothing is changed.'],
    ['\u0000\u0001', 'This file is no experiment card of One Bit, so nothing is changed.'],
    [JSON.stringify({ ...card, version: 2 }), 'is of version 2'],
    [JSON.stringify({ ...card, figure: 'juror' }), 'There is no figure “juror”'],
    [JSON.stringify({ ...card, knobs: { signal: null } }), 'The settings of this experiment card cannot be read'],
  ]) {
    await drop(page, text);
    await expect(page.getByRole('alert').getByRole('paragraph')).toContainText(sentence);
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
  expect(page.url()).toBe(before);
  expect(await caption(figure(page, 'Split'))).toBe(said);
});

test('the embed code shows the figure alone, with the same caption, and leads to the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openChapter(page, '9-liars');
  const liars = figure(page, 'Liars');
  await toEnd(liars, 'Signal to noise', 'Home');
  const said = await caption(liars);
  const menu = await menuOf(liars);
  await menu.getByRole('button', { name: 'Embed code' }).click();
  await expect(menu.getByRole('status')).toHaveText('Copied the embed code.');
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toMatch(
    /^<iframe src="http[^"]+\?embed&amp;liars\.signal=0\.1#\/9-liars\/liars" title="One Bit: Liars"/,
  );

  const host = new URL('host.html', page.url()).href;
  await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body: `<h1>A blog</h1>${code}` }));
  await page.goto(host);
  const frame = page.frameLocator('iframe');
  const alone = frame.getByRole('figure', { name: 'Liars' });
  await expect(alone).toBeVisible();
  await expect(frame.getByRole('figure')).toHaveCount(1);
  await expect(frame.getByRole('banner')).toHaveCount(0);
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  expect(await caption(alone)).toBe(said);
  // It takes no focus from the page that it stands in.
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await alone.getByRole('slider', { name: 'Signal to noise', exact: true }).press('End');
  expect(await caption(alone)).not.toBe(said);
  await expect(alone.getByRole('link', { name: 'One Bit ↗' })).toHaveAttribute(
    'href',
    /\?liars\.signal=[^&]+#\/9-liars\/liars$/,
  );
});

test('the BibTeX cites the figure and the papers behind it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openChapter(page, '9-liars');
  const menu = await menuOf(figure(page, 'Liars'));
  await menu.getByRole('button', { name: 'Cite' }).click();
  await expect(menu.getByRole('status')).toHaveText('Copied the BibTeX.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('@misc{onebit-liars,');
  expect(text).toContain('#/9-liars/liars}}');
  expect(text).toContain('bernstein2019vote');
});

test('the menu is worked by keyboard and gives the focus back', async ({ page }) => {
  await openChapter(page, '9-liars');
  const button = figure(page, 'Liars').getByRole('button', { name: 'Save this figure' });
  await button.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Save: Liars' });
  await expect(menu.getByRole('button', { name: 'SVG' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button', { name: 'PNG' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(button).toBeFocused();
});

test('of the lab there are its race as a picture, its numbers, and a card that opens it again', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 3, seed: 11, methods: 'sgd.signsgd-vote' });
  await stepTo(page, 2);
  const race = page.getByRole('figure', { name: 'The race' });
  const table = await saved(race, 'CSV');
  const [head, ...rows] = csvParseRows(table.content.toString());
  expect(head).toContain('signSGD, vote: batch loss');
  expect(rows.map(([step]) => step)).toEqual(['0', '1', '2']);
  const picture = await saved(race, 'SVG');
  expect(picture.content.toString()).toContain('>signSGD, vote');
  const { content } = await saved(race, 'Settings');
  const card = JSON.parse(content.toString());
  expect(card).toMatchObject({ figure: 'lab', knobs: { workers: 3, data: 'moons', seed: 11 } });

  await page.goto('./#/1-price');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await drop(page, content.toString());
  await expect(page.getByRole('figure', { name: 'The race' })).toBeVisible();
  await expect(page).toHaveURL(/lab\.workers=3&.*#\/lab$/);
});

test('the open menu breaks no rule of accessibility and fits a phone', async ({ page }) => {
  await openChapter(page, '9-liars');
  await page.setViewportSize({ width: 390, height: 844 });
  const menu = await menuOf(figure(page, 'Liars'));
  await expect(menu.getByRole('button', { name: 'Cite' })).toBeVisible();
  const box = await menu.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(390);
  for (const button of await menu.getByRole('button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  const { violations } = await new AxeBuilder({ page }).include('.save-menu').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
});
