import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

test.beforeEach(async ({ page }) => {
  await openChapter(page, '3-rulers');
});

test('a reader shapes a vector and reads its density', async ({ page }) => {
  const shown = figure(page, 'Density');
  const vector = shown.getByRole('combobox', { name: 'Vector' });
  const says = async (start: string) => expect.poll(() => caption(shown)).toContain(start);
  await says('φ = 0.554');
  await vector.selectOption('all alike');
  await says('φ = 1.000');
  await vector.selectOption('sparse: three of ten');
  await says('φ = 0.300');
  await vector.selectOption('a single spike');
  await says('φ = 0.100');
  // Half-way between the first axis and what is perpendicular to it in the plane of the diagonal; at 90° nine entries are alike.
  await toEnd(shown, 'Turn towards the diagonal, degrees', 'End');
  await says('φ = 0.900');
  expect(await caption(shown)).toContain('φ went from 0.100 to 0.900');

  await vector.selectOption('falling like 1/i');
  await shown.getByRole('slider', { name: 'Turn towards the diagonal, degrees' }).fill('0');
  await toEnd(shown, 'Stretch', 'End');
  await toEnd(shown, 'Another order', 'End');
  await says('φ = 0.554');
  expect(await caption(shown)).toContain('φ was 0.554 before, too');
  const rows = new Map((await numbersOf(shown)).slice(1).map(([quantity, value]) => [quantity, Number(value)]));
  const lost = rows.get('‖C(v) − v‖²') ?? Number.NaN;
  expect(rows.get('(1 − φ)‖v‖²')).toBeCloseTo(lost, 3);
  expect(rows.get('φ')).toBeCloseTo(0.5536, 4);

  await shown.getByRole('button', { name: 'Reset figure' }).click();
  await vector.selectOption('all alike');
  const first = shown.getByRole('slider', { name: 'Coordinate 1', exact: true });
  await first.press('End');
  // (2, 1, … 1): 11² / (10 · 13).
  await says('φ = 0.931');
  await expect(vector).toHaveValue('own');
  // Taken by its tip at 2 and let go as far below the others at 1: (0, 1, … 1).
  const tips = [await first.boundingBox(), await shown.getByRole('slider', { name: 'Coordinate 2' }).boundingBox()];
  const [high, level] = tips.map((box) => (box ? box.y + box.height / 2 : Number.NaN));
  const across = (tips[0]?.x ?? Number.NaN) + 12;
  await page.mouse.move(across, high);
  await page.mouse.down();
  await page.mouse.move(across, 2 * level - high, { steps: 6 });
  await page.mouse.up();
  await says('φ = 0.90');
});

test('sparse noise spares signSGD, and spread noise does not', async ({ page }) => {
  const shown = figure(page, 'Sparse noise');
  const says = async (words: string | RegExp) => expect.poll(() => caption(shown)).toMatch(words);
  await says('after 300 steps signSGD is expected at 0.51 and SGD at 28.56');
  await says('they average 0.373 and 2.501: on average signSGD is 6.7 times lower');
  const rows = await numbersOf(shown);
  expect(Number(rows[rows.length - 1][1])).toBeCloseTo(2.501, 3);

  await toEnd(shown, 'Noisy coordinates', 'End');
  // The floor of SGD stays; that of signSGD grows as the root of the spread, to 3.13.
  await says(/Noise on every coordinate.* and 2\.501: on average SGD is 1\.3 times lower than signSGD/);
  await drag(shown, 'Noisy coordinates', 0.5);
  await says(/Noise on \d+ coordinates of 100.* and 2\.501: on average signSGD is/);

  await toEnd(shown, 'Noisy coordinates', 'Home');
  // γ s² / (2 (2 − γ)) at γ = 0.01.
  await toEnd(shown, 'Step size, SGD', 'End');
  await says(/and 25\.126:/);
  await drag(shown, 'Step size, SGD', 0);
  // 0.25 + 49.75 · (1 − γ)⁶⁰⁰ at γ = 0.0001: such steps do not arrive.
  await says(/SGD at 47\.10.*SGD’s steps are so small that it has not arrived/);
});

test('a map is run while it is looked at, and the theory judged by it', async ({ page }) => {
  const shown = figure(page, 'Who wins');
  const progress = shown.getByText(/cell runs/);
  await expect(progress).toHaveText('0 of 288 cell runs');
  await progress.scrollIntoViewIfNeeded();
  await expect(progress).toHaveText('all 288 cell runs done', { timeout: 45_000 });
  const leads = async () =>
    /bottom right\): the gradient of (\w+) .* ([\d.]+) times .*top left\): the gradient of (\w+) .* ([\d.]+) times/.exec(
      await caption(shown),
    );
  const [, sparse, , dense] = (await leads()) ?? [];
  expect(sparse).toBe('signSGD');
  expect(dense).toBe('SGD');

  const cell = shown.getByRole('slider', { name: 'Cell' });
  await cell.press('Home');
  await expect(shown).toContainText('φ(L) = 1/32, φ(σ) = 1/32');
  // R₁ = √32, and R₂ = 1 on the diagonal.
  await expect(shown).toContainText('R₁ = 5.66, R₂ = 1.00');
  await cell.click({ position: { x: 4, y: 4 } });
  await expect(shown).toContainText('R₁ = 5.66, R₂ = 32.00: the theory says SGD');
  await expect(cell).toHaveAttribute('aria-valuetext', /SGD is ahead/);
  await expect(shown).toContainText(
    /mean gradient: SGD [\d.]+\s% ?, signSGD [\d.]+\s% of the start: the former is [\d.]+ times/,
  );

  await toEnd(shown, 'What counts as ≫ 1', 'End');
  // Beyond 4: R₁ only at φ(L) = 1/32, and there R₂ = 32 φ(σ) for three densities of noise.
  await expect.poll(() => caption(shown)).toContain('Where both ratios exceed 4.0');
  expect(await caption(shown)).toMatch(/SGD: it wins \d of 3 such cells/);
  await expect(progress).toHaveText('all 288 cell runs done');

  await drag(shown, 'Noise, against the gradient', 1);
  await progress.scrollIntoViewIfNeeded();
  await expect(progress).toHaveText('all 288 cell runs done', { timeout: 45_000 });
  const [, still, factor] = (await leads()) ?? [];
  expect(still).toBe('signSGD');
  expect(Number(factor)).toBeGreaterThan(2);
});

test('the densities of a network’s gradients are shown as recorded', async ({ page }) => {
  const shown = figure(page, 'Measured');
  await expect(shown).toContainText('recorded: a network of');
  const averages = async () =>
    /gradient averages ([\d.]+), as dense as .*, and φ of the noise (\d\.\d+)/
      .exec(await caption(shown))
      ?.slice(1)
      .map(Number) ?? [];
  for (const method of ['SGD', 'Signum', 'Adam']) {
    await shown.getByRole('combobox', { name: 'Method' }).selectOption(method);
    await expect.poll(() => caption(shown)).toContain(`With ${method}`);
    const [gradient, noise] = await averages();
    // Dense both, and of one order.
    expect(gradient).toBeGreaterThan(0.05);
    expect(noise / gradient).toBeLessThan(4);
    expect(noise / gradient).toBeGreaterThan(0.25);
  }
  await shown.getByRole('combobox', { name: 'Method' }).selectOption('SGD');
  // .2197 · 50 890 = 11 183, and .3687/.2197 is the least bit above what the map calls large.
  await expect.poll(() => caption(shown)).toContain('as dense as 11 000 equal weights of 50 890');
  expect(await caption(shown)).toContain('is 1.68, just above the map’s 1.5: a lean to SGD, no verdict');
  await shown.getByRole('combobox', { name: 'Method' }).selectOption('Signum');
  await expect.poll(() => caption(shown)).toContain('is 1.47, just below the map’s 1.5');
  await toEnd(shown, 'Step', 'Home');
  await expect.poll(() => caption(shown)).toContain('At step 1:');
  await drag(shown, 'Step', 1);
  await expect.poll(() => caption(shown)).toContain('At step 200:');
  expect(await numbersOf(shown)).toHaveLength(201);
  await expect(shown.getByRole('link', { name: 'Run it live in the lab' })).toHaveAttribute('href', '#/lab');
});
