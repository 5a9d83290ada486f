import { describe, expect, it } from 'vitest';
import { METHODS } from '../optim/methods';
import { FORKABLE } from './engine';
import type { History } from './history';
import { readBinary } from './network/wasm/binary.fixture';
import { type MakeTrainer, Run } from './run';
import { plainTrainer } from './trainers/plain';
import { wasmTrainer } from './trainers/wasm';
import { smallWorld } from './world.fixture';

const everyMethod = METHODS.map(({ id }) => id);
const backends: [string, MakeTrainer][] = [
  ['plain code', (world) => plainTrainer(world)],
  ['WebAssembly', (world) => wasmTrainer(world, '', readBinary)],
];

/** All of a history but what depends on the clock. */
function timeless(history: History) {
  return structuredClone({ ...history, msPerStep: 0, settings: null });
}

async function advance(run: Run, steps: number): Promise<Run> {
  for (let step = 0; step < steps; step++) await run.advance();
  return run;
}

describe.each(backends)('a run on %s', (_, make) => {
  const open = (raw: Record<string, unknown>) => Run.open(smallWorld(raw), make);

  it('replays bit for bit from the same seed, and goes another way from another', async () => {
    const settings = { methods: everyMethod, level: 0.01 };
    const first = timeless((await advance(await open(settings), 25)).history);
    expect(timeless((await advance(await open(settings), 25)).history)).toEqual(first);
    const other = await advance(await open({ ...settings, seed: 8 }), 2);
    expect(other.history.tracks[0].loss.slice(0, 2)).not.toEqual(first.tracks[0].loss.slice(0, 2));
  });

  it.each(['fashion', 'moons'])('on %s rewound and gone on is the run that was never interrupted', async (data) => {
    const settings = { data, methods: everyMethod, level: 0.005 };
    const straight = await advance(await open(settings), 33);
    const broken = await advance(await open(settings), 30);
    await broken.rewind(17);
    expect(broken.history.head).toBe(17);
    expect(broken.history.tracks[0].loss.length).toBe(17);
    await advance(broken, 4);
    await broken.rewind(0);
    await advance(broken, 33);
    expect(timeless(broken.history)).toEqual(timeless(straight.history));
  });

  it('gives every method the same noise and batches', async () => {
    const settings = { data: 'moons', level: 0.1 };
    const alone = await advance(await open({ ...settings, methods: ['ef-signsgd'] }), 20);
    const together = await advance(await open({ ...settings, methods: everyMethod }), 20);
    const track = together.history.tracks.find(({ method }) => method === 'ef-signsgd');
    expect(track).toEqual(alone.history.tracks[0]);
  });

  it('probes single weights as the training set sees them', async () => {
    const run = await advance(await open({ data: 'moons', hidden: 0, methods: ['sgd'] }), 7);
    const { train, width } = run.world.data;
    const [w0, w1, b] = await run.probe([0, 1, 2], 100);
    expect(b).toHaveLength(100);
    b.forEach((delta, n) => {
      // A logistic unit: the bias's gradient is σ(z) − y, and a weight's is that times its input.
      expect(delta < 0).toBe(train.labels[n] === 1);
      expect(w0[n]).toBeCloseTo(delta * train.inputs[n * width], 6);
      expect(w1[n]).toBeCloseTo(delta * train.inputs[n * width + 1], 6);
    });
    expect((await run.probe([0], 1e9))[0]).toHaveLength(train.count);
    run.dispose();
  });

  it('forks to more and to fewer workers, who keep what they remember', async () => {
    const settings = { data: 'moons', methods: everyMethod };
    const forked = async (workers: number) => {
      const run = await advance(await open(settings), 12);
      const fork = await run.fork(smallWorld({ ...settings, workers }), make);
      expect(fork.history.head).toBe(12);
      return advance(fork, 8);
    };
    const straight = await advance(await open(settings), 20);
    const unchanged = await forked(4);
    expect(unchanged.history.tracks).toEqual(straight.history.tracks);
    for (const workers of [1, 9]) {
      const { tracks, head } = (await forked(workers)).history;
      expect(head).toBe(20);
      tracks.forEach(({ loss, bitsUp }, k) => {
        expect(loss.slice(0, 12)).toEqual(straight.history.tracks[k].loss.slice(0, 12));
        expect(loss.every(Number.isFinite)).toBe(true);
        expect(bitsUp / workers).toBe(straight.history.tracks[k].bitsUp / 4);
      });
    }
  });

  it('forks twice from one step as if it had forked once: workers that left and came back remember', async () => {
    const settings = { data: 'moons', methods: everyMethod };
    const world = (workers: number) => smallWorld({ ...settings, workers });
    const once = await (await advance(await open(settings), 12)).fork(world(4), make);
    const first = await (await advance(await open(settings), 12)).fork(world(1), make);
    await advance(first, 5);
    await first.rewind(12);
    const twice = await first.fork(world(4), make);
    const [straight, back] = [await advance(once, 8), await advance(twice, 8)];
    expect(back.history.tracks).toEqual(straight.history.tracks);
    expect(back.history.frames).toEqual(straight.history.frames);
    expect(back.history.stretches).toEqual(straight.history.stretches);
  });

  it('forks to workers that begin to lie, to other data for each and to shrinking steps', async () => {
    // Rprop finds its own steps after the first.
    const methods = everyMethod.filter((id) => id !== 'rprop');
    const settings = { data: 'moons', methods };
    const straight = await advance(await open(settings), 20);
    for (const change of [
      { attackers: 50 },
      { partition: 'label' },
      { schedule: 'inverse-root' },
      { noise: 'student', level: 0.1 },
    ]) {
      const run = await advance(await open(settings), 12);
      expect(Object.keys(change).every((id) => (FORKABLE as readonly string[]).includes(id))).toBe(true);
      const { tracks } = (await advance(await run.fork(smallWorld({ ...settings, ...change }), make), 8)).history;
      tracks.forEach(({ loss }, k) => {
        expect(loss.slice(0, 12)).toEqual(straight.history.tracks[k].loss.slice(0, 12));
        expect(loss[19]).not.toBe(straight.history.tracks[k].loss[19]);
      });
    }
  });

  it('marks a method that diverges, and leaves the others untouched', async () => {
    const settings = { data: 'moons', methods: ['sgd-momentum', 'signsgd-vote', 'ef-signsgd'] };
    const calm = await advance(await open(settings), 40);
    const wild = await advance(await open({ ...settings, 'step.sgd-momentum': 10, level: 0 }), 40);
    const [track, ...others] = wild.history.tracks;
    expect(others).toEqual(calm.history.tracks.slice(1));
    expect(calm.history.tracks[0].divergedAt).toBeNull();
    // Large steps alone need not end in a diverged loss where the units die; noise of a step of 10 does.
    const loud = await advance(await open({ ...settings, 'step.sgd-momentum': 10, level: 0.2, hidden: 3 }), 40);
    expect(track.loss.at(-1) ?? 0).toBeGreaterThan(calm.history.tracks[0].loss.at(-1) ?? 0);
    expect(loud.history.tracks[0].divergedAt).not.toBeNull();
    expect(loud.history.tracks.slice(1).map(({ divergedAt }) => divergedAt)).toEqual([null, null]);
    await loud.rewind(38);
    expect(loud.history.tracks[0].divergedAt).not.toBeNull();
  });

  it('learns a plane set with the tuned steps', async () => {
    const methods = ['sgd', 'sgd-momentum', 'adam', 'signsgd-vote', 'signum-vote', 'scaled-sign', 'ef-signsgd'];
    const run = await advance(await open({ data: 'xor', workers: 16, batch: 16, methods, steps: 100 }), 100);
    for (const { accuracy } of run.history.tracks) expect(accuracy.at(-1)).toBeGreaterThan(0.9);
  });

  it('holds no more tensors after 300 steps than after 20', async () => {
    const run = await advance(await open({ data: 'moons', steps: 300 }), 20);
    const held = run.history.held;
    await advance(run, 280);
    expect(run.history.held).toEqual(held);
    run.dispose();
  });
});
