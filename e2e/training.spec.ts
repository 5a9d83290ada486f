import { expect, test } from './fixtures';
import { button, openLab, playTo, run, slider, toldStep } from './lab';

test('a reader presses Play and sees workers train by ballots beside SGD', { tag: '@firefox' }, async ({ page }) => {
  await openLab(page, { steps: 30 });
  await expect(page).toHaveTitle(/One Bit/);
  await playTo(page, 20);
  await expect(run(page)).toContainText(/SGD: loss \d\.\d+, accuracy \d+\.\d\s%/);
  await expect(run(page)).toContainText(/signSGD, vote: loss .* sent/);
  await expect(run(page)).toContainText(/EF-signSGD: loss .* sent/);
  await expect(page.getByRole('figure', { name: 'What it gets wrong' })).toContainText(/of the test pictures right/);
  await expect(page.getByText(/WebAssembly SIMD/).first()).toBeVisible();
});

test('pauses, steps and starts over', { tag: '@firefox' }, async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 4, steps: 5000 });
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 1 of 5000');
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('20 steps/s');
  await playTo(page, 10);
  await button(page, 'Pause').click();
  await expect(button(page, 'Play')).toBeVisible();
  // Once it stands still, what is told every two seconds is what the timeline shows.
  const timeline = slider(page, 'Timeline');
  await expect
    .poll(
      async () =>
        (await timeline.getAttribute('aria-valuetext')) === `step ${await toldStep(page)} of ${await toldStep(page)}`,
    )
    .toBe(true);
  await button(page, 'Reset').click();
  await expect(run(page)).toContainText('Step 0 of 5000');
});

test('the same link gives the same run, on every backend the same first ballots', async ({ page }) => {
  await openLab(page);
  const runs = await page.evaluate(async () => {
    const settings = { workers: 5, batch: 4, hidden: 1, width: 8, steps: 3 };
    const ask = async (backend: string) => {
      const { frames, tracks, machine } = await window.onebit.run({ ...settings, backend });
      return {
        ballots: Array.from(frames[0].ballots ?? []),
        loss: tracks.map((track) => track.loss),
        name: machine.name,
      };
    };
    return [await ask('wasm'), await ask('wasm'), await ask('cpu')];
  });
  expect(runs[0].name).toBe('WebAssembly SIMD');
  expect(runs[1]).toEqual(runs[0]);
  expect(runs[2].name).toBe('Plain CPU');
  expect(runs[2].ballots).toEqual(runs[0].ballots);
  for (const [k, losses] of runs[2].loss.entries()) {
    for (const [step, loss] of losses.entries()) expect(loss).toBeCloseTo(runs[0].loss[k][step], 4);
  }
});

test('scrubs back in time and goes on from there', { tag: '@firefox' }, async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 4, steps: 40 });
  await playTo(page, 40);
  const timeline = slider(page, 'Timeline');
  await timeline.focus();
  await timeline.press('Home');
  await timeline.press('ArrowRight');
  await timeline.press('ArrowRight');
  await timeline.press('ArrowRight');
  await expect(run(page)).toContainText('Step 3 of 40');
  await expect(page.getByRole('figure', { name: 'One exchange' })).toContainText('step 3');
  const before = await page.getByRole('figure', { name: 'One exchange' }).textContent();
  await button(page, 'Play').click();
  await expect.poll(() => toldStep(page)).toBe(40);
  await timeline.press('Home');
  for (let i = 0; i < 3; i++) await timeline.press('ArrowRight');
  await expect(page.getByRole('figure', { name: 'One exchange' })).toHaveText(before ?? '');
});

test('forks: one knob turned from a step on, and the old future stays', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 4, steps: 60 });
  await playTo(page, 60);
  const timeline = slider(page, 'Timeline');
  await timeline.focus();
  await timeline.press('Home');
  for (let i = 0; i < 5; i++) await timeline.press('ArrowRight');
  await button(page, 'Fork here').click();
  await expect(page.getByRole('figure', { name: 'The race' })).toContainText('Forked at step 5');
  await slider(page, 'Workers').focus();
  await slider(page, 'Workers').press('ArrowRight');
  await expect(slider(page, 'Workers')).toHaveAttribute('aria-valuetext', '5');
  await button(page, 'Play').click();
  await expect.poll(() => toldStep(page)).toBe(60);
  await expect(page).toHaveURL(/lab\.workers=5/);
});
