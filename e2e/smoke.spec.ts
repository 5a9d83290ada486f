import { expect, test } from './fixtures.ts';

test('the page opens', async ({ page }) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/One Bit/);
});

test('WebGPU is there exactly when the browser was started with it', async ({ page }, { project }) => {
  await page.goto('./');
  const adapter = await page.evaluate(async () => Boolean(await navigator.gpu?.requestAdapter()));
  expect(adapter).toBe(project.name === 'webgpu');
});
