import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { caption, drag, figure, openChapter, toEnd } from './story';

const NUMBER = '(-?[\\d.]+(?:e-?\\d+)?)';
const find = (text: string, pattern: string) => Number(new RegExp(pattern.replace('#', NUMBER)).exec(text)?.[1]);

/** The rows of the table, as numbers; in one call, since some have hundreds. */
async function table(shown: Locator): Promise<number[][]> {
  await shown.getByRole('button', { name: 'Show numbers' }).click();
  const rows = await shown
    .page()
    .getByRole('table')
    .evaluate((element) =>
      [...element.querySelectorAll('tbody tr')].map((row) =>
        [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent)),
      ),
    );
  await shown.page().keyboard.press('Escape');
  return rows;
}

/** How far a contour of ‖g‖₁,₂ with its tip at r reaches on the diagonal, in units of r. */
function diagonal(r: number, sigma: number): number {
  const grain = Math.sqrt(3) * sigma;
  const level = r ** 2 / (r + grain) / 2;
  return (Math.SQRT2 * (level + Math.sqrt(level ** 2 + 4 * level * grain))) / 2 / r;
}

/** The last row of the table. */
const lastOf = async (shown: Locator): Promise<number[]> => (await table(shown)).at(-1) ?? [];

test('the mean feels how far the outermost worker is dragged, the vote does not', async ({ page }) => {
  await openChapter(page, '8-worlds');
  const tug = figure(page, 'Tug of war');
  expect(await caption(tug)).toContain('mean 4.33 and median 2.00');
  expect(await caption(tug)).toContain('mean gradient there still is -2.33');
  expect(await caption(tug)).toContain('SGD and EF-signSGD found the mean (in one dimension EF is SGD).');
  for (const name of ['median SGD', 'SSDM', 'EF21', 'unscaled EF'])
    await tug.getByRole('checkbox', { name, exact: true }).check();
  expect(await caption(tug)).toContain('(in one dimension EF and EF21 are SGD)');
  const walked = await table(tug);
  for (const [, sgd, , , , feedback, ef21] of walked) expect([feedback, ef21]).toEqual([sgd, sgd]);
  const [, sgd, vote, median, ssdm, feedback, ef21, unscaled] = walked.at(-1) ?? [];
  for (const x of [sgd, feedback, ef21]) expect(x).toBeCloseTo(13 / 3, 3);
  for (const x of [vote, median, ssdm]) expect(Math.abs(x - 2)).toBeLessThanOrEqual(1.1 * 0.02);
  expect(Math.abs(unscaled - 2)).toBeLessThanOrEqual(2 * 0.02);

  const third = tug.getByRole('slider', { name: 'Worker 3 wants' });
  const box = await third.boundingBox();
  const top = await tug.getByRole('slider', { name: 'Worker 2 wants' }).boundingBox();
  if (!box || !top) throw new Error('The handles are not on the page.');
  await third.hover();
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + (top.y - box.y) / 2, { steps: 6 });
  await page.mouse.up();
  const wish = Number(await third.getAttribute('aria-valuenow'));
  expect(wish).toBeGreaterThan(4);
  expect(wish).toBeLessThan(8);
  await expect.poll(() => caption(tug)).toContain(`mean ${((3 + wish) / 3).toFixed(2)} and median 2.00`);
  const [, draggedSgd, draggedVote] = await lastOf(tug);
  expect(draggedSgd).toBeCloseTo((3 + wish) / 3, 3);
  expect(Math.abs(draggedVote - 2)).toBeLessThanOrEqual(1.1 * 0.02);

  await third.press('Home');
  expect(await caption(tug)).toContain('it does not matter who is asked');
});

test('more noise moves the vote from the median to the mean', async ({ page }) => {
  const solved = { 1: '2.1725', 5: '3.7667', 10: '4.1732', 20: '4.2920', 50: '4.3267' };
  for (const [b, rest] of Object.entries(solved)) {
    await openChapter(page, '8-worlds', `?noisy.shown=yes&noisy.dither=${b}`);
    expect(await caption(figure(page, 'Noisy ballots'))).toContain(`with b = ${b} the vote rests at ${rest}`);
  }
  await openChapter(page, '8-worlds', '?noisy.shown=yes&noisy.dither=5');
  const noisy = figure(page, 'Noisy ballots');
  // Four standard errors: at γ = .02 it strays by .215 and forgets in 230 steps; 4000 steps are averaged.
  expect(Math.abs(find(await caption(noisy), 'averages #') - 3.7667)).toBeLessThan(4 * 0.215 * Math.sqrt(460 / 4000));
  await toEnd(noisy, 'Added noise', 'Home');
  expect(await caption(noisy)).toContain('rests at 2.0000');
  expect(await caption(noisy)).toContain('hardly moves it');
  await drag(noisy, 'Added noise', 1);
  expect(await caption(noisy)).toContain('rests at 4.3267');
  // It forgets in .85·50/.02 steps, and three times as many make 95 % of the way.
  expect(await caption(noisy)).toMatch(
    /the price: it takes about 6.\d00 steps to settle, and walks 6.000\. Over the last 4.000 it averages 4\.\d+/,
  );
});

test('two workers freeze the vote or run away by the rule for ties, and one coordinate leaves SSDM no chance', async ({
  page,
}) => {
  await openChapter(page, '8-worlds');
  const ssdm = figure(page, 'Stochastic sign');
  const frozen = await caption(ssdm);
  expect(frozen).toContain('still at (1, 1), with f = 4ε² = 1.');
  expect(frozen).toContain('bottom, f = 0 to rounding;');
  expect(frozen).toMatch(/floor, f = [1-4]\.\d · 10⁻⁴ on average/);

  await toEnd(ssdm, 'Flatness of the valley', 'Home');
  expect(await caption(ssdm)).toContain('still at (1, 1), with f = 4ε² = 0.04.');
  await ssdm.getByRole('button', { name: 'Reset figure' }).click();

  await ssdm.getByRole('combobox', { name: 'A tied vote is' }).selectOption('+1');
  // From 1 by .01 a step, 2000 steps; f = ε²(x₁ + x₂)².
  expect(await caption(ssdm)).toContain('to (-19.0, -19.0), f = 361');
  await ssdm.getByRole('combobox', { name: 'A tied vote is' }).selectOption('a coin');
  expect(await caption(ssdm)).toContain('walks at random');

  await ssdm.getByRole('combobox', { name: 'World' }).selectOption('three workers on a line');
  const said = await caption(ssdm);
  expect(said).toContain('SGD settled at 4.33, the mean');
  expect(Math.abs(find(said, 'SSDM averages #') - 2)).toBeLessThanOrEqual(0.011 + 0.005);
  expect(said).toContain('differs from averaged signs by 0 to rounding.');
  await expect(ssdm.getByRole('combobox', { name: 'A tied vote is' })).toBeDisabled();
  await expect(ssdm.getByRole('slider', { name: 'Flatness of the valley' })).toBeDisabled();
  await drag(ssdm, 'Momentum of SSDM', 0);
  expect(await caption(ssdm)).toContain('SSDM’s walk differs from averaged signs by 0 to rounding.');
  const [, sgd, vote, stochastic] = await lastOf(ssdm);
  expect(sgd).toBeCloseTo(13 / 3, 3);
  for (const x of [vote, stochastic]) expect(Math.abs(x - 2)).toBeLessThanOrEqual(1.1 * 0.01);
});

test('contours go from diamonds to circles, and an even worker adds nothing', async ({ page }) => {
  await openChapter(page, '8-worlds');
  const spb = figure(page, 'The ρ-norm');
  const shape = await caption(spb);
  expect(shape).toContain('progress counts like squares; far away');
  expect(shape).toContain('The small contour is almost a circle, the large one almost a diamond');
  // On the diagonal both coordinates are t: 2t²/(t + √3σ) = r²/(r + √3σ), and the contour reaches √2 t/r.
  expect(find(shape, 'smallest reaches #')).toBeCloseTo(diagonal(0.5, 0.3), 2);
  expect(find(shape, 'the largest #')).toBeCloseTo(diagonal(4, 0.3), 2);
  await toEnd(spb, 'Noise', 'Home');
  expect(await caption(spb)).toContain('All contours are diamonds');
  await toEnd(spb, 'Noise', 'End');
  expect(await caption(spb)).toContain('All contours are circles');

  const printed: [workers: number, weight: number][] = [
    [1, 0.2],
    [2, 0.2],
    [3, 0.296],
    [4, 0.296],
    [5, 0.36512],
    [10, 0.46686],
    [15, 0.57379],
    [16, 0.57379],
  ];
  const rows = await table(spb);
  for (const [workers, weight] of printed) {
    expect(rows[workers - 1][0]).toBe(workers);
    expect(rows[workers - 1][1]).toBeCloseTo(weight, 5);
  }
  for (const [, weight, sharper, exponential] of rows) {
    expect(weight).toBeGreaterThanOrEqual(sharper);
    expect(sharper).toBeGreaterThanOrEqual(exponential);
  }
  await drag(spb, 'Workers', 0.47);
  const said = await caption(spb);
  const workers = find(said, 'with # workers');
  expect(find(said, 'weighs #')).toBeCloseTo(rows[workers - 1][1], 4);
  expect(find(said, 'as much with #\\.')).toBe(workers % 2 === 1 ? workers + 1 : workers - 1);
});
