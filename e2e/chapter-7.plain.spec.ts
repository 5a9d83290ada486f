import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

const NUMBER = '(-?[\\d.]+)';
const find = (text: string, pattern: string) => Number(new RegExp(pattern.replace('#', NUMBER)).exec(text)?.[1]);

/** What a point that shares three coordinates alone costs, where a share p is +1. */
const testError = (p: number) => p / 16 + (25 * (1 - p)) / 16;

test('the signs fit the same points, leave the span and call every test point plus', async ({ page }) => {
  await openChapter(page, '7-span');
  const span = figure(page, 'Span');
  const said = await caption(span);
  expect(said).toContain('all four fit the training half');
  expect(said).toContain('SGD never left the span and is right on 100 %');
  expect(said).toContain('calls every test point +1');
  expect(said).toContain('just as the closed form says');
  expect(said).toContain('never further than its debt');
  expect(said).toMatch(/: 100 %\.$/);
  const p = find(said, 'right on # %, with') / 100;
  expect(find(said, 'test error of #,')).toBeCloseTo(testError(p), 4);
  // The range over a hundred draws, and a tenth of it.
  expect(find(said, 'ended at #:')).toBeLessThan(0.28 * 1.1);

  const rows = (await numbersOf(span)).filter(({ length }) => length > 0).map((row) => row.map(Number));
  expect(rows).toHaveLength(80);
  for (const [step, , sign, , , sgdAway, , , feedbackAway, debt] of rows) {
    expect(sgdAway).toBeLessThan(1e-9);
    expect(feedbackAway).toBeLessThanOrEqual(debt + 1e-9);
    expect(sign).toBeCloseTo(step <= 5 ? (1 - 0.2 * step) ** 2 : 0, 4);
  }
  const [scaledLoss, signAway, scaledAway] = [3, 6, 7].map((column) => rows[79][column]);
  expect(scaledLoss).toBeLessThan(6e-5);
  for (const away of [signAway, scaledAway]) {
    expect(away).toBeGreaterThan(3.87);
    expect(away).toBeLessThan(4.25);
  }
});

test('the closed form holds at every step size, and only where the labels lean to plus', async ({ page }) => {
  await openChapter(page, '7-span');
  const span = figure(page, 'Span');
  await drag(span, 'Step size', 0.2);
  const factor = Number(await span.getByRole('slider', { name: 'Step size', exact: true }).inputValue());
  expect(factor).toBeLessThan(0.5);
  const gamma = 0.05 * factor;
  for (const [step, , sign] of (await numbersOf(span))
    .filter(({ length }) => length > 0)
    .map((row) => row.map(Number))) {
    if (4 * gamma * step <= 1) expect(sign).toBeCloseTo((1 - 4 * gamma * step) ** 2, 4);
  }
  await span.getByRole('button', { name: 'Reset figure' }).click();

  await toEnd(span, 'Share of +1 labels', 'Home');
  expect(await caption(span)).toContain('no closed form holds');
  await toEnd(span, 'Share of +1 labels', 'End');
  const said = await caption(span);
  expect(said).toContain('just as the closed form says');
  const p = find(said, 'right on # %, with') / 100;
  expect(p).toBeGreaterThan(0.65);
  expect(find(said, 'test error of #,')).toBeCloseTo(testError(p), 4);

  await span.getByRole('button', { name: 'Reset figure' }).click();
  await span.getByRole('slider', { name: 'Draw of the points', exact: true }).press('ArrowRight');
  expect(await caption(span)).toMatch(/closed form/);
});
