import { readFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import type { ReadFile } from './data/fashion';
import { addProgress, type Update } from './engine';
import { type History, spentBy } from './history';
import { LocalEngine } from './local-engine';
import { parseSettings } from './settings';
import { plainTrainer } from './trainers/plain';

/** An engine on plain code, and what a page would know of its run. */
function page(read: ReadFile = () => Promise.reject(new Error('status 404'))) {
  const engine = new LocalEngine(read, (world) => plainTrainer(world));
  const seen: { history: History | null; states: string[]; sentences: string[] } = {
    history: null,
    states: [],
    sentences: [],
  };
  const listen = (update: Update) => {
    const copy = structuredClone(update);
    if (copy.kind === 'opened' || copy.kind === 'rewound') seen.history = copy.history;
    else if (copy.kind === 'progress' && seen.history) addProgress(seen.history, copy);
    else if (copy.kind === 'state') {
      seen.states.push(copy.state);
      seen.sentences.push(copy.sentence);
    }
  };
  const open = (raw: Record<string, unknown>) =>
    engine.open(parseSettings({ data: 'moons', workers: 4, batch: 4, ...raw }).settings, listen);
  const losses = () => seen.history?.tracks.map(({ loss }) => loss);
  return { engine, seen, open, losses };
}

describe('the engine', () => {
  it('opens at step 0 with the start scored, and plays to the end', async () => {
    const { engine, seen, open } = page();
    await open({ steps: 25 });
    expect(seen.history?.head).toBe(0);
    expect(seen.history?.evaluations.map(({ step }) => step)).toEqual([0]);
    await engine.play(0);
    expect(seen.states.at(-1)).toBe('finished');
    expect(seen.history?.head).toBe(25);
    expect(seen.history?.evaluations.map(({ step }) => step)).toEqual([0, 10, 20, 25]);
    expect(seen.history?.frames).toHaveLength(25);
    for (const track of seen.history?.tracks ?? []) {
      expect(track.loss).toHaveLength(25);
      expect(track.accuracy).toHaveLength(4);
    }
  });

  it('says how far a long replay is, and ends it where another run is opened', async () => {
    const { engine, seen, open } = page();
    const said: string[] = [];
    await open({ steps: 400 });
    await engine.play(0);
    const [now, rewound] = [vi.spyOn(performance, 'now'), seen.states.length];
    // Every look at the clock is half a second later than the one before.
    let clock = 0;
    now.mockImplementation(() => {
      said.push(seen.sentences.at(-1) ?? '');
      clock += 500;
      return clock;
    });
    const replayed = engine.rewind(395);
    await vi.waitFor(() => expect(said.join()).toMatch(/Replaying to step 395: at 3[89]\d\./));
    await Promise.all([replayed, open({ steps: 30 })]);
    now.mockRestore();
    expect(seen.states.slice(rewound)).toContain('loading');
    expect(seen.history?.settings.steps).toBe(30);
    expect(seen.history?.head).toBe(0);
  });

  it('does not fork where the fork’s own step was never reached', async () => {
    const { engine, seen, open } = page();
    await open({ steps: 400 });
    await engine.play(0);
    const { settings } = parseSettings({ data: 'moons', workers: 8, batch: 4, steps: 400 });
    await Promise.all([engine.fork(390, settings), open({ steps: 20 })]);
    expect(seen.history?.settings.steps).toBe(20);
    expect(seen.states.at(-1)).toBe('paused');
    await engine.play(0);
    expect(seen.history?.head).toBe(20);
  });

  it('gives the same history whether it is stepped, played, rewound or paused between', async () => {
    const played = page();
    await played.open({ steps: 30 });
    await played.engine.play(0);
    const stepped = page();
    await stepped.open({ steps: 30 });
    for (let i = 0; i < 12; i++) await stepped.engine.step();
    await stepped.engine.rewind(7);
    expect(stepped.seen.history?.head).toBe(7);
    const playing = stepped.engine.play(0);
    await stepped.engine.pause();
    await playing;
    expect(stepped.seen.history?.head).toBeLessThan(30);
    await stepped.engine.play(0);
    expect(stepped.losses()).toEqual(played.losses());
    expect(stepped.seen.history?.evaluations).toEqual(played.seen.history?.evaluations);
    expect(stepped.seen.history?.frames).toEqual(played.seen.history?.frames);
    expect(stepped.seen.history?.density).toEqual(played.seen.history?.density);
    expect(stepped.seen.history?.density.layers.map(({ noise }) => noise.length)).toEqual([30, 30, 30]);
  });

  it('answers a probe while it is paused and while it plays, and plays on', async () => {
    const { engine, seen, open } = page();
    await expect(engine.probe([0], 5)).rejects.toThrow('There is no run yet.');
    await open({ steps: 40, hidden: 0, methods: 'sgd' });
    const [atStart] = await engine.probe([2], 50);
    const playing = engine.play(0);
    const asked = engine.probe([0, 1, 2], 50);
    const during = await asked;
    expect(seen.history?.head).toBeGreaterThan(0);
    expect(during.map((gradients) => gradients.length)).toEqual([50, 50, 50]);
    await playing;
    expect(seen.states.at(-1)).toBe('finished');
    expect(seen.history?.head).toBe(40);
    const [atEnd] = await engine.probe([2], 50);
    expect(atEnd).not.toEqual(atStart);
    await expect(engine.probe([3], 5)).rejects.toThrow(RangeError);
    await engine.rewind(0);
    expect((await engine.probe([2], 50))[0]).toEqual(atStart);
  });

  it('forks: the past stays, the future differs', async () => {
    const { engine, seen, open, losses } = page();
    await open({ steps: 20 });
    await engine.play(0);
    const before = structuredClone(losses());
    const { settings } = parseSettings({ data: 'moons', workers: 9, batch: 4, steps: 20, level: 0.05 });
    await engine.fork(8, settings);
    expect(seen.history?.head).toBe(8);
    await engine.play(0);
    expect(losses()?.map((loss) => loss.slice(0, 8))).toEqual(before?.map((loss) => loss.slice(0, 8)));
    expect(losses()?.map((loss) => loss[15])).not.toEqual(before?.map((loss) => loss[15]));
    expect(seen.history?.settings.workers).toBe(9);
    // 8 steps of 4 workers and 12 of 9; 337 weights are 11 words, and a vote costs as much down as up.
    const vote = seen.history?.tracks.findIndex(({ method }) => method === 'signsgd-vote') ?? -1;
    const spent = seen.history && spentBy(seen.history, vote, 20);
    expect(spent).toEqual({ samples: 4 * (8 * 4 + 12 * 9), bits: 2 * 352 * (8 * 4 + 12 * 9) });
    await engine.rewind(3);
    expect(seen.history?.head).toBe(8);
  });

  it('plays to a step and no further', async () => {
    const { engine, seen, open } = page();
    await open({ steps: 20 });
    await engine.play(0, 7);
    expect([seen.history?.head, seen.states.at(-1)]).toEqual([7, 'paused']);
    await engine.play(0, 5);
    expect(seen.history?.head).toBe(7);
    await engine.play(0, 99);
    expect([seen.history?.head, seen.states.at(-1)]).toEqual([20, 'finished']);
  });

  it('says what failed in a sentence and can be opened again', async () => {
    const { engine, seen, open } = page();
    await open({ data: 'fashion' });
    expect(seen.states.at(-1)).toBe('failed');
    expect(seen.sentences.at(-1)).toBe('The data file manifest.json could not be read (status 404).');
    await open({ steps: 3 });
    await engine.play(0);
    expect(seen.states.at(-1)).toBe('finished');
  });

  it('says how far the pictures are that a step waits for, and pauses meanwhile', async () => {
    const folder = new URL('../../public/data/fashion/', import.meta.url);
    let serve = () => {};
    const held = new Promise<void>((resolve) => {
      serve = resolve;
    });
    const { engine, seen, open } = page(async (name, heard) => {
      const bytes = await readFile(new URL(name, folder));
      heard?.(Math.round(bytes.length / 2));
      if (name !== 'manifest.json' && name !== 'train-0.bin') await held;
      return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    });
    await open({ data: 'fashion', workers: 2, batch: 2, width: 2, steps: 25, methods: ['sgd'] });
    expect(seen.sentences).toContain('Loading the first pictures: 0.3 of 0.6 MB.');
    const playing = engine.play(0);
    await vi.waitFor(() => expect(seen.sentences.at(-1)).toBe('Loading the other pictures: 2.7 of 5.5 MB.'));
    await Promise.all([playing, engine.pause()]);
    expect(seen.states.at(-1)).toBe('paused');
    // The twentieth step is the first that is scored.
    expect(seen.history?.head).toBe(19);
    const again = engine.play(0);
    await vi.waitFor(() => expect(seen.states.at(-1)).toBe('loading'));
    serve();
    await again;
    expect(seen.states.at(-1)).toBe('finished');
    expect(seen.history?.head).toBe(25);
  });

  it('marks the step at which a method diverges and lets the others go on', async () => {
    const { engine, seen, open } = page();
    await open({ steps: 40, level: 0.2, noise: 'gaussian', methods: 'sgd.signsgd-vote', 'step.sgd': '10', hidden: 3 });
    await engine.play(0);
    const [sgd, vote] = seen.history?.tracks ?? [];
    expect(vote.divergedAt).toBeNull();
    expect(vote.loss.every(Number.isFinite)).toBe(true);
    expect(sgd.loss).toHaveLength(40);
  });
});
