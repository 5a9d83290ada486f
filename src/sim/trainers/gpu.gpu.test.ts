import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu/dist/backend_webgpu';
import * as tf from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { hasTwin } from '../../optim/gpu/plan';
import { METHODS, sendsBallots } from '../../optim/methods';
import { drawKey, drawWord } from '../../optim/random';
import type { Dataset } from '../data/datasets';
import { planeDataset } from '../data/plane';
import { Run } from '../run';
import { parseSettings } from '../settings';
import { worldOf } from '../world';
import { plainTrainer } from './plain';
import { webgpuTrainer } from './webgpu';

/** A step of 0.4 on a coordinate whose ballot rounding decides would decide the loss. */
const gentle = { 'step.ef-sign': 0.01 };

/** Small pictures of three classes, half of their pixels black, like clothes. */
function pictures(): Dataset {
  const [width, count] = [100, 300];
  const inputs = new Uint8Array(width * count);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    labels[n] = n % 3;
    const key = drawKey(1, 99, n, 0);
    for (let i = 0; i < width; i++) {
      const word = drawWord(key, i);
      if (word & 1) inputs[n * width + i] = (word >>> 24) * (i % 3 === labels[n] ? 1 : 0.4);
    }
  }
  const examples = { inputs, labels, count };
  const complete = () => Promise.resolve();
  return {
    id: 'fashion',
    width,
    classes: ['a', 'b', 'c'],
    train: examples,
    test: examples,
    available: () => count,
    complete,
    loading: () => null,
  };
}

const everyMethod = METHODS.map(({ id }) => id);
/** Those whose exchange runs on the device, and a few of the others. */
const mostly = METHODS.filter(
  (method) => hasTwin(method) || ['median-sgd', 'lion', 'ef-top-k'].includes(method.id),
).map(({ id }) => id);

async function train(raw: Record<string, unknown>, data: Dataset, backend: 'webgpu' | 'cpu', steps: number) {
  const { settings, corrections } = parseSettings({ methods: everyMethod, steps: 400, ...raw });
  expect(corrections).toEqual([]);
  const run = await Run.open(worldOf(settings, data), (world) =>
    backend === 'webgpu' ? webgpuTrainer(world, true) : plainTrainer(world),
  );
  for (let step = 0; step < steps; step++) await run.advance();
  return run;
}

describe('the trainer on a WebGPU device', () => {
  const cases: [string, Record<string, unknown>, Dataset][] = [
    ['pictures, one hidden layer', { workers: 5, batch: 4, hidden: 1, width: 12 }, pictures()],
    [
      'pictures with noise, no hidden layer',
      { workers: 4, batch: 3, hidden: 0, level: 0.02, methods: mostly },
      pictures(),
    ],
    [
      'the plane, three hidden layers',
      { data: 'moons', workers: 7, batch: 8, hidden: 3, width: 8, methods: mostly, ...gentle },
      planeDataset('moons', 7),
    ],
  ];

  it.each(cases)('gives the same ballots on step 1 and losses within 1 %% after 20: %s', async (_, raw, data) => {
    const steps = 20;
    const gpu = await train(raw, data, 'webgpu', steps);
    const cpu = await train(raw, data, 'cpu', steps);
    const [a, b] = [gpu.history.frames[0], cpu.history.frames[0]];
    let compared = 0;
    b.gradients.forEach((g, at) => {
      expect(a.gradients[at]).toBeCloseTo(g, 5);
      if (Math.abs(g) <= 1e-6 || !a.ballots || !b.ballots) return;
      const worker = at >> 5;
      expect((a.ballots[worker] >>> (at & 31)) & 1).toBe((b.ballots[worker] >>> (at & 31)) & 1);
      compared++;
    });
    expect(compared).toBeGreaterThan(32);
    gpu.history.tracks.forEach((track, k) => {
      const reference = cpu.history.tracks[k];
      const last = track.loss.length - 1;
      expect(Math.abs(track.loss[last] / reference.loss[last] - 1), track.method).toBeLessThan(0.01);
      expect(track.bitsUp).toBe(reference.bitsUp);
    });
    expect(sendsBallots(gpu.world.methods[gpu.world.watched])).toBe(true);
    expect(gpu.history.density.noise[0]).toBeCloseTo(cpu.history.density.noise[0], 4);
    expect(gpu.history.density.layers).toHaveLength(gpu.world.shape.layers.length);
    gpu.history.density.layers.forEach(({ gradient, noise }, l) => {
      expect(gradient[0]).toBeCloseTo(cpu.history.density.layers[l].gradient[0], 4);
      expect(noise[0]).toBeCloseTo(cpu.history.density.layers[l].noise[0], 4);
    });
    const [probed, reference] = [await gpu.probe([0, 7], 20), await cpu.probe([0, 7], 20)];
    probed.forEach((gradients, w) => {
      gradients.forEach((g, n) => {
        expect(Math.abs(g - reference[w][n])).toBeLessThan(0.02 * (1 + Math.abs(g)));
      });
    });
    gpu.dispose();
    cpu.dispose();
  });

  const lies: [string, Record<string, unknown>][] = [
    ['flip', { attackers: 30 }],
    ['random', { attackers: 30, level: 0.02, noise: 'student' }],
    ['huge', { attackers: 15 }],
    ['omniscient', { attackers: 45, level: 0.02 }],
    ['omniscient', { attackers: 100 }],
  ];

  it.each(lies)('sends the lies of TypeScript, in groups as well: %s, %o', async (attack, raw) => {
    const methods = ['sgd', 'median-sgd', 'signum-vote', 'ef-top-k'];
    const all = { data: 'moons', workers: 7, batch: 4, methods, attack, ...raw };
    const data = planeDataset('moons', 7);
    const cpu = await train(all, data, 'cpu', 4);
    const whole = await train(all, data, 'webgpu', 4);
    const { settings } = parseSettings({ steps: 400, ...all });
    const grouped = await Run.open(worldOf(settings, data), (world) => webgpuTrainer(world, true, 3 * 4 * 4 * 384));
    for (let step = 0; step < 4; step++) await grouped.advance();
    expect(grouped.history.tracks.map(({ loss }) => loss)).toEqual(whole.history.tracks.map(({ loss }) => loss));
    expect(grouped.history.frames).toEqual(whole.history.frames);
    for (const run of [whole, grouped]) {
      expect(run.history.density.gradient[0]).toBeCloseTo(cpu.history.density.gradient[0], 4);
      // Where all send the same there is no noise, and the density of what rounding leaves of it says nothing.
      if (raw.attackers !== 100) expect(run.history.density.noise[0]).toBeCloseTo(cpu.history.density.noise[0], 4);
    }
    expect(whole.history.tracks.map(({ exchange }) => exchange)).toEqual(['wgsl', 'typescript', 'wgsl', 'typescript']);
    cpu.history.frames[0].gradients.forEach((g, at) => {
      expect(Math.abs(whole.history.frames[0].gradients[at] - g)).toBeLessThan(1e-5 * (1 + Math.abs(g)));
    });
    whole.history.tracks.forEach(({ loss, method }, k) => {
      const reference = cpu.history.tracks[k].loss[3];
      expect(Math.abs(loss[3] / reference - 1), method).toBeLessThan(0.01);
    });
    for (const run of [cpu, whole, grouped]) run.dispose();
  });

  it('shows the exchange of a watched method that runs in TypeScript', async () => {
    const raw = { data: 'moons', workers: 5, batch: 4, methods: ['noisy-signsgd', 'lion'], dither: 0.02 };
    const gpu = await train(raw, planeDataset('moons', 7), 'webgpu', 2);
    const cpu = await train(raw, planeDataset('moons', 7), 'cpu', 2);
    const [a, b] = [gpu.history.frames[0], cpu.history.frames[0]];
    expect(gpu.history.tracks.map(({ exchange }) => exchange)).toEqual(['typescript', 'typescript']);
    expect([a.ballots, a.tally, a.vote, a.ties, a.still]).toEqual([b.ballots, b.tally, b.vote, b.ties, b.still]);
    expect(gpu.history.density.gradient[1]).toBeCloseTo(cpu.history.density.gradient[1], 4);
    gpu.dispose();
    cpu.dispose();
  });

  it('replays bit for bit after a rewind, and holds no more after many steps than after few', async () => {
    const methods = ['sgd', 'adam', 'median-sgd', 'signum-vote', 'lion', 'ef-signsgd', 'ef-top-k', 'ef21'];
    const raw = { data: 'moons', workers: 4, batch: 4, methods };
    const run = await train(raw, planeDataset('moons', 7), 'webgpu', 21);
    const few = run.history.held;
    const losses = run.history.tracks.map(({ loss }) => loss.slice());
    for (let step = 0; step < 60; step++) await run.advance();
    expect(run.history.held).toEqual(few);
    await run.rewind(5);
    expect(run.history.head).toBe(5);
    while (run.history.head < 21) await run.advance();
    expect(run.history.tracks.map(({ loss }) => loss)).toEqual(losses);
    run.dispose();
  });

  it('takes workers in groups where their gradients would not fit', async () => {
    const raw = { data: 'moons', workers: 7, batch: 2, methods: ['signsgd-vote', 'ef-signsgd'], level: 0.05 };
    const data = planeDataset('moons', 7);
    const whole = await train(raw, data, 'webgpu', 3);
    const { settings } = parseSettings({ steps: 400, ...raw });
    // Room for three of the seven workers.
    const grouped = await Run.open(worldOf(settings, data), (world) => webgpuTrainer(world, true, 3 * 2 * 4 * 384));
    for (let step = 0; step < 3; step++) await grouped.advance();
    expect(grouped.history.tracks.map(({ loss }) => loss)).toEqual(whole.history.tracks.map(({ loss }) => loss));
    expect(grouped.history.frames).toEqual(whole.history.frames);
    expect(grouped.history.density.noise[2]).toBeCloseTo(whole.history.density.noise[2], 5);
    whole.dispose();
    grouped.dispose();
  });

  it('says that the device was lost, keeps the run, and goes on with a new device', async () => {
    const raw = { data: 'moons', workers: 4, batch: 4, methods: ['sgd', 'signum-vote', 'ef-top-k'] };
    const run = await train(raw, planeDataset('moons', 7), 'webgpu', 6);
    const losses = run.history.tracks.map(({ loss }) => loss.slice());
    (tf.backend() as WebGPUBackend).device.destroy();
    await expect(run.advance()).rejects.toThrow(/graphics device was lost/);
    expect(run.history.tracks.map(({ loss }) => loss)).toEqual(losses);
    await run.revive((world) => webgpuTrainer(world, true));
    expect(run.history.tracks.map(({ loss }) => loss)).toEqual(losses);
    await run.advance();
    expect(run.history.head).toBe(7);
    run.dispose();
  });
});
