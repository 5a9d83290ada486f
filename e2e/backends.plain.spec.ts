import { expect, test } from './fixtures';
import { button, openLab, run } from './lab';

test('without WebGPU the page says so and trains on WebAssembly', { tag: '@firefox' }, async ({ page }) => {
  await openLab(page, { backend: 'webgpu', data: 'moons' });
  await expect(page.getByText(/WebAssembly SIMD/).first()).toBeVisible();
  await expect(page.getByText(/WebGPU/).first()).toBeVisible();
  await button(page, 'Step').click();
  await expect(run(page)).toContainText('Step 1 of');
});

test.describe('without WebAssembly', () => {
  test.use({ expectedErrors: /wasm|404/ });

  test('plain code trains, and the page says why', { tag: '@firefox' }, async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.fulfill({ status: 404 }));
    await openLab(page, { data: 'moons' });
    await expect(page.getByText(/Plain CPU/).first()).toBeVisible();
    await button(page, 'Step').click();
    await expect(run(page)).toContainText('Step 1 of');
  });
});
