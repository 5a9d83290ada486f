import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BEATS } from '../src/story/beats';
import { CHAPTERS } from '../src/story/chapters';
import { expect, test } from './fixtures';
import { settled } from './story';
import { THOROUGH } from './thorough';

const ROUTES = ['', ...CHAPTERS.map(({ id }) => id)];
const INKS = ['color-contrast', 'link-in-text-block'];

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

const FORCED = {
  'in forced colors, dark': (page: Page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
  'in forced colors, light': (page: Page) => page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' }),
};
const SYSTEM = {
  ...FORCED,
  'with more contrast, dark': (page: Page) => page.emulateMedia({ contrast: 'more', colorScheme: 'dark' }),
  'with more contrast, light': (page: Page) => page.emulateMedia({ contrast: 'more', colorScheme: 'light' }),
};
const LOOKS = {
  ...SYSTEM,
  'on a projector': (page: Page) => page.getByRole('radio', { name: 'projector' }).check({ force: true }),
};

// Light and dark are looked at in full elsewhere; what else axe looks for is the same in every look.
for (const [n, route] of ROUTES.entries()) {
  for (const [look, take] of Object.entries(LOOKS).filter((_, i) => THOROUGH || 2 * i === n)) {
    test(`#/${route} can be read ${look}`, async ({ page }) => {
      await page.goto(`./#/${route}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await settled(page);
      await take(page);
      expect(await violations(page, INKS)).toEqual([]);
    });
  }
}

for (const [look, take] of Object.entries(SYSTEM).filter((_, i) => THOROUGH || i % 3 === 0)) {
  test(`stage, speaker’s window and frame can be read, and their marks seen, ${look}`, async ({ page, context }) => {
    await page.goto('./?present&beat=6#/4-vote');
    await expect(page.getByRole('figure')).toBeVisible();
    await take(page);
    const check = async (window: Page) => {
      expect(await violations(window, INKS)).toEqual([]);
      expect(await window.evaluate(faintMarks)).toEqual([]);
    };
    await check(page);
    const opened = context.waitForEvent('page');
    await page.keyboard.press('s');
    const speaker = await opened;
    await take(speaker);
    await speaker.getByRole('button', { name: 'Freeze' }).click();
    await expect(speaker.getByRole('button', { name: 'Freeze' })).toHaveAttribute('aria-pressed', 'true');
    await check(speaker);
    await page.goto('./?embed#/4-vote/ballots');
    await expect(page.getByRole('figure')).toBeVisible();
    await check(page);
  });
}

for (const [look, take] of Object.entries(FORCED)) {
  test(`what the link asks for does not hide pictures ${look}: ink is never as dark as the paper`, async ({ page }) => {
    for (const theme of ['light', 'dark', 'projector']) {
      await page.goto(`./?theme=${theme}&embed#/4-vote/ballots`);
      await take(page);
      await expect(page.getByRole('figure')).toBeVisible();
      expect(await page.evaluate(faintMarks), theme).toEqual([]);
      const isInverted = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue('--canvas').includes('invert'),
      );
      expect(isInverted, theme).toBe(look.endsWith('dark'));
    }
  });
}

const THEMES = { dark: '?theme=dark&', light: '?', projector: '?theme=projector&' };

for (const [look, query] of Object.entries(THEMES).filter(([name]) => THOROUGH || name === 'dark')) {
  test(`axe finds nothing wrong on the stage, in the speaker’s window and in a frame, ${look}`, async ({ page }) => {
    for (const [chapter, beat] of [
      ['2-sign', 3],
      ['4-vote', 5],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`./${query}present&beat=${beat}#/${chapter}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(BEATS[chapter][beat - 1].say);
      await expect(page.getByRole('figure')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    }
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.goto('about:blank');
    await page.goto(`./${query}speaker=nobody#/4-vote`);
    await expect(page.getByText('No stage answers yet')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.goto('about:blank');
    await page.goto(`./${query}embed#/4-vote/jury`);
    await expect(page.getByRole('figure')).toBeVisible();
    // A frame has the headings of the page around it, and its landmarks.
    const wrong = await violations(page);
    expect(wrong.filter((text) => !/^(page-has-heading-one|region)/.test(text))).toEqual([]);
  });
}

/** Curves, bars and outlines that are not 3 : 1 on the paper; hairlines, hems in the paper’s color and what is there to be pressed alone, aside. Runs in the page. */
function faintMarks(): string[] {
  const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const light = (color: string, under: readonly number[]): number[] => {
    if (!pen) throw new Error('There is no canvas to mix colors on.');
    pen.fillStyle = `rgb(${under.join()})`;
    pen.fillRect(0, 0, 1, 1);
    pen.fillStyle = color;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const luminance = (rgb: readonly number[]) => {
    const [r, g, b] = rgb
      .map((value) => value / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.documentElement).backgroundColor, [255, 255, 255]);
  const contrast = (color: string) => {
    const [low, high] = [luminance(light(color, paper)), luminance(paper)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const faint = new Set<string>();
  for (const mark of document.querySelectorAll<SVGElement>('figure svg :is(path, rect, circle, line)')) {
    if (mark.closest('.grid, .hem, .target, clipPath, defs') || !mark.checkVisibility()) continue;
    const { fill, stroke, fillOpacity } = getComputedStyle(mark);
    const inks = [fill === 'none' || fillOpacity === '0' ? '' : fill, stroke === 'none' ? '' : stroke].filter(Boolean);
    if (inks.length > 0 && inks.every((ink) => contrast(ink) < 3)) faint.add(`${mark.getAttribute('class')}: ${inks}`);
  }
  return [...faint];
}
