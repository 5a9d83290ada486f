import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine, Update } from '../../sim/engine';
import type { History } from '../../sim/history';
import { parseSettings } from '../../sim/settings';
import type { Plan } from './course';

const calls: string[] = [];
let tell: (update: Update) => void = () => {};

const history = (workers: number, head: number) =>
  ({
    settings: parseSettings({ workers, steps: 100 }).settings,
    head,
    tracks: [],
    frames: [],
    evaluations: [],
  }) as unknown as History;

/** Whether a run that is to go to a step is there at once. */
let isQuick = true;

const advance = (to: number) => {
  tell({ kind: 'rewound', history: history(16, to) });
};

const engine: Engine = {
  open: async (settings, listener) => {
    calls.push(`open ${settings.workers}`);
    tell = listener;
    listener({ kind: 'opened', history: history(settings.workers, 0) });
    listener({ kind: 'state', state: 'paused', sentence: '' });
  },
  play: async (_, until) => {
    calls.push(until === undefined ? 'play' : `play to ${until}`);
    if (until !== undefined && isQuick) advance(until);
  },
  pause: async () => void calls.push('pause'),
  step: async () => void calls.push('step'),
  probe: async () => [],
  rewind: async (step) => {
    calls.push(`rewind ${step}`);
    tell({ kind: 'rewound', history: history(16, step) });
  },
  fork: async (step, settings) => {
    calls.push(`fork ${step} ${settings.level}`);
    tell({ kind: 'rewound', history: history(16, step) });
  },
};

vi.mock('../../sim/client', () => ({
  startEngine: () => ({ engine, crashed: new Promise(() => {}), terminate: () => calls.push('terminate') }),
}));
vi.mock('comlink', () => ({ proxy: (listener: unknown) => listener }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false, addEventListener: () => {} });
  vi.stubGlobal('requestAnimationFrame', (draw: (now: number) => void) => setTimeout(() => draw(performance.now())));
  calls.length = 0;
  isQuick = true;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const settings = (raw: Record<string, unknown>) => parseSettings({ steps: 100, ...raw }).settings;
const plan = (raw: Record<string, unknown>, ...forks: [number, Record<string, unknown>][]): Plan => ({
  settings: settings(raw),
  forks: forks.map(([at, before]) => ({ at, before: settings(before) })),
});

async function opened(workers = 16) {
  const { SessionStore } = await import('./session');
  const session = new SessionStore();
  session.request(plan({ workers }));
  await vi.advanceTimersByTimeAsync(2000);
  return session;
}

test('a drag opens the newest settings only, goes on playing, and leaves one ghost: the run before the drag', async () => {
  const session = await opened();
  await session.play(null);
  tell({ kind: 'rewound', history: history(16, 60) });
  for (const workers of [17, 18, 19, 20]) session.request(plan({ workers }));
  await vi.advanceTimersByTimeAsync(100);
  tell({ kind: 'rewound', history: history(17, 9) });
  session.request(plan({ workers: 30 }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toEqual(['open 16', 'play', 'open 17', 'play', 'open 30', 'play']);
  expect(session.get().ghost?.head).toBe(60);
  expect(session.get().history?.settings.workers).toBe(30);
});

test('after a fork, knobs that leave weights and data alone take effect at its step; others start anew', async () => {
  const session = await opened();
  tell({ kind: 'rewound', history: history(16, 60) });
  expect(session.fork(40)).toEqual(plan({}, [40, {}]));
  await vi.advanceTimersByTimeAsync(0);
  expect(session.get()).toMatchObject({ forkedAt: 40, ghost: { head: 60 } });
  session.request(plan({ level: 0.1 }, [40, {}]));
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.get().ghost?.head, 'the future it left').toBe(60);
  session.request(plan({ level: 0.1, width: 8 }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toEqual(['open 16', 'rewind 40', 'fork 40 0.1', 'open 16']);
  expect(session.get().forkedAt).toBeNull();
});

test('play from a past moment rewinds to it, and from the end starts over', async () => {
  const session = await opened();
  tell({ kind: 'rewound', history: history(16, 60) });
  await session.play(25);
  tell({ kind: 'rewound', history: history(16, 100) });
  await session.play(null);
  expect(calls).toEqual(['open 16', 'rewind 25', 'play', 'rewind 0', 'play']);
});

test('a failure keeps the run on show, and reset starts a new worker', async () => {
  const session = await opened();
  tell({ kind: 'rewound', history: history(16, 60) });
  tell({ kind: 'state', state: 'failed', sentence: 'The device was lost.' });
  expect(session.get()).toMatchObject({ state: 'failed', playing: false, history: { head: 60 } });
  session.reset();
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toEqual(['open 16', 'terminate', 'open 16']);
  expect(session.get()).toMatchObject({ state: 'paused', ghost: null, history: { head: 0 } });
});

test('a run that is still being opened is given up with a sentence, and reset opens it after all', async () => {
  vi.spyOn(engine, 'open').mockImplementationOnce(() => new Promise(() => {}));
  const session = await opened();
  expect(session.get().history).toBeNull();
  session.giveUp();
  await vi.advanceTimersByTimeAsync(2000);
  const sentence = 'The run was not opened, because you cancelled it.';
  expect(session.get()).toMatchObject({ state: 'failed', sentence, playing: false, history: null });
  session.reset();
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.get()).toMatchObject({ state: 'paused', history: { head: 0 } });
  expect(calls).toEqual(['terminate', 'open 16']);
});

test('on the way to where a link leads its step is known until it is reached', async () => {
  isQuick = false;
  const session = await opened();
  session.request(plan({ workers: 8 }), { head: 60, playing: false, ghost: null });
  await vi.advanceTimersByTimeAsync(2000);
  expect(session.get()).toMatchObject({ goal: 60, playing: true });
  const none = { gradient: [], noise: [] };
  const held = { tensors: 0, gpuBytes: 0 };
  const density = { ...none, layers: [] };
  Object.assign(session.get().history ?? {}, { density: { ...none, layers: [] } });
  tell({
    kind: 'progress',
    from: 0,
    head: 60,
    tracks: [],
    density,
    frames: [],
    evaluations: [],
    msPerStep: 1,
    held,
  });
  expect(session.get()).toMatchObject({ goal: null, playing: false });
});

test('a scene starts at step 0, paused, without a ghost of what was there before', async () => {
  const session = await opened();
  await session.play(null);
  tell({ kind: 'rewound', history: history(16, 60) });
  session.start(settings({ workers: 10 }));
  session.request(plan({ workers: 10 }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toEqual(['open 16', 'play', 'open 10']);
  expect(session.get()).toMatchObject({ playing: false, ghost: null, forkedAt: null, history: { head: 0 } });
});

test('on the way through a plan its buttons wait, and another plan takes its place', async () => {
  isQuick = false;
  const session = await opened();
  let resolve = () => {};
  vi.spyOn(engine, 'play').mockImplementationOnce(
    () =>
      new Promise((done) => {
        resolve = done;
      }),
  );
  session.request(plan({ level: 0.1 }, [40, {}]), { head: 60, playing: false, ghost: null });
  await vi.advanceTimersByTimeAsync(200);
  calls.length = 0;
  session.play(null);
  session.pause();
  session.step(null);
  expect(session.fork(3)).toBeNull();
  expect(session.get()).toMatchObject({ state: 'paused', playing: false });
  expect(session.moment(plan({ level: 0.1 }, [40, {}])), 'not there yet').toBeNull();
  expect(calls).toEqual([]);
  session.request(plan({ workers: 3 }));
  resolve();
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toEqual(['pause', 'open 3']);
  expect(session.get().forkedAt).toBeNull();
});

test('the way through a plan rests while nobody sees it', async () => {
  const session = await opened();
  let stop = () => {};
  vi.spyOn(engine, 'play').mockImplementationOnce(
    (_, until) =>
      new Promise((done) => {
        calls.push(`play to ${until}`);
        stop = done;
      }),
  );
  calls.length = 0;
  session.request(plan({ level: 0.1 }, [40, {}]), { head: 40, playing: false, ghost: null });
  await vi.advanceTimersByTimeAsync(200);
  session.attend(false);
  stop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toEqual(['open 16', 'play to 40', 'pause']);
  session.attend(true);
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls.slice(3)).toEqual(['play to 40', 'fork 40 0.1']);
});

test('a fork before a fork goes the way there once more', async () => {
  const session = await opened();
  tell({ kind: 'rewound', history: history(16, 60) });
  session.fork(40);
  await vi.advanceTimersByTimeAsync(200);
  session.request(plan({ level: 0.1 }, [40, {}]));
  await vi.advanceTimersByTimeAsync(2000);
  tell({ kind: 'rewound', history: history(16, 60) });
  calls.length = 0;
  expect(session.fork(20)).toEqual(plan({ level: 0.1 }, [20, {}]));
  await vi.advanceTimersByTimeAsync(2000);
  expect(calls).toEqual(['open 16', 'play to 20', 'fork 20 0.1']);
  expect(session.get()).toMatchObject({ forkedAt: 20, playing: false, ghost: { head: 60 } });
});
