import { expect, test } from './fixtures';
import { button, openLab, playTo, run, stepTo } from './lab';

test('a software adapter is left alone unless the link asks', async ({ page }) => {
  await openLab(page, { data: 'moons' });
  await expect(page.getByText(/WebAssembly SIMD/).first()).toBeVisible();
  await expect(page.getByText(/computes on the processor/).first()).toBeVisible();
});

test('asked for, WebGPU trains on Fashion-MNIST with the same first ballots as WebAssembly', async ({ page }) => {
  test.setTimeout(120_000);
  await openLab(page, { backend: 'webgpu', workers: 3, batch: 2, steps: 5 });
  await expect(page.getByText(/WebGPU in software/).first()).toBeVisible();
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 1 of', { timeout: 60_000 });
  const [gpu, wasm] = await page.evaluate(async () => {
    const ask = async (backend: string) => {
      const { frames, tracks } = await window.onebit.run({ backend, workers: 3, batch: 2, steps: 3 });
      return { ballots: Array.from(frames[0].ballots ?? []), loss: tracks.map((track) => track.loss[2]) };
    };
    return [await ask('webgpu'), await ask('wasm')];
  });
  expect(gpu.ballots).toEqual(wasm.ballots);
  for (const [k, loss] of gpu.loss.entries()) expect(Math.abs(loss / wasm.loss[k] - 1)).toBeLessThan(0.01);
});

test('on WebGPU the methods whose exchange has no shader are named, and run beside the others', async ({ page }) => {
  test.setTimeout(120_000);
  const methods = 'sgd.signsgd-vote.median-sgd.ef21';
  await openLab(page, { backend: 'webgpu', data: 'moons', workers: 3, batch: 4, steps: 20, methods });
  await expect(page.getByText('exchanges in TypeScript: SGD, median; EF21, top-k')).toBeVisible();
  await stepTo(page, 2);
  await expect(run(page)).toContainText(/EF21, top-k: loss \d/);
});

test('a device lost in mid-run is said, the run so far is kept, and Play goes on', async ({ page }) => {
  test.setTimeout(120_000);
  // The worker's own script is served with one line before it, which keeps hold of the device so that it can be destroyed.
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    const hold =
      '{const ask=GPUAdapter.prototype.requestDevice;GPUAdapter.prototype.requestDevice=async function(d){return self.device=await ask.call(this,d)}}';
    await route.fulfill({ response, body: hold + (await response.text()) });
  });
  await openLab(page, { backend: 'webgpu', data: 'moons', workers: 3, batch: 4, steps: 400 });
  await playTo(page, 3);
  await Promise.all(page.workers().map((worker) => worker.evaluate('self.device?.destroy()')));
  const alert = page.getByRole('alert').filter({ hasText: 'graphics device was lost' });
  await expect(alert).toBeVisible({ timeout: 30_000 });
  await expect(run(page)).toContainText(/SGD: loss \d/);
  await button(page, 'Play').click();
  await expect(alert).toBeHidden({ timeout: 30_000 });
  const before = Number(/Step (\d+)/.exec((await run(page).textContent()) ?? '')?.[1]);
  await expect
    .poll(async () => Number(/Step (\d+)/.exec((await run(page).textContent()) ?? '')?.[1]), { timeout: 60_000 })
    .toBeGreaterThan(before);
});
