import { expect, test } from './fixtures';
import { caption, drag, figure, numbersOf, openChapter, toEnd } from './story';

/** The row of a method in the table. */
const rowOf = (rows: string[][], method: string) =>
  rows
    .find(([name]) => name === method)
    ?.slice(1)
    .map(Number) ?? [];

test('descent: a turn of the axes does not touch gradient descent, and trips the sign', async ({ page }) => {
  await openChapter(page, '2-sign', '?descent.length=0.01');
  const descent = figure(page, 'Descent');
  // Computed elsewhere, 200 steps of .01 on diag(100, 1): ½·.99⁴⁰⁰ = .008975 at every angle; the sign at 30° gets to .132.
  expect(await caption(descent)).toMatch(
    /^Turned by 30°, GD gets to 0\.00898, as it does with the axes straight \(0\.00898\); signSGD gets to 0\.132, and with straight axes to < 10⁻⁹\./,
  );
  for (const [angle, sign] of [
    [15, 0.0225],
    [45, 0.0875],
    [-15, 0.0327],
    [-30, 0.118],
    [-45, 0.0875],
  ]) {
    await openChapter(page, '2-sign', `?descent.length=0.01&descent.angle=${angle}`);
    const rows = await numbersOf(descent);
    expect(rowOf(rows, 'GD')[2]).toBeCloseTo(0.008975, 6);
    expect(Math.abs(rowOf(rows, 'signSGD')[2] - sign)).toBeLessThan(sign < 0.1 ? 6e-5 : 6e-4);
  }
  await drag(descent, 'Turn of the axes, degrees', 1);
  expect(await caption(descent)).toMatch(/^Turned by 90°, GD gets to 0\.00898/);
});

test('descent: in a slanting valley the sign hops across the floor, and opens so', async ({ page }) => {
  await openChapter(page, '2-sign');
  const descent = figure(page, 'Descent');
  const said = await caption(descent);
  const low = Number(/loss lies between ([\d.]+) and [\d.]+: it hops across the valley and hardly/.exec(said)?.[1]);
  // Two points a step (.05, −.05) apart on the floor, the lower of them more than its length from the bottom.
  expect(low).toBeGreaterThan(100 * 0.05 ** 2);
  await toEnd(descent, 'Turn of the axes, degrees', 'End');
  expect(await caption(descent)).toContain('steps of one length do not settle');
  // With two valleys the lowest f is not 0: the caption counts from it, as the chart does.
  await descent.getByRole('combobox', { name: 'Surface' }).selectOption({ label: 'two valleys' });
  expect(await caption(descent)).toMatch(/GD gets to [^-]* above the lowest/);
});

test('descent: without memory Adam walks signSGD’s path, and its first step is the sign with any', async ({ page }) => {
  await openChapter(page, '2-sign', '?descent.length=0.01');
  const descent = figure(page, 'Descent');
  const same = 'Adam’s path is signSGD’s, step for step.';
  expect(await caption(descent)).toContain('Adam strays up to 0.271 from signSGD’s path');
  await toEnd(descent, 'First memory', 'Home');
  expect(await caption(descent)).not.toContain(same);
  await toEnd(descent, 'Second memory', 'Home');
  expect(await caption(descent)).toContain(same);
  await drag(descent, 'Noise', 0.5);
  expect(await caption(descent)).toContain(same);
  const rows = await numbersOf(descent);
  expect(rowOf(rows, 'Adam')).toEqual(rowOf(rows, 'signSGD'));

  await descent.getByRole('button', { name: 'Reset figure' }).click();
  await toEnd(descent, 'Steps', 'Home');
  expect(await caption(descent)).toContain(same);
});

test('descent: a constant step does not settle, a falling one does', async ({ page }) => {
  await openChapter(page, '2-sign', '?descent.angle=0&descent.length=0.1');
  const descent = figure(page, 'Descent');
  // Ten steps of .1 from (1, 1) to 0, and then one step away and back: ½(100 + 1)·.1².
  expect(await caption(descent)).toContain('loss lies between < 10⁻⁹ and 0.505: steps of one length do not settle.');
  await descent.getByRole('combobox', { name: 'Decay' }).selectOption({ label: 'steps fall as 1/√t' });
  const said = await caption(descent);
  const high = Number(/and ([\d.]+), and its steps go on shrinking/.exec(said)?.[1]);
  // Once across, no coordinate is further from 0 than a step: ½(100 + 1)·(.1/√151)².
  expect(high).toBeLessThanOrEqual((101 / 2) * (0.1 / Math.sqrt(151)) ** 2);
});

test('descent: the start can be dragged, and moved with the arrows', async ({ page }) => {
  await openChapter(page, '2-sign', '?descent.angle=0');
  const descent = figure(page, 'Descent');
  const start = descent.getByRole('slider', { name: 'Start', exact: true });
  await expect(start).toHaveAttribute('aria-valuetext', 'x₁ = 1, x₂ = 1');
  await start.press('ArrowLeft');
  await expect(start).toHaveAttribute('aria-valuetext', 'x₁ = 0.95, x₂ = 1');
  const before = await caption(descent);
  const box = await start.boundingBox();
  if (!box) throw new Error('The start is not drawn.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 150, box.y + 90, { steps: 5 });
  await page.mouse.up();
  expect(await caption(descent)).not.toBe(before);
  await expect.poll(() => page.url()).toContain('descent.startX=');
});

test('descent: knobs stay where they are when the caption above them needs fewer lines', async ({ page }) => {
  await openChapter(page, '2-sign');
  const descent = figure(page, 'Descent');
  // From the top of the figure: the page may scroll to the knob.
  const placeOf = async (knob: string) => {
    const box = await descent.getByRole('slider', { name: knob, exact: true }).boundingBox();
    const top = await descent.boundingBox();
    return Math.round((box?.y ?? 0) - (top?.y ?? 0));
  };
  const before = await caption(descent);
  const place = await placeOf('Steps');
  await toEnd(descent, 'Steps', 'Home');
  expect((await caption(descent)).length).toBeLessThan(before.length - 60);
  expect(await placeOf('Steps')).toBe(place);
});

test('descent: on a phone the knobs that are seldom turned are folded away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openChapter(page, '2-sign');
  const descent = figure(page, 'Descent');
  await expect(descent.getByRole('slider', { name: 'Turn of the axes, degrees' })).toBeVisible();
  const noise = descent.getByRole('slider', { name: 'Noise', exact: true });
  await expect(noise).toBeHidden();
  await descent.getByText('More knobs', { exact: true }).click();
  await noise.press('End');
  await expect(page).toHaveURL(/descent\.noise=10/);
});
