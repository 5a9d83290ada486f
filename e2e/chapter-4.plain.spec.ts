import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

/** A cell of the table: what it says, and what it must be to the digits the papers’ tables have. */
function expectCells(rows: string[][], column: number, expected: Record<string, number>, digits = 4) {
  for (const [first, value] of Object.entries(expected)) {
    const row = rows.find((cells) => cells[0] === first);
    expect(Number(row?.[column]), `row ${first}`).toBeCloseTo(value, digits);
  }
}

test('ballots: a quiet crowd is right, a lone voter is not, and liars turn the vote', async ({ page }) => {
  await openChapter(page, '4-vote');
  const ballots = figure(page, 'Ballots');
  expect(await caption(ballots)).toMatch(
    /One ballot alone is wrong on \d\d % .* The vote is wrong on [1-9] of 45 .* where the gradient is at most 0\.\d+ of the noise/,
  );

  // S = 3/1.5 = 2 on the first coordinate: Φ(−2) = .02275, and 2/(9·4) = .0556 by Gauss.
  const coordinate = ballots.getByRole('slider', { name: 'Coordinate', exact: true });
  await coordinate.press('Home');
  await expect(ballots).toContainText(/coordinate 1: S = 2\..*exactly 2\.28.%, at most 5\.56.% by Gauss/);
  expectCells(await numbersOf(ballots), 7, { 1: 0.02275 }, 5);
  expectCells(await numbersOf(ballots), 8, { 1: 0.055556 }, 5);
  await coordinate.press('End');
  await expect(ballots).toContainText('there is no sign to get right');
  const box = await coordinate.boundingBox();
  if (!box) throw new Error('The columns are not on the page.');
  await page.mouse.move(box.x + 1, box.y + 20);
  await expect(ballots).toContainText('coordinate 1:');

  // At the least noise S ≥ 2 everywhere, and sixteen ballots hardly err; at the most, a lone ballot is near a coin.
  await toEnd(ballots, 'Noise level', 'Home');
  expect(await caption(ballots)).toContain('The vote is wrong on 0 of 45');
  await drag(ballots, 'Liars, %', 1);
  expect(await caption(ballots)).toContain('The vote is wrong on 45 of 45');
  expect(await caption(ballots)).toContain('the vote is theirs');
  await toEnd(ballots, 'Liars, %', 'Home');
  await toEnd(ballots, 'Noise level', 'End');
  await toEnd(ballots, 'Workers', 'Home');
  const lone = /alone is wrong on (\d+) % .* The vote is wrong on (\d+) of 45/.exec(await caption(ballots));
  expect(Math.abs(Number(lone?.[1]) / 100 - Number(lone?.[2]) / 45)).toBeLessThan(0.006);
  expect(Number(lone?.[2])).toBeGreaterThan(9);
});

test('ballots: ties and zeros follow their rules, and show', async ({ page }) => {
  await openChapter(page, '4-vote', '?ballots.workers=2');
  const ballots = figure(page, 'Ballots');
  await ballots.getByLabel('A tied vote is').selectOption('zero');
  expect(await caption(ballots)).toContain('tied: no step is made');
  const rows = await numbersOf(ballots);
  const tied = rows.filter((cells) => cells[4]?.includes('tie'));
  expect(tied.length).toBeGreaterThan(0);
  for (const cells of tied) expect(cells.slice(3, 5)).toEqual(['0', '0 (tie)']);
  await ballots.getByLabel('A tied vote is').selectOption('plus');
  expect(await caption(ballots)).toContain('tied: taken for plus');
  await ballots.getByLabel('The sign of 0 is').selectOption('plus');
  expect(await caption(ballots)).toContain('a unanimous plus out of nothing');
  expectCells(await numbersOf(ballots), 3, { 46: 2, 47: 2, 48: 2 });
});

test('jury: symmetric noise helps the crowd, skewed noise makes it surer of the wrong answer', async ({ page }) => {
  await openChapter(page, '4-vote', '?jury.shown=yes');
  const jury = figure(page, 'Jury');
  expect(await caption(jury)).toContain('one worker is wrong 30.9 % of the time, the vote of nine 11.0 %');
  expect(await caption(jury)).toContain('one errs 75.0 %, three 84.4 %, nine 95.1 %');

  await openChapter(page, '4-vote', '?jury.workers=27&jury.shown=yes');
  // P(Bin(27, ¾) ≥ 14) = .9976.
  expect(await caption(jury)).toContain('three 84.4 %, 27 workers 99.8 %');

  await openChapter(page, '4-vote', '?jury.signal=1&jury.shown=yes');
  const rows = await numbersOf(jury);
  expectCells(rows, 1, { 1: 0.158655, 3: 0.0675, 5: 0.031 });
  expectCells(rows, 1, { 9: 0.00721, 15: 8.98e-4 }, 5);
  expectCells(rows, 4, { 1: 0.211325 });
  expectCells(rows, 5, { 1: 0.75, 3: 0.84375, 5: 0.896484, 7: 0.929443, 9: 0.951073 }, 5);
  // Counted within four standard errors of exact.
  for (const [workers, exact] of [
    ['1', 0.158655],
    ['3', 0.0675],
    ['15', 8.98e-4],
  ] as const) {
    const counted = Number(rows.find((cells) => cells[0] === workers)?.[2]);
    expect(Math.abs(counted - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / 2000));
  }

  await toEnd(jury, 'Workers', 'Home');
  expect(await caption(jury)).toContain('one worker is wrong 15.9 % of the time.');
  await jury.getByLabel('Noise', { exact: true }).selectOption('skewed');
  await drag(jury, 'Signal to noise', 0.3);
  expect(await caption(jury)).toContain('one worker is wrong 90.0 % of the time');
  expect(await caption(jury)).toContain('surer of the wrong answer');
  await toEnd(jury, 'Signal to noise', 'End');
  expect(await caption(jury)).toContain('every sign is right');
});

/** What the caption of the symmetry figure says in numbers. */
function symmetryOf(text: string) {
  const number = '(-?[\\d.]+)';
  const skew = new RegExp(`skewness ${number}[ ,].*\\(counted in 2.000 \\w+: ${number} ± ${number}\\)`).exec(text);
  const wrong = new RegExp(`wrong sign ${number} ± ${number} %`).exec(text);
  const batch = /averaged over (\d+) pictures/.exec(text);
  if (!skew || !wrong) throw new Error(`There are no numbers in “${text}”.`);
  const [skewness, measured, error] = skew.slice(1).map(Number);
  return { batch: Number(batch?.[1] ?? 1), skewness, measured, error, wrong: Number(wrong[1]) / 100 };
}

test('symmetry: a weight of the network loses its lean like 1/√n', async ({ page }) => {
  await openChapter(page, '4-vote');
  const symmetry = figure(page, 'Symmetry');
  expect(await caption(symmetry)).toMatch(
    /^Recorded after 200 steps: the gradient of the bias of “T-shirt”, averaged over 4 pictures, .* more of them there are\.$/,
  );
  await expect(symmetry).toContainText('recorded: after 200 steps of SGD');
  // All pictures but T-shirts, nine in ten, pull the bias down; the mean pulls it up.
  await toEnd(symmetry, 'Batch', 'Home');
  const single = symmetryOf(await caption(symmetry));
  expect(Math.abs(single.wrong - 0.9)).toBeLessThan(0.04);

  const batch = symmetry.getByRole('slider', { name: 'Batch', exact: true });
  const seen = [single];
  for (let press = 0; press < 5; press++) {
    await batch.press('PageUp');
    seen.push(symmetryOf(await caption(symmetry)));
  }
  await drag(symmetry, 'Batch', 1);
  seen.push(symmetryOf(await caption(symmetry)));
  expect(seen.at(-1)?.batch).toBe(512);
  for (const { batch: n, skewness, measured, error } of seen) {
    expect(Math.abs(skewness - single.skewness / Math.sqrt(n))).toBeLessThan(0.011);
    expect(Math.abs(measured - skewness)).toBeLessThan(4 * error + 0.01);
  }
  expect(await caption(symmetry)).toContain('the central limit theorem at work');
  expect(symmetryOf(await caption(symmetry)).wrong).toBeLessThan(0.2);

  // The table has what the caption has.
  const rows = await numbersOf(symmetry);
  const last = rows.find((cells) => cells[0] === '512')?.map(Number) ?? [];
  const shown = symmetryOf(await caption(symmetry));
  expect(last[1]).toBeCloseTo(shown.skewness, 2);
  expect(last[2]).toBeCloseTo(shown.measured, 2);
  expect(last[4]).toBeCloseTo(shown.wrong, 2);
  await expect(symmetry.locator('svg text', { hasText: 'distance from the mean of all 2' })).toBeVisible();

  // A weight of the first layer that hardly leans, as the first paper found them.
  await toEnd(symmetry, 'Batch', 'Home');
  await symmetry.getByLabel('Weight').selectOption('chest');
  await symmetry.getByLabel('Recorded after').selectOption('20');
  const mild = symmetryOf(await caption(symmetry));
  expect(Math.abs(mild.skewness)).toBeLessThan(0.2);
  expect(mild.wrong).toBeLessThan(0.5);
});

test('symmetry: the network trains live, and goes back to what was recorded', async ({ page }) => {
  await openChapter(page, '4-vote', '?symmetry.batch=1&symmetry.step=1');
  const symmetry = figure(page, 'Symmetry');
  const recorded = symmetryOf(await caption(symmetry));
  await symmetry.getByRole('button', { name: 'Step', exact: true }).click();
  const sentence = symmetry.locator('figcaption');
  await expect(sentence).toContainText('Live after 1 step:', { timeout: 20_000 });
  await expect(symmetry).toContainText(/live, paused, step 1 of 400/);
  // The same run after the same step, asked with half as many pictures: the skewness of a one-in-ten law has an error of .17 there.
  expect(Math.abs(symmetryOf(await caption(symmetry)).skewness - recorded.skewness)).toBeLessThan(0.7);

  await symmetry.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(sentence).toContainText(/Live after (?!1 )\d+ steps:/, { timeout: 20_000 });
  await symmetry.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(symmetry.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await symmetry.getByLabel('Weight').selectOption('chest');
  await expect(sentence).toContainText(/Live after \d+ steps: the gradient of the weight from pixel \(12, 14\)/);
  await toEnd(symmetry, 'Batch', 'End');
  expect(await caption(symmetry)).toMatch(/^Live after .* averaged over 512 pictures/);
  expect(await caption(symmetry)).toMatch(/wrong sign (in none of them|[\d.]+ ± [\d.]+ % of the time)\./);

  await symmetry.getByRole('button', { name: 'back to recorded' }).click();
  await expect(sentence).toContainText('Recorded after 1 step: the gradient of the weight from pixel (12, 14)');
  // Turning to another recorded step leaves the live run, too.
  await symmetry.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(sentence).toContainText('Live after 1 step:', { timeout: 20_000 });
  await symmetry.getByLabel('Recorded after').selectOption('20');
  await expect(sentence).toContainText('Recorded after 20 steps:');
  await symmetry.getByLabel('Gradient').selectOption('fifty');
  await expect(symmetry.getByRole('button', { name: 'Play', exact: true })).toBeHidden();
});

test('symmetry: batches of the papers’ gradients lose their lean, but not step by step', async ({ page }) => {
  await openChapter(page, '4-vote', '?symmetry.source=wall&symmetry.batch=16');
  const symmetry = figure(page, 'Symmetry');
  // 16 draws: a skewness of 1.1547/4, and the wrong sign where at most three of them are 4.
  expect(await caption(symmetry)).toMatch(
    /skewness 0\.29, one draw’s over √16 .* the wrong sign 40\.5 % of the time\. From n = 7 on/,
  );
  await toEnd(symmetry, 'Batch', 'Home');
  expect(await caption(symmetry)).toMatch(/skewness 1\.15 .* the wrong sign 75\.0 % of the time/);
  const batch = symmetry.getByRole('slider', { name: 'Batch', exact: true });
  for (let n = 1; n < 6; n++) await batch.press('ArrowRight');
  expect(await caption(symmetry)).toMatch(/wrong sign 53\.4 % of the time\. Smaller batches did better/);
  await batch.press('ArrowRight');
  expect(await caption(symmetry)).toContain('From n = 7 on');
  expectCells(await numbersOf(symmetry), 4, { 3: 0.4219, 4: 0.3164, 5: 0.4351, 6: 0.5339, 8: 0.3671, 16: 0.405 });
  await toEnd(symmetry, 'Batch', 'End');
  expect(await caption(symmetry)).toContain('the more voters, the surer the vote');

  await toEnd(symmetry, 'Batch', 'Home');
  await symmetry.getByLabel('Gradient').selectOption('fifty');
  expect(await caption(symmetry)).toMatch(/skewness 2\.67 .* the wrong sign 90\.0 % of the time/);
  expectCells(await numbersOf(symmetry), 4, { 10: 0.3487, 20: 0.1216, 30: 0.0424 });
});

test('split: the best split beats the full average, the finest is certain to fail', async ({ page }) => {
  await openChapter(page, '4-vote');
  const split = figure(page, 'Split');
  expect(await caption(split)).toContain('16 voters are wrong 6.69 % of the time');
  expectCells(await numbersOf(split), 2, { 1: 0.1558, 2: 0.2779, 4: 0.3592, 8: 0.2289, 16: 0.0669, 32: 0.7594 });
  await split.getByRole('combobox', { name: 'Voters' }).selectOption('1');
  expect(await caption(split)).toContain('One average of all is wrong 15.6 % of the time');
  // In the picture it is dragged, pressed, or gone to by arrows.
  await drag(split, 'Split', 0.95);
  expect(await caption(split)).toContain('64 voters are wrong');
  expect(await caption(split)).toContain('a confident, wrong crowd');
  const handle = split.getByRole('slider', { name: 'Split', exact: true });
  await handle.press('ArrowLeft');
  await expect(handle).toHaveAttribute('aria-valuetext', '32, a batch of 2 each');
  await expect(split.getByRole('combobox', { name: 'Voters' })).toHaveValue('32');
  await handle.press('Home');
  expect(await caption(split)).toContain('One average of all is wrong 15.6 % of the time');
  await handle.click();
  await expect(handle).toHaveAttribute('aria-valuenow', '8');
  await split.getByLabel('A tied vote counts as').selectOption('right');
  expectCells(await numbersOf(split), 2, { 2: 0.0772, 4: 0.185, 8: 0.127, 16: 0.0361, 32: 0.705 });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on what can be turned explains nothing, one on a mark until the page scrolls', async ({ page }) => {
    await openChapter(page, '4-vote');
    const answer = page.locator('.answer');
    const split = figure(page, 'Split');
    const name = split.locator('text[data-term="vote"]').first();
    await name.tap();
    await expect(answer).toContainText('vote The majority’s sign');
    await page.evaluate(() => scrollBy(0, 20));
    await expect(answer).toHaveCount(0);

    await name.tap();
    await expect(answer).toHaveCount(1);
    await split.getByRole('slider', { name: 'Split', exact: true }).tap();
    expect(await caption(split)).toContain('8 voters are wrong');
    await expect(answer).toHaveCount(0);
  });

  test('a beat pressed below its figure sets it and brings it to the top', async ({ page }) => {
    await openChapter(page, '4-vote');
    const jury = figure(page, 'Jury');
    const beats = page.getByRole('list', { name: 'Press to set the figure above' });
    await beats.getByRole('button', { name: 'Where most draws point the wrong way' }).tap();
    await expect(jury).toContainText('surer of the wrong answer');
    await expect.poll(async () => Math.abs((await jury.boundingBox())?.y ?? 999)).toBeLessThan(80);
  });
});
