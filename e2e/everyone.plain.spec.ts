import type { BrowserContext, Locator, Page } from '@playwright/test';
import { CHAPTERS } from '../src/story/chapters';
import { expect, test } from './fixtures';
import { button, openLab, toldStep } from './lab';
import { caption, figure, settled } from './story';

const ROUTES = ['', ...CHAPTERS.map(({ id }) => id)];

/** A page of the story, all its figures on it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`./${address}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await settled(page);
}

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  test('nothing scrolls sideways and no control is cut off', async ({ page }) => {
    for (const route of [...ROUTES, 'receipts/jury']) {
      await open(page, `#/${route}`);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth), route)
        .toBeLessThanOrEqual(720);
      const cut = await page.getByRole('main').evaluate((main) =>
        [...main.querySelectorAll('button, input, select, summary, [role="slider"]')]
          .map((element) => ({ label: element.ariaLabel ?? element.id, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 1 && (box.left < 0 || box.right > innerWidth))
          .map(({ label }) => label),
      );
      expect(cut, route).toEqual([]);
    }
  });
});

test.describe('for the thumb', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  for (const route of ['', '2-sign', '4-vote', '8-worlds', 'lab']) {
    test(`whatever is pressed on #/${route} is 44 pixels high`, async ({ page }) => {
      if (route === 'lab') await openLab(page, { data: 'moons', steps: 10 });
      else await open(page, `#/${route}`);
      expect(await page.evaluate(lowTargets)).toEqual([]);
    });
  }

  test('handles follow the finger, and the page stays where it is', async ({ page, context }) => {
    const finger = await fingerOf(context, page);
    await open(page, '#/8-worlds');
    const tug = figure(page, 'Tug of war');
    await dragsAlone(page, tug, tug.getByRole('slider', { name: 'Worker 2 wants' }), (at) => finger(at, 0, 70));
    await open(page, '#/2-sign');
    const descent = figure(page, 'Descent');
    await dragsAlone(page, descent, descent.getByRole('slider', { name: 'Start' }), (at) => finger(at, -40, 60));
    await dragsAlone(page, descent, descent.getByRole('slider', { name: 'Turn of the axes' }), (at) =>
      finger(at, 60, 0),
    );
  });
});

/** Drags a handle of a figure; its caption follows and the page does not scroll. */
async function dragsAlone(page: Page, shown: Locator, handle: Locator, drag: (at: Locator) => Promise<void>) {
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await caption(shown);
  const y = await page.evaluate(() => scrollY);
  await drag(handle);
  await expect.poll(() => caption(shown)).not.toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(y);
}

/** A finger that presses the middle of something and moves by so many pixels: touches as a screen sends them, which may scroll. */
async function fingerOf(context: BrowserContext, page: Page) {
  const session = await context.newCDPSession(page);
  return async (at: Locator, dx: number, dy: number) => {
    const box = await at.boundingBox();
    if (!box) throw new Error('It is not on the page.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let part = 0.1; part < 1.05; part += 0.1) {
      const touchPoints = [{ x: x + part * dx, y: y + part * dy }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

/** Names of what can be pressed and is lower than 44 pixels or narrower than 24, with what is laid over it to make it larger. Runs in the page. */
function lowTargets(): string[] {
  const low: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('a, button, input, select, summary, [role="slider"]')) {
    // Words in a running text are as high as its lines; a knot of a sketch is moved by the pad under it.
    if (
      element.matches('p a, li a, .prose button, .skip, .sketch-knot') ||
      getComputedStyle(element).pointerEvents === 'none'
    )
      continue;
    const target = element.matches('[type="checkbox"], [type="radio"]')
      ? (element.closest('label') ?? element)
      : element;
    const { width, height } = target.getBoundingClientRect();
    if (width === 0 || target.closest('[inert]')) continue;
    const after = getComputedStyle(target, '::after');
    const isLarger = after.content !== 'none' && after.position === 'absolute' && Number.parseFloat(after.top) < 0;
    const [across, up] = isLarger ? [Number.parseFloat(after.left), Number.parseFloat(after.top)] : [0, 0];
    if (height - 2 * up < 43.5 || width - 2 * across < 23.5)
      low.push(
        `${target.ariaLabel ?? target.textContent}: ${Math.round(width - 2 * across)} × ${Math.round(height - 2 * up)}`,
      );
  }
  return low;
}

test('for those who want no motion nothing slides, fades or scrolls by itself', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of [...ROUTES.map((route) => `#/${route}`), '?present&beat=3#/4-vote']) {
    await open(page, address);
    const moving = await page.evaluate(() => {
      const slides = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, scrollBehavior } = getComputedStyle(element);
        return (
          scrollBehavior === 'smooth' || transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0)
        );
      });
      // What is tied to scrolling moves with the reader's own hand.
      const runs = document.getAnimations().filter(({ timeline, effect }) => {
        return timeline instanceof DocumentTimeline && Number(effect?.getComputedTiming().duration ?? 0) > 0;
      });
      return [...slides.map(({ className }) => String(className)), ...runs.map(({ id }) => id)];
    });
    expect(moving, address).toEqual([]);
  }
});

test.describe('what nobody can see', () => {
  /** As if the reader turned to another tab, or back. */
  const setHidden = (page: Page, hidden: boolean) =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);

  /** Waits until a count stands still. */
  async function stands(count: () => Promise<number>): Promise<number> {
    let seen = -1;
    const isSame = async () => {
      const before = seen;
      seen = await count();
      return seen === before;
    };
    // The run is told every two seconds, so it has to stand for longer.
    await expect.poll(isSame, { intervals: [2500], timeout: 20_000 }).toBe(true);
    return seen;
  }

  test('the lab’s run rests in a hidden tab and beside another page, and goes on', async ({ page }) => {
    await openLab(page, { data: 'moons', steps: 5000, speed: '20' });
    await button(page, 'Play').click();
    await expect.poll(() => toldStep(page), { timeout: 15_000 }).toBeGreaterThan(3);
    await setHidden(page, true);
    const rested = await stands(() => toldStep(page));
    await setHidden(page, false);
    await expect.poll(() => toldStep(page), { timeout: 15_000 }).toBeGreaterThan(rested);
    await page.getByRole('navigation').getByRole('link', { name: 'Receipts' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Receipts' })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Lab' }).click();
    const back = await toldStep(page);
    await expect.poll(() => toldStep(page), { timeout: 15_000 }).toBeGreaterThan(back);
  });

  test('the map’s runs rest in a hidden tab, and where the reader stops them', async ({ page }) => {
    await open(page, '#/3-rulers');
    const map = figure(page, 'Who wins');
    const progress = map.getByText(/cell runs/).first();
    const done = async () => Number(/\d+/.exec((await progress.textContent()) ?? '')?.[0]);
    await setHidden(page, true);
    await progress.scrollIntoViewIfNeeded();
    expect(await stands(done)).toBe(0);
    await map.getByRole('button', { name: 'stop the runs' }).click();
    await setHidden(page, false);
    expect(await stands(done)).toBe(0);
    await map.getByRole('button', { name: 'go on' }).click();
    await expect.poll(done).toBeGreaterThan(0);
  });

  test('claims are not run in a hidden tab', async ({ page }) => {
    await page.goto('./#/receipts');
    await button(page, 'Run all').click();
    const done = async () => Number(await page.getByRole('progressbar', { name: 'Claims run' }).getAttribute('value'));
    await expect.poll(done).toBeGreaterThan(0);
    await setHidden(page, true);
    const rested = await stands(done);
    await setHidden(page, false);
    await expect.poll(done).toBeGreaterThan(rested);
    await button(page, 'Cancel').click();
    await expect(page.getByRole('status', { name: 'Claims' })).toContainText('Cancelled');
  });
});

test('the keyboard goes through a chapter and out again, and every stop can be seen', async ({ page }) => {
  await open(page, '#/9-liars');
  const unseen: string[] = [];
  let stops = 0;
  for (; stops < 200; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === null) break;
    if (!stop.isSeen) unseen.push(stop.name);
  }
  expect(unseen).toEqual([]);
  expect(stops).toBeGreaterThan(25);
  expect(stops).toBeLessThan(200);
});

/** What has the focus, and whether that is drawn; null for none. Runs in the page. */
function focused(): { name: string; isSeen: boolean } | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const hasOutline = (shown: Element | null | undefined) => {
    if (!shown) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(shown);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  const isSeen = hasOutline(element) || (element.matches('input.unseen') && hasOutline(element.nextElementSibling));
  return { name: element.ariaLabel ?? element.textContent ?? element.tagName, isSeen };
}

test('dialogs take the focus, keep it and give it back', async ({ page }) => {
  await open(page, '#/4-vote');
  const numbers = figure(page, 'Jury').getByRole('button', { name: 'Show numbers' });
  await numbers.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Jury: numbers' });
  await expect(dialog).toBeVisible();
  await expect.poll(() => dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(numbers).toBeFocused();
});
