import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test as guarded } from './fixtures';
import { caption, toEnd } from './story';

const SERVE = fileURLToPath(new URL('../examples/deck/serve.mjs', import.meta.url));

/** The home of these tests is the deck, started as a reader starts it. */
const test = guarded.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs off its pattern.
  home: async ({}, use) => {
    const env = { ...process.env, PORT: '0' };
    const deck = spawn(process.execPath, [SERVE], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const said = await new Promise<string>((resolve) => createInterface(deck.stdout).once('line', resolve));
    await use(said.replace('The slides are at ', '').replace(/\/$/, ''));
    deck.kill();
  },
});

test('the slides of the example show two live figures, and ask nobody else for anything', async ({ page, home }) => {
  await page.goto(home);
  await expect(page.getByRole('heading', { name: 'One bit a weight' })).toBeVisible();

  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'Many poor ballots make one good decision' })).toBeVisible();
  const jury = page.frameLocator('iframe[title="One Bit: Jury"]').getByRole('figure', { name: 'Jury' });
  await expect(jury.locator('.story-picture svg').first()).toBeVisible();
  expect(await caption(jury)).toContain('At S = 0.30');

  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { name: 'A mean falls to one liar, a vote does not' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Many poor ballots' })).toBeHidden();
  const liars = page.frameLocator('iframe[title="One Bit: Liars"]').getByRole('figure', { name: 'Liars' });
  await expect(liars.locator('.story-picture svg').first()).toBeVisible();
  const before = await caption(liars);
  expect(before).toMatch(/\d+ of 27/);
  await toEnd(liars, 'Signal to noise', 'Home');
  await expect.poll(() => caption(liars)).not.toBe(before);

  // Beside the figure the arrows are the deck's again.
  await page.getByRole('heading', { name: 'A mean falls' }).click();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('heading', { name: 'Many poor ballots' })).toBeVisible();
});
