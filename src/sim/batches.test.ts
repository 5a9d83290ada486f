import { describe, expect, it } from 'vitest';
import { Batches } from './batches';
import type { Dataset } from './data/datasets';
import { classMix } from './partition';
import { parseSettings } from './settings';

/** Examples that are their own number. */
function numbered(count: number, available = count): Dataset {
  const inputs = Float32Array.from({ length: count }, (_, n) => n);
  const examples = { inputs, labels: Uint8Array.from(inputs, (n) => n % 2), count };
  return {
    id: 'moons',
    width: 1,
    classes: ['0', '1'],
    train: examples,
    test: examples,
    available: () => available,
    complete: () => Promise.resolve(),
    loading: () => null,
  };
}

async function draw(data: Dataset, raw: Record<string, unknown>, step = 0) {
  const batch = await new Batches(data, parseSettings({ data: 'moons', ...raw }).settings).draw(step);
  return { inputs: Array.from(batch.inputs), labels: Array.from(batch.labels) };
}

describe('batches', () => {
  it('hold examples with their own labels, in the range of what has arrived', async () => {
    const { inputs, labels } = await draw(numbered(200, 120), { workers: 8, batch: 64 });
    expect(inputs.length).toBe(512);
    expect(Math.max(...inputs)).toBeLessThan(120);
    expect(new Set(inputs).size).toBeGreaterThan(100);
    expect(labels).toEqual(inputs.map((n) => n % 2));
  });

  it('are the same whenever they are drawn, and others in another step or under another seed', async () => {
    const data = numbered(1000);
    const first = await draw(data, { seed: 5 }, 3);
    expect(await draw(data, { seed: 5 }, 3)).toEqual(first);
    expect(await draw(data, { seed: 5 }, 4)).not.toEqual(first);
    expect(await draw(data, { seed: 6 }, 3)).not.toEqual(first);
  });

  it('of a worker do not depend on how many workers there are', async () => {
    const data = numbered(1000);
    const few = await draw(data, { workers: 2, batch: 5 }, 9);
    const many = await draw(data, { workers: 7, batch: 5 }, 9);
    expect(many.inputs.slice(0, 10)).toEqual(few.inputs);
  });

  it('hold under shards only examples of the worker’s own, and all of them in time', async () => {
    const [workers, batch, count] = [7, 128, 100];
    const { inputs } = await draw(numbered(count), { workers, batch, partition: 'shards' });
    expect(inputs.every((n, slot) => n % workers === Math.floor(slot / batch))).toBe(true);
    expect(new Set(inputs).size).toBe(count);
  });

  it('hold under one class a worker only class m mod C', async () => {
    const [workers, batch] = [5, 32];
    const { inputs, labels } = await draw(numbered(200, 120), { workers, batch, partition: 'label' });
    expect(labels.every((label, slot) => label === Math.floor(slot / batch) % 2)).toBe(true);
    expect(labels).toEqual(inputs.map((n) => n % 2));
    expect(Math.max(...inputs)).toBeLessThan(120);
    expect(new Set(inputs).size).toBeGreaterThan(80);
  });

  it('hold under the Dirichlet partition each class as often as the worker’s mix says, in all steps', async () => {
    const raw = { workers: 3, batch: 128, partition: 'dirichlet', alpha: 2, seed: 3 };
    const batches = new Batches(numbered(1000), parseSettings({ data: 'moons', ...raw }).settings);
    const [steps, ones] = [200, [0, 0, 0]];
    for (let step = 0; step < steps; step++) {
      const { labels } = await batches.draw(step);
      labels.forEach((label, slot) => {
        ones[slot >> 7] += label;
      });
    }
    ones.forEach((count, worker) => {
      const share = classMix({ partition: 'dirichlet', alpha: 2, seed: 3 }, worker, 2)?.[1] ?? Number.NaN;
      const drawn = 128 * steps;
      expect(Math.abs(count / drawn - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / drawn) + 1e-9);
    });
  });

  it.each(['label', 'dirichlet'])('draw by %s from what has arrived, whatever classes that is', async (partition) => {
    // Of the first examples none is of class 1, whose worker draws from all.
    const data = numbered(300);
    data.train.labels.fill(0, 0, 100);
    let arrived = 100;
    const streaming = { ...data, available: () => arrived };
    const settings = parseSettings({ data: 'moons', workers: 2, batch: 64, partition, alpha: 0.01, seed: 1 }).settings;
    const batches = new Batches(streaming, settings);
    const before = await batches.draw(0);
    expect(Math.max(...before.inputs)).toBeLessThan(100);
    arrived = 300;
    const after = await batches.draw(1);
    expect(Math.max(...after.inputs)).toBeGreaterThanOrEqual(100);
    if (partition === 'label') expect(after.labels.subarray(64).every((label) => label === 1)).toBe(true);
  });

  it('turn bytes into numbers between 0 and 1', async () => {
    const data = {
      ...numbered(256),
      train: { ...numbered(256).train, inputs: Uint8Array.from({ length: 256 }, (_, n) => n) },
    };
    const { inputs } = await draw(data, { workers: 4, batch: 8 });
    expect(inputs.every((value) => Math.abs(value * 255 - Math.round(value * 255)) < 1e-4 && value <= 1)).toBe(true);
    expect(Math.max(...inputs)).toBeGreaterThan(0.5);
  });
});
