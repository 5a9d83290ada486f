import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';
import { button, openLab } from './lab';
import { caption, figure, numbersOf, openChapter, toEnd } from './story';

const half = (shown: Locator) => shown.getByRole('slider', { name: 'Part', exact: true });

/** The rows of a figure's table, without its head. */
async function tableOf(shown: Locator): Promise<string[][]> {
  return (await numbersOf(shown)).filter((cells) => cells.length > 0);
}

/** Walks through all parts, forwards with the button and back with the keyboard, and returns what the caption says of each. */
async function walk(shown: Locator, names: readonly string[]): Promise<string[]> {
  await half(shown).press('Home');
  const told: string[] = [];
  for (const [k, name] of names.entries()) {
    const place = `Part ${k + 1} of ${names.length}, ${name}.`;
    await expect(shown.locator('figcaption')).toContainText(place);
    await expect(half(shown)).toHaveAttribute('aria-valuetext', `${k + 1} of ${names.length}: ${name}`);
    told.push((await caption(shown)).slice(place.length).trim());
    const next = shown.getByRole('button', { name: 'Next part' });
    if (k + 1 < names.length) await next.click();
    else await expect(next).toHaveCount(0);
  }
  for (let k = names.length - 1; k > 0; k--) {
    await half(shown).press('ArrowLeft');
    await expect(shown.locator('figcaption')).toContainText(`Part ${k} of ${names.length}, ${names[k - 1]}.`);
  }
  await expect(shown.getByRole('button', { name: 'Back a part' })).toBeDisabled();
  await half(shown).press('End');
  await shown.getByRole('button', { name: 'From the start' }).click();
  await expect(half(shown)).toHaveValue('1');
  await half(shown).press('End');
  return told;
}

test('round: bits cross the wire twice, a word a worker for the vote and 32 a number for SGD', async ({ page }) => {
  await openChapter(page, '1-price');
  const round = figure(page, 'One round');
  // Five words of 32 bits up and five back, against 5 · 8 numbers of 32 bits each way.
  expect(await caption(round)).toMatch(
    /160 bits went to the server and 160 came back.*2 560 in all, not 320.*factor of 8\./,
  );
  const vote = await walk(round, ['gradient', 'ballots', 'tally', 'vote', 'step']);
  expect(vote[0]).toBe('Nothing has crossed the wire yet.');
  expect(vote[1]).toContain('Each worker sent 32 bits, one packed word; all five 160');
  expect(vote[1]).toMatch(/\d+ of the 40 signs are wrong \(red\)\.$/);
  // Of five ballots on weight 8 more say plus, and its true sign is minus.
  expect(vote[2]).toBe('Weight 8: its lead points the wrong way (red).');
  expect(vote[3]).toBe('7 of 8 answers agree with the true sign; in red weight 8, which the vote has wrong.');
  await round.getByLabel('What is sent').selectOption('sgd');
  const mean = await walk(round, ['gradient', 'numbers', 'sum', 'mean', 'step']);
  expect(mean[1]).toContain('Each worker sent 256 bits, a number a weight; all five 1 280');
  expect(mean[2]).toMatch(/^On weight 1 the five numbers add up to \d\.\d+\.$/);
  expect(mean[3]).toMatch(
    /is the mean of weight 1, where the true gradient is 1\.2\. Of the eight means 1 has the wrong sign\.$/,
  );
  expect(mean[4]).toMatch(/1 280 bits went to the server and 1 280 came back.*The vote takes 320/);
  for (const cells of await tableOf(round)) {
    // A step of 0.1 against the mean of the five gradients.
    const [, , ...rest] = cells.map(Number);
    const gradients = [0, 2, 4, 6, 8].map((at) => rest[at]);
    expect(rest[10]).toBeCloseTo(-0.1 * (gradients.reduce((sum, g) => sum + g) / 5), 3);
  }
});

test('counting: a tally is a sum of signs, an even split a tie that follows its rule', async ({ page }) => {
  await openChapter(page, '4-vote');
  const counting = figure(page, 'Counting');
  expect(await caption(counting)).toMatch(
    /^Part 4 of 5, vote\..* Tied: weights? .*with 2 of 4 ballots for plus; the rule says a fair coin\./,
  );
  const told = await walk(counting, ['gradient', 'ballots', 'tally', 'vote', 'step']);
  expect(told[1]).toMatch(/of 32 signs are wrong \(red\); 4 words of 32 bits, 128 bits, go to the server/);
  expect(told[2]).toMatch(/^Tied: .*with 2 of 4 ballots for plus\.$/);

  await counting.getByLabel('A tied vote is').selectOption('zero');
  let ties = 0;
  for (const cells of await tableOf(counting)) {
    const [, truth, ...rest] = cells;
    const tally = [0, 2, 4, 6].reduce((sum, at) => sum + Math.sign(Number(rest[at])), 0);
    expect(Number(rest[8])).toBe(tally);
    expect(Number(rest[9])).toBe(Math.sign(tally));
    expect(rest[11]).toBe(tally === 0 ? 'tied' : '');
    expect(Math.abs(Number(truth))).toBeGreaterThan(0);
    if (tally === 0) ties++;
  }
  expect(ties).toBeGreaterThan(0);

  await toEnd(counting, 'Workers', 'Home');
  await half(counting).press('End');
  expect(await caption(counting)).toContain('No tie: the closest tally is 1');
  await toEnd(counting, 'Workers', 'End');
  await toEnd(counting, 'Noise level', 'Home');
  expect(await caption(counting)).toContain(
    '0 of 72 signs are wrong. No tie: the closest tally is 9. The vote is wrong on 0 of 8.',
  );

  await counting.getByLabel('Ballots are signs of').selectOption('signum-vote');
  const momentum = await walk(counting, ['gradient', 'momentum', 'ballots', 'tally', 'vote', 'step']);
  expect(momentum[1]).toContain('No sign has been taken yet');
  // m = (1 − β) g after one exchange, with β = 0.9.
  for (const cells of await tableOf(counting)) expect(Number(cells[3])).toBeCloseTo(0.1 * Number(cells[2]), 3);
});

test('paying: what is sent and what is kept make what was wanted, in every weight and over all rounds', async ({
  page,
}) => {
  await openChapter(page, '6-debt');
  const paying = figure(page, 'Paying');
  // As printed: 2.42 = .90 + 1.52, and 2.08 + 1.52 = 3.60.
  const printed =
    /wanted ([\d.]+), sent ([\d.]+), and owes ([\d.]+);.* sent ([\d.]+) and owed ([\d.]+) make the ([\d.]+) that/;
  const [wanted, sent, owes, paid, owed, due] = (printed.exec(await caption(paying)) ?? []).slice(1).map(Number);
  expect([sent + owes, paid + owed]).toEqual([expect.closeTo(wanted, 9), expect.closeTo(due, 9)]);
  expect(due).toBe(3.6);
  await half(paying).press('Home');
  await paying.getByRole('button', { name: 'Next part' }).click();
  // Of .35 a round, .519 and .658 have been sent: .477 too much, more than the new .35.
  expect(await caption(paying)).toContain('On weight 5 the debt outweighs the new gradient and turns the sign');
  await half(paying).press('End');
  await toEnd(paying, 'Round', 'Home');
  // Of 1.2 −.9 .7 −.5 .35 −.25 .15 −.1 the mean size is 4.15/8 = .519, and Σg² − d·.51875² = 1.0547.
  const told = await walk(paying, ['gradient', 'wanted', 'ballots', 'mean', 'step', 'residual']);
  expect(told[0]).toBe('Nothing is owed yet.');
  expect(told[1]).toContain('No debt outweighs the new gradient yet.');
  expect(told[2]).toContain('eight signs and their size, 0.519: a word and a number, 64 bits');
  expect(told[3]).toContain('The answer comes back as numbers, 256 bits. Here all are of one size');
  expect(told[5]).toMatch(
    /wanted 1\.200, sent 0\.519, and owes 0\.681; ‖e‖² is 1\.05\. Over 1 round sent 0\.519 and owed 0\.681 make the 1\.200/,
  );

  await toEnd(paying, 'Round', 'End');
  await paying.getByLabel('Workers').selectOption('3');
  await toEnd(paying, 'Noise level', 'End');
  await half(paying).press('ArrowLeft');
  expect(await caption(paying)).toContain('768 bits in all: of different sizes it is not one bit any more');
  await toEnd(paying, 'Noise level', 'Home');
  expect(await caption(paying)).toContain('768 bits in all. Here all are of one size');
  for (const cells of await tableOf(paying)) {
    for (let worker = 0; worker < 3; worker++) {
      const [gradient, owed, wanted, sent, next] = cells.slice(2 + 5 * worker).map(Number);
      expect(wanted).toBeCloseTo(gradient + owed, 2);
      expect(sent + next).toBeCloseTo(wanted, 2);
    }
  }
});

test('code: the line that runs is the shader’s, and its last word counts what it fetched', async ({ page }) => {
  await openChapter(page, '4-vote');
  const code = figure(page, 'The code');
  const line = code.getByRole('slider', { name: 'Line', exact: true });
  const current = code.locator('[aria-current="step"]');
  await expect(current).toContainText('ballots[at] = minus | zeroBits(zero, worker, word, at);');
  const packed = /0x([0-9a-f]{8}): (\d+) weights say minus/.exec(await caption(code));
  const last = (await tableOf(code)).at(-1);
  expect(
    Number.parseInt(last?.[3] ?? '', 2)
      .toString(16)
      .padStart(8, '0'),
  ).toBe(packed?.[1]);
  expect([...(last?.[3] ?? '')].filter((bit) => bit === '1')).toHaveLength(Number(packed?.[2]));
  await code.getByRole('button', { name: 'From the start' }).click();
  await expect(line).toHaveValue('1');
  await code.getByRole('button', { name: 'Next line' }).click();
  await code.getByRole('button', { name: 'Next line' }).click();
  await expect(current).toContainText('let gradient = gradients[at];');
  await expect(code).toContainText('Four gradients at once.');

  await code.getByLabel('Shader', { exact: true }).selectOption('vote');
  await line.press('End');
  await expect(current).toContainText('vote[word] = (majority(counted) & used) | tieBits(even, word);');
  const rows = await tableOf(code);
  const ballots = rows.filter(([, , name]) => /^b\d$/.test(name)).map((cells) => cells[3]);
  expect(ballots).toHaveLength(4);
  const minus = Array.from({ length: 32 }, (_, at) => ballots.filter((bits) => bits[at] === '1').length);
  const ties = rows.find(([, , name]) => name === 'ties')?.[3] ?? '';
  expect(ties).toBe(minus.map((count) => (count === 2 ? '1' : '0')).join(''));
  const vote = rows.at(-1)?.[3] ?? '';
  for (const [at, count] of minus.entries()) if (count !== 2) expect(vote[at]).toBe(count > 2 ? '1' : '0');
  await code.getByRole('button', { name: 'Back a line' }).click();
  await expect(current).toContainText('fn majority(');
});

test('the lab: an exchange is stepped by parts, and its code ends with the word that was sent', async ({ page }) => {
  await openLab(page, { data: 'moons', workers: 5, methods: 'sgd.signsgd-vote' });
  await button(page, 'Step').click();
  const exchange = figure(page, 'One exchange');
  const whole = /misses \d+, the vote of 5 misses \d+/;
  await expect.poll(() => caption(exchange)).toMatch(whole);
  for (const name of ['tally', 'ballots', 'gradient']) {
    await exchange.getByRole('button', { name: 'Back a part' }).click();
    expect(await caption(exchange)).toMatch(new RegExp(`^Part \\d of 4, ${name}: `));
  }
  await expect(exchange.getByRole('button', { name: 'Back a part' })).toBeDisabled();
  for (let k = 0; k < 3; k++) await exchange.getByRole('button', { name: 'Next part' }).press('Enter');
  expect(await caption(exchange)).toMatch(whole);

  await exchange.getByRole('button', { name: 'Show the code' }).click();
  const dialog = page.getByRole('dialog', { name: 'The code' });
  await expect(dialog).toContainText('worker 1. It ends with 0x');
  await expect(dialog).toContainText('the word that was sent.');
  await dialog.getByRole('slider', { name: 'Line', exact: true }).press('End');
  await expect(dialog.locator('[aria-current="step"]')).toContainText('ballots[at] =');
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual([]);
  await dialog.getByRole('radio', { name: 'vote' }).check({ force: true });
  await expect(dialog).toContainText('the server. It ends with 0x');
  await expect(dialog).toContainText('the word that was sent.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});
