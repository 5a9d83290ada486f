import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

test('liars: one shout turns the mean, and the vote holds to just under half', async ({ page }) => {
  await openChapter(page, '9-liars');
  const liars = figure(page, 'Liars');
  // Φ(74/√10026) = .770059; one flipped ballot of 27 leaves 4.65e-5.
  expect(await caption(liars)).toContain('the mean is wrong with chance 77.0 %, of the vote with 0.00465 %');
  expect(await caption(liars)).toContain('the median on 0, the vote on 0');

  const first = liars.getByRole('button', { name: 'Worker 1 lies' });
  await first.press('Space');
  await expect(first).toHaveAttribute('aria-pressed', 'false');
  expect(await caption(liars)).toContain('Nobody lies');

  // Dragged over all of them, all lie.
  const from = await first.boundingBox();
  const to = await liars.getByRole('button', { name: 'Worker 27 lies' }).boundingBox();
  if (!from || !to) throw new Error('The workers are not on the page.');
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 8, to.y + 8, { steps: 80 });
  await page.mouse.up();
  expect(await caption(liars)).toContain('27 of 27 shout');
  expect(await caption(liars)).toContain('No honest worker is left');
});

test('liars: those who know the truth win earlier than those who flip', async ({ page }) => {
  await openChapter(page, '9-liars', '?liars.kind=omniscient&liars.signal=0.5&liars.who=0');
  const liars = figure(page, 'Liars');
  await liars.getByRole('button', { name: 'Worker 1 lies' }).focus();
  for (let worker = 1; worker <= 8; worker++) {
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
  }
  expect(await caption(liars)).toMatch(/8 of 27 know the truth .* of the vote with 55\.9 %/);
  expect(await caption(liars)).toContain('lost well before half: liars who know the truth win from 27.7 % on');
  await liars.getByLabel('A liar').selectOption('flip');
  expect(await caption(liars)).toMatch(/8 of 27 flip .* of the vote with 18\.9 %/);
  expect(await caption(liars)).toContain('holds to just under half');

  const rows = await numbersOf(liars);
  const expected: Record<string, [blind: number, omniscient: number]> = {
    0: [0.0184, 0.0184],
    3: [0.0495, 0.0885],
    6: [0.1162, 0.307],
    8: [0.1889, 0.5586],
    10: [0.2863, 0.8186],
    12: [0.4042, 0.9696],
  };
  for (const [count, [blind, omniscient]] of Object.entries(expected)) {
    const row = rows.find((cells) => cells[0] === count);
    expect(Number(row?.[3])).toBeCloseTo(blind, 4);
    expect(Number(row?.[4])).toBeCloseTo(omniscient, 4);
  }

  // The surer the honest, the nearer both thresholds.
  await toEnd(liars, 'Signal to noise', 'End');
  expect(await caption(liars)).toContain('of the vote with under 0.0001 %');
  await drag(liars, 'Signal to noise', 0);
  expect(await caption(liars)).toMatch(/of the vote with [34]\d\.\d %/);
});

test('liars: who knows the truth wins early, just before half, or as a majority', async ({ page }) => {
  // By the bits of `who`; thresholds 1 − 1/(2Φ(S)).
  const remarks: [signal: number, liars: number, remark: string][] = [
    [0.5, 13, 'lost well before half: liars who know the truth win from 27.7 % on'],
    [1.5, 13, 'lost just before half: liars who know the truth win from 46.4 % on'],
    [0.5, 14, 'They are the majority now'],
  ];
  for (const [signal, liars, remark] of remarks) {
    await openChapter(page, '9-liars', `?liars.kind=omniscient&liars.signal=${signal}&liars.who=${2 ** liars - 1}`);
    expect(await caption(figure(page, 'Liars'))).toContain(remark);
  }
});
