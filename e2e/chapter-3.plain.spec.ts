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
  const progress = shown.getByText(/cell runs/).first();
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

/** The row of a table with so many numbers, as numbers. */
const numberRow = (row: string[]) => row.map((cell) => Number(cell.replaceAll('−', '-')));

test('the densities of a network’s gradients are shown as recorded', async ({ page }) => {
  const shown = figure(page, 'Measured');
  await expect(shown.getByRole('status')).toHaveText('recorded');
  const averages = async () =>
    /gradient averages ([\d.]+), as dense as .*, and φ of the noise (\d\.\d+), over 200 recorded steps/
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
  // .2197 · 50 890 = 11 183, and .3687/.2197 is within a quarter of what the map calls large.
  await expect.poll(() => caption(shown)).toContain('as dense as 11 000 equal weights of 50 890');
  expect(await caption(shown)).toContain('is 1.68, about the map’s 1.5: no verdict');
  await shown.getByRole('combobox', { name: 'Method' }).selectOption('Signum');
  await expect.poll(() => caption(shown)).toContain('is 1.47, about the map’s 1.5: no verdict');
  await toEnd(shown, 'Step', 'Home');
  await expect.poll(() => caption(shown)).toContain('At step 1:');
  await drag(shown, 'Step', 1);
  await expect.poll(() => caption(shown)).toContain('At step 200:');
  expect(await numbersOf(shown)).toHaveLength(201);
  await expect(shown.getByRole('link', { name: 'the lab' })).toHaveAttribute('href', '#/lab');
});

test('layer by layer a network is read by keyboard, and the caption is the mean of the table', async ({ page }) => {
  const shown = figure(page, 'Measured');
  const whole = shown.getByRole('radio', { name: /^whole vector/ });
  await expect(whole).toBeChecked();
  await whole.press('ArrowDown');
  await expect(shown.getByRole('radio', { name: /^layer 1/ })).toBeChecked();
  // (784 + 1) · 64 weights; the biases of a unit count.
  await expect.poll(() => caption(shown)).toContain('in layer 1, 784 → 64, φ of the gradient averages');
  expect(await caption(shown)).toContain('equal weights of 50 240');
  const part = (name: string) => shown.getByRole('group', { name: 'Layer' }).getByText(name);
  await part('layer 2').click();
  await expect.poll(() => caption(shown)).toContain('equal weights of 650');
  const rows = (await numbersOf(shown)).slice(1).map(numberRow);
  for (const [at, name] of ['whole vector', 'layer 1', 'layer 2'].entries()) {
    await part(name).click();
    const mean = (column: number) => rows.reduce((sum, row) => sum + row[column], 0) / rows.length;
    const [gradient, noise] = [mean(1 + 2 * at), mean(2 + 2 * at)];
    await expect.poll(() => caption(shown)).toContain(`gradient averages ${gradient.toFixed(2)}`);
    expect(await caption(shown)).toContain(`φ of the noise ${noise.toFixed(2)}`);
    const [last] = rows.slice(-1);
    const row = shown.getByRole('radio', { name: new RegExp(`^${name}`) });
    await expect(row).toHaveAccessibleName(
      new RegExp(`${last[1 + 2 * at].toFixed(2)} ${last[2 + 2 * at].toFixed(2)}$`),
    );
  }
  // The density of a vector is at most that of its densest part.
  for (const [, ...phi] of rows) {
    expect(phi[0]).toBeLessThanOrEqual(Math.max(phi[2], phi[4]) + 1e-4);
    for (const density of phi) {
      expect(density).toBeGreaterThan(0);
      expect(density).toBeLessThanOrEqual(1);
    }
  }
});

test('the same network is trained live, read while it trains, and left for the recording', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const shown = figure(page, 'Measured');
  const status = shown.getByRole('status');
  await shown.scrollIntoViewIfNeeded();
  await expect(status).toHaveText('recorded');
  const recorded = (await numbersOf(shown)).slice(1).map(numberRow);
  const heavy = () => asked.filter((url) => /data\/fashion|\.wasm$/.test(url));
  expect(heavy(), 'nothing is loaded before Play').toEqual([]);

  await shown.getByRole('button', { name: 'Play' }).click();
  await expect(status).toHaveText(/^live, step \d+ of/);
  const steps = async () => Number(/over (\d+) live step/.exec(await caption(shown))?.[1] ?? 0);
  await expect.poll(steps, { timeout: 30_000 }).toBeGreaterThan(0);
  expect(heavy().length).toBeGreaterThan(0);
  const first = await steps();
  await shown.getByRole('group', { name: 'Layer' }).getByText('layer 2').click();
  await expect.poll(() => caption(shown)).toMatch(/in layer 2, 64 → 10, φ of the gradient .* live step/);
  await expect.poll(steps).toBeGreaterThan(first);
  await shown.getByRole('button', { name: 'Pause' }).click();
  await expect(status).toHaveText(/^live, paused/);
  const paused = await steps();
  await shown.getByRole('button', { name: 'Step', exact: true }).click();
  await expect.poll(steps).toBe(paused + 1);

  // The same seed, batches and weights as the recording: the same densities, but for rounding.
  const rows = (await numbersOf(shown)).slice(1).map(numberRow);
  expect(rows).toHaveLength(paused + 1);
  rows.forEach((row, i) => {
    row.forEach((value, column) => {
      expect(Math.abs(value - recorded[i][column])).toBeLessThan(0.01);
    });
  });
  const mean = rows.reduce((sum, row) => sum + row[5], 0) / rows.length;
  expect(await caption(shown)).toContain(`gradient averages ${mean.toFixed(2)}`);

  await shown.getByRole('button', { name: 'back to recorded' }).click();
  await expect(status).toHaveText('recorded');
  await expect(shown.getByRole('button', { name: 'Play' })).toBeFocused();
  await expect.poll(() => caption(shown)).toContain('over 200 recorded steps');
});

test('a live run rests while it is off screen, and ends with the page', async ({ page }) => {
  const shown = figure(page, 'Measured');
  const status = shown.getByRole('status');
  const engines = () => page.workers().filter((worker) => worker.url().includes('/assets/worker-')).length;
  const steps = async () => Number(/over (\d+) live step/.exec(await caption(shown))?.[1] ?? 0);
  await shown.getByRole('button', { name: 'Play' }).click();
  await expect.poll(steps, { timeout: 30_000 }).toBeGreaterThan(0);
  expect(engines()).toBe(1);
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  let seen = 0;
  const stands = async () => {
    const before = seen;
    seen = await steps();
    return seen === before;
  };
  // Ten steps would be made between two looks.
  await expect.poll(stands, { intervals: [500] }).toBe(true);
  expect(seen).toBeLessThan(200);
  await expect(status).toHaveText(/^live, step \d+ of/);
  await shown.getByRole('button', { name: 'Pause' }).scrollIntoViewIfNeeded();
  await expect.poll(steps).toBeGreaterThan(seen);

  await shown.getByRole('button', { name: 'Pause' }).click();
  const paused = await steps();
  const turnTo = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await turnTo('#/');
  await expect(shown).toHaveCount(0);
  await expect.poll(engines).toBe(0);
  await turnTo('#/3-rulers');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  await expect.poll(() => caption(shown)).toContain('over 200 recorded steps');
  expect(engines(), 'nothing is run again out of sight').toBe(0);
  await shown.getByRole('button', { name: 'Pause' }).scrollIntoViewIfNeeded();
  await expect.poll(steps, { timeout: 30_000 }).toBe(paused);
});

test.describe('without its data', () => {
  test.use({ expectedErrors: /manifest\.json/ });

  test('a live run fails in a sentence, and the recording stays', async ({ page }) => {
    await page.route('**/manifest.json', (route) => route.fulfill({ status: 404 }));
    const shown = figure(page, 'Measured');
    await shown.getByRole('button', { name: 'Play' }).click();
    await expect(shown.getByRole('status')).toHaveText(/^recorded\. The data file manifest\.json could not be read/);
    expect(await caption(shown)).toContain('over 200 recorded steps');
    await expect(shown.getByRole('button', { name: 'Play' })).toBeEnabled();
  });
});
