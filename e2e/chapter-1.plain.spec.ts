import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

const RESNET = 25_557_032;
const GBIT = 1e9;

test('wire: SGD talks longer than it computes, and the vote thirty-two times less', async ({ page }) => {
  await openChapter(page, '1-price');
  const wire = figure(page, 'Wire');
  // 64·16·d bits over 10 Gbit/s take 2.62 s, and 300 ms are computed.
  expect(await caption(wire)).toBe(
    'A step of SGD takes 2.92 s, and 90 % of it is talk. The vote talks for 81.8 ms, 32.0 times less, there and back.',
  );
  const [, sgd, vote] = await numbersOf(wire);
  expect(sgd.slice(0, 2)).toEqual(['SGD', String(64 * 16 * RESNET)]);
  expect(vote.slice(0, 2)).toEqual(['vote', String(2 * 16 * RESNET)]);
  expect(Number(sgd[4])).toBeCloseTo((64 * 16 * RESNET) / (10 * GBIT), 3);

  // Too thin to be as wide as its bits: they are written on it.
  await expect(wire.getByText('32 bits', { exact: true })).toBeVisible();
  await expect(wire.getByText('1 bit', { exact: true })).toBeVisible();
  // The time has an axis, so that a slower link shows.
  await expect(wire.getByText(/^5\ss$/)).toBeVisible();
  await wire.getByRole('slider', { name: 'Link, Gbit/s' }).fill('1');
  await expect(wire.getByText(/^50\ss$/)).toBeVisible();
  await wire.getByRole('slider', { name: 'Link, Gbit/s' }).fill('10');

  await drag(wire, 'Computing, ms', 1);
  expect(await caption(wire)).toContain('Here thinking costs more than talking');
  await toEnd(wire, 'Link, Gbit/s', 'Home');
  expect(await caption(wire)).toContain('almost all of it is talk');
});

test('wire: votes do not add up in one bit on a ring, and a gathering of them grows with the workers', async ({
  page,
}) => {
  await openChapter(page, '1-price');
  const wire = figure(page, 'Wire');
  const topology = wire.getByRole('combobox', { name: 'Topology' });
  await topology.selectOption({ label: 'ring all-reduce' });
  // Whatever is turned, the picture shows the moment at which the vote is done and SGD is not.
  await expect(wire.getByText('step done')).toHaveCount(1);
  // Hops of 1 … 15 ballots cost 1 + 2·2 + 4·3 + 8·4 bits, the answer 15, against 2·15·32: fifteen times less, not thirty-two.
  expect(960 / (1 + 4 + 12 + 32 + 15)).toBe(15);
  expect(await caption(wire)).toContain('only 15.0 times less');
  const [, , ring] = await numbersOf(wire);
  expect(Number(ring[1])).toBeCloseTo((64 / 16) * RESNET, 0);

  await topology.selectOption({ label: 'all-gather' });
  await expect(wire.getByText('step done')).toHaveCount(1);
  expect(await caption(wire)).toContain('32.0 times less than with numbers; a ring of full numbers would take');
  await toEnd(wire, 'Workers', 'End');
  expect(await caption(wire)).toContain('is quicker than that with 1 024 workers');
  const [, , vote] = await numbersOf(wire);
  expect(vote[1]).toBe(String(1023 * RESNET));
});

test('wire: the handle goes through the step', async ({ page }) => {
  await openChapter(page, '1-price');
  const wire = figure(page, 'Wire');
  await expect(wire.getByText('step done')).toHaveCount(1);
  await toEnd(wire, 'Moment of the step', 'Home');
  await expect(wire.getByText(/computing, 0/)).toHaveCount(2);
  await toEnd(wire, 'Moment of the step', 'End');
  await expect(wire.getByText('step done')).toHaveCount(2);

  const handle = wire.getByRole('slider', { name: 'Moment of the step' });
  const box = await handle.boundingBox();
  if (!box) throw new Error('The handle is not drawn.');
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x - 100, box.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(wire.getByText(/coming back/)).toHaveCount(1);
});

test('bill: talk outweighs computing from two workers on, with votes from fifty-nine on', async ({ page }) => {
  await openChapter(page, '1-price');
  const bill = figure(page, 'Bill');
  const least = (bits: number) => Math.ceil((0.3 * 10 * GBIT) / (bits * RESNET));
  expect(await caption(bill)).toContain(
    `Talk outweighs computing for SGD from ${least(64)} workers on, for the vote from ${least(2)} workers on.`,
  );
  const [, sgd, terngrad, feedback, vote] = await numbersOf(bill);
  const bits = [sgd, terngrad, feedback, vote].map((row) => Number(row[1]));
  expect(bits[0]).toBe(64 * 16 * RESNET);
  // The table shows five digits of what is not whole.
  expect(bits[1] / ((2 + Math.log2(33)) * 16 * RESNET)).toBeCloseTo(1, 4);
  expect(bits[2]).toBe(2 * 16 * (RESNET + 32));
  expect(bits[3]).toBe(2 * 16 * RESNET);

  await toEnd(bill, 'Workers', 'End');
  expect(await caption(bill)).toMatch(/With 1 024 workers .* almost all of the one and 9\d % of the other is talk/);
  await drag(bill, 'Link, Gbit/s', 1);
  await bill.getByRole('combobox', { name: 'Topology' }).selectOption({ label: 'ring all-reduce' });
  expect(await caption(bill)).toContain('Up to 1 024 workers neither talks longer than it computes');
});

test('bill: the cursor can be dragged', async ({ page }) => {
  await openChapter(page, '1-price');
  const bill = figure(page, 'Bill');
  const grip = bill.locator('.price-grip');
  await grip.scrollIntoViewIfNeeded();
  const box = await grip.boundingBox();
  if (!box) throw new Error('The picture is not drawn.');
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  // 1024^.6 = 64.
  expect(await caption(bill)).toMatch(/With 6[345] workers/);
});
