import type { Page } from '@playwright/test';

/** Holds the files of a name back; the answer lets them come. */
export async function hold(page: Page, files: RegExp): Promise<() => void> {
  let serve = () => {};
  const held = new Promise<void>((resolve) => {
    serve = resolve;
  });
  await page.route(files, async (route) => {
    await held;
    await route.continue();
  });
  return serve;
}
