import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** Opens the menu of a figure. */
export async function menuOf(shown: Locator): Promise<Locator> {
  await shown.getByRole('button', { name: 'Save this figure' }).click();
  return shown.page().getByRole('dialog', { name: /^Save: / });
}

/** What the menu of a figure saves, as the reader gets it. */
export async function saved(shown: Locator, kind: string): Promise<{ file: Download; content: Buffer; said: string }> {
  const menu = await menuOf(shown);
  const download = shown.page().waitForEvent('download');
  await menu.getByRole('button', { name: kind, exact: true }).click();
  const file = await download;
  await expect(menu.getByRole('status')).toContainText(file.suggestedFilename());
  const said = (await menu.getByRole('status').textContent()) ?? '';
  await shown.page().keyboard.press('Escape');
  return { file, content: await readFile(await file.path()), said };
}

/** Drops a file somewhere on the page. */
export async function drop(page: Page, text: string, name = 'card.json'): Promise<void> {
  const data = await page.evaluateHandle(
    ([text, name]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name, { type: 'application/json' }));
      return data;
    },
    [text, name],
  );
  await page.dispatchEvent('h1', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop an experiment card to open it.')).toBeVisible();
  await page.dispatchEvent('h1', 'drop', { dataTransfer: data });
  await expect(page.getByText('Drop an experiment card to open it.')).toHaveCount(0);
}
