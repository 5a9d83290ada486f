import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { caption, figure, openChapter } from './story';

const slider = (shown: Locator, name: string) => shown.getByRole('slider', { name, exact: true });
const said = async (knot: Locator) => Number.parseFloat((await knot.getAttribute('aria-valuetext')) ?? '');
const NOISES = ['0.2', '0.5', '1', '2', '5', '10', '20', '50'];

test('a curve is drawn by keyboard, revealed, told in its unit, and kept in the link', async ({ page }) => {
  await openChapter(page, '8-worlds');
  const noisy = figure(page, 'Noisy ballots');
  const reveal = noisy.getByRole('button', { name: 'Reveal' });
  await expect(reveal).toBeDisabled();
  await expect(noisy.getByRole('slider', { name: 'Added noise' })).toBeDisabled();
  expect(await caption(noisy)).not.toContain('less error');

  const last = slider(noisy, 'Error at b = 50');
  await expect(last).toHaveAttribute('aria-valuetext', 'not drawn yet');
  await last.press('End');
  await expect(last).toHaveAttribute('aria-valuetext', '4.00');
  // The others have been drawn with it, level.
  await expect(slider(noisy, 'Error at b = 1')).toHaveAttribute('aria-valuetext', '2.00');
  await slider(noisy, 'Error at b = 1').press('ArrowUp');
  await expect(slider(noisy, 'Error at b = 1')).toHaveAttribute('aria-valuetext', '2.08');

  await reveal.press('Enter');
  // The vote of (1, 2, 10) at b = 50 rests at 4.3267, the mean is 13/3.
  await expect
    .poll(() => caption(noisy))
    .toContain('furthest off at b = 50: you drew 4.00, and it is 0.01. More noise');
  await expect(last).toHaveCount(0);
  await expect(noisy.getByRole('slider', { name: 'Added noise' })).toBeEnabled();

  await expect(page).toHaveURL(/noisy\.sketch=a25\.b25\.c26\..*noisy\.shown=yes/);
  const before = await caption(noisy);
  await page.reload();
  await expect.poll(() => caption(noisy)).toBe(before);

  await noisy.getByRole('button', { name: 'Ask again' }).press('Enter');
  await expect(slider(noisy, 'Error at b = 0.2')).toBeFocused();
  await expect(last).toHaveAttribute('aria-valuetext', 'not drawn yet');
  await expect(reveal).toBeDisabled();
});

test('a pointer draws a curve across the axes', async ({ page }) => {
  await openChapter(page, '8-worlds');
  const noisy = figure(page, 'Noisy ballots');
  const knots = NOISES.map((b) => slider(noisy, `Error at b = ${b}`));
  await knots[0].scrollIntoViewIfNeeded();
  const [first, last] = await Promise.all([knots[0].boundingBox(), knots[7].boundingBox()]);
  if (!first || !last) throw new Error('The knots are not on the page.');
  const middle = first.y + first.height / 2;
  await page.mouse.move(first.x + first.width / 2 + 1, middle - 40);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2 - 1, middle + 60, { steps: 12 });
  await page.mouse.up();
  await expect(noisy.getByRole('button', { name: 'Reveal' })).toBeEnabled();

  const drawn: number[] = [];
  for (const knot of knots) drawn.push(await said(knot));
  for (let i = 1; i < drawn.length; i++) expect(drawn[i]).toBeLessThan(drawn[i - 1]);
  // From 40 pixels above the middle, 2, to 60 below, in levels of 0.08.
  const share = (drawn[0] - 2) / (drawn[0] - drawn[7]);
  expect(Math.abs(share - 0.4)).toBeLessThan(0.08);

  // A press moves the nearest knot alone.
  const fifth = await knots[4].boundingBox();
  if (!fifth) throw new Error('The knot is not on the page.');
  await page.mouse.click(fifth.x + fifth.width / 2, middle - 60);
  expect(await said(knots[4])).toBeGreaterThan(drawn[0]);
  expect([await said(knots[3]), await said(knots[5])]).toEqual([drawn[3], drawn[5]]);

  await noisy.getByRole('button', { name: 'Reveal' }).click();
  await expect.poll(() => caption(noisy)).toContain('You were furthest off at b = 5:');
});

test('who draws the truth is told so, and a link that shows the answer needs no drawing', async ({ page }) => {
  // 12.5 levels a unit; errors 2.333, 2.320, 2.161, 1.679, .567, .160, .041, .007.
  await openChapter(page, '8-worlds', '?noisy.shown=yes&noisy.sketch=a29.b29.c27.d21.e7.f2.g1.h0');
  expect(await caption(figure(page, 'Noisy ballots'))).toContain('As you drew it. More noise, less error');
  await openChapter(page, '8-worlds', '?noisy.shown=yes');
  expect(await caption(figure(page, 'Noisy ballots'))).toMatch(/^More noise, less error: with b = 5/);
});

test('a jury of leaning gradients is drawn before it is told', async ({ page }) => {
  await openChapter(page, '4-vote');
  const jury = figure(page, 'Jury');
  expect(await caption(jury)).not.toContain('surer of the wrong answer');
  await slider(jury, 'Chance of a wrong vote at 101 workers').press('Home');
  await jury.getByRole('button', { name: 'Reveal' }).click();
  // 101 such workers all but never find the right majority.
  expect(await caption(jury)).toContain('furthest off at 101 workers: you drew 0 %, and it is over 99.9 %');
  expect(await caption(jury)).toContain('surer of the wrong answer');
  // What was asked has been answered.
  await expect(jury).not.toContainText('How often does the vote err?');
  await jury.getByRole('button', { name: 'Ask again' }).click();
  await expect(jury).toContainText('How often does the vote err?');
});

test('a jury’s curve is right within six points in a hundred, everywhere', async ({ page }) => {
  // .75, .844, .929, .983, .999 and more, in levels of .02.
  const drawn = {
    'a37.b42.c46.d49.e50.f50.g50': 'As you drew it.',
    'a38.b38.c38.d38.e38.f38.g38': 'you drew 76 %, and it is over 99.9 %',
    'a50.b48.c46.d44.e42.f40.g38': 'furthest off at 1 worker: you drew 100 %, and it is 75 %',
  };
  for (const [curve, told] of Object.entries(drawn)) {
    await openChapter(page, '4-vote', `?jury.shown=yes&jury.sketch=${curve}`);
    expect(await caption(figure(page, 'Jury'))).toContain(told);
  }
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a finger draws, however steeply, until there is a curve; then it scrolls', async ({ page }) => {
    await openChapter(page, '4-vote');
    const jury = figure(page, 'Jury');
    const first = slider(jury, 'Chance of a wrong vote at 1 worker');
    const last = slider(jury, 'Chance of a wrong vote at 101 workers');
    await first.scrollIntoViewIfNeeded();
    const touch = await page.context().newCDPSession(page);
    const stroke = async (from: [number, number], to: [number, number]) => {
      const at = (share: number) => [
        { x: from[0] + (to[0] - from[0]) * share, y: from[1] + (to[1] - from[1]) * share },
      ];
      await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      for (let k = 1; k <= 10; k++) {
        await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(k / 10) });
      }
      await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const [left, right] = await Promise.all([first.boundingBox(), last.boundingBox()]);
    if (!left || !right) throw new Error('The knots are not on the page.');
    const middle = left.y + left.height / 2;
    const place = await page.evaluate(() => scrollY);
    await stroke([left.x + 10, middle - 70], [left.x + 60, middle + 80]);
    expect(await page.evaluate(() => scrollY)).toBe(place);
    expect(await said(first)).toBeGreaterThan(await said(last));

    const before = await said(last);
    await stroke([left.x + 60, middle + 60], [left.x + 62, middle - 80]);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place);
    expect(await said(last)).toBe(before);
  });
});
