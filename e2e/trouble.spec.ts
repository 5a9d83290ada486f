import { expect, test } from './fixtures';
import { button, openLab, playTo, query, run } from './lab';

test.describe('a data file', () => {
  test.use({ expectedErrors: /404/ });

  test('that is missing is named, and Reset tries again', async ({ page }) => {
    await page.route('**/train-0.bin', (route) => route.fulfill({ status: 404 }));
    await page.goto('./#/lab');
    await expect(page.getByRole('alert').filter({ hasText: 'train-0.bin' })).toContainText(
      'could not be read (status 404)',
    );
    await page.unroute('**/train-0.bin');
    await button(page, 'Reset').click();
    await expect(run(page)).toContainText('Step 0 of');
    await button(page, 'Step').click();
    await expect(run(page)).toContainText('Step 1 of');
  });

  test('that is cut short is named, and the run so far is kept', async ({ page }) => {
    await page.route('**/train-5.bin', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.body()).subarray(0, 3000) });
    });
    await openLab(page);
    await button(page, 'Play').click();
    await expect(page.getByRole('alert').filter({ hasText: 'train-5.bin' })).toContainText('cut short or damaged', {
      timeout: 40_000,
    });
    // The twentieth step is the first to be scored, so it waits for the pictures.
    await expect(run(page)).toContainText('Step 19 of');
    await expect(run(page)).toContainText(/SGD: loss \d/);
    await page.unroute('**/train-5.bin');
    await button(page, 'Reset').click();
    await expect(run(page)).toContainText('Step 0 of');
  });
});

test.describe('a worker', () => {
  test.use({ expectedErrors: /404|worker/i });

  test('whose script does not load is said, and Reset tries again', async ({ page }) => {
    await page.route('**/assets/worker-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto('./?lab.data=moons#/lab');
    await expect(page.getByRole('alert').filter({ hasText: 'did not start' })).toBeVisible();
    await page.unroute('**/assets/worker-*.js');
    await button(page, 'Reset').click();
    await expect(run(page)).toContainText('Step 0 of');
  });
});

test('a step size that diverges is said, and the other methods go on', async ({ page }) => {
  await openLab(page, { steps: 40, 'step.sgd': 10, methods: 'sgd.signsgd-vote', workers: 4, level: 0.2 });
  await playTo(page, 40);
  await expect(run(page)).toContainText(/SGD: diverged at step \d+/);
  await expect(run(page)).toContainText(/signSGD, vote: loss \d/);
  await button(page, 'Reset').click();
  await expect(run(page)).toContainText('Step 0 of');
});

test('arithmetic by link: nonsense in every knob still gives a page that runs', async ({ page }) => {
  const nonsense = {
    workers: 'NaN',
    batch: '1e400',
    seed: '-5',
    step: 'x',
    hidden: '2.5',
    tie: '<b>',
    methods: 'sgd..zzz',
    backend: 'quantum',
  };
  await page.goto(`./${query({ data: 'xor', ...nonsense })}#/lab`);
  await expect(page.getByRole('alert').filter({ hasText: 'Backend' })).toBeVisible();
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 1 of');
});
