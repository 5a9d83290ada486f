import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Engine, Update } from '../../../sim/engine';
import type { History } from '../../../sim/history';
import { parseSettings } from '../../../sim/settings';
import { LiveRun } from './LiveRun';

const calls: string[] = [];
let tell: (update: Update) => void = () => {};
let crash: (sentence: string) => void = () => {};

const history = (head: number) => ({ settings: { steps: 100 }, head }) as History;
const state = (now: 'paused' | 'finished' | 'failed', sentence = '') => tell({ kind: 'state', state: now, sentence });

const engine: Engine = {
  open: async ({ workers }, listener) => {
    calls.push(`open ${workers}`);
    tell = listener;
    tell({ kind: 'opened', history: history(0) });
    state('paused');
  },
  play: async (speed, until) => void calls.push(until === undefined ? `play ${speed}` : `play ${speed} to ${until}`),
  pause: async () => void calls.push('pause'),
  step: async () => void calls.push('step'),
  rewind: async (step) => {
    calls.push(`rewind ${step}`);
    tell({ kind: 'rewound', history: history(step) });
    state('paused');
  },
  fork: async () => {},
  probe: async (weights) => weights.map(() => new Float32Array(2)),
};

vi.mock('../../../sim/client', () => ({
  startEngine: () => {
    calls.push('start');
    const crashed = new Promise<string>((resolve) => {
      crash = resolve;
    });
    return { engine, crashed, terminate: () => calls.push('terminate') };
  },
}));
vi.mock('comlink', () => ({ proxy: (listener: unknown) => listener }));

const frames: (() => void)[] = [];

beforeEach(() => {
  calls.length = 0;
  frames.length = 0;
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});

afterEach(() => vi.unstubAllGlobals());

const settings = (workers: number) => parseSettings({ workers }).settings;

async function liveRun(): Promise<LiveRun> {
  const live = new LiveRun(20);
  live.attend(true);
  await live.use(settings(16));
  return live;
}

/** The engine says that it has come to a step. */
const comeTo = (step: number) => tell({ kind: 'opened', history: history(step) });

test('nothing starts before Play; then it opens, plays, pauses, steps and ends', async () => {
  const live = await liveRun();
  expect(calls).toEqual([]);
  expect(live.get()).toEqual({ state: 'recorded', sentence: '', playing: false, until: null, history: null });
  await live.play();
  comeTo(3);
  await live.pause();
  await live.step();
  expect(live.get()).toMatchObject({ state: 'paused', playing: false, history: { head: 3 } });
  live.close();
  expect(live.get()).toMatchObject({ state: 'recorded', history: null });
  expect(calls).toEqual(['start', 'open 16', 'play 20', 'pause', 'step', 'terminate']);
});

test('it rests while nobody can see it, and goes on after', async () => {
  const live = await liveRun();
  live.attend(false);
  await live.play();
  expect(calls).toEqual(['start', 'open 16']);
  live.attend(true);
  live.attend(false);
  live.attend(true);
  comeTo(3);
  await live.pause();
  live.attend(false);
  live.attend(true);
  expect(calls.slice(2)).toEqual(['play 20', 'pause', 'play 20', 'pause']);
});

test('other settings start a live run anew and leave a recorded one alone', async () => {
  const live = await liveRun();
  await live.use(settings(17));
  expect(calls).toEqual([]);
  await live.play();
  const stale = tell;
  await live.use(settings(18));
  stale({ kind: 'opened', history: history(50) });
  expect(calls).toEqual(['start', 'open 17', 'play 20', 'open 18', 'play 20']);
  expect(live.get().history?.head).toBe(0);
});

test('Play after the end starts over', async () => {
  const live = await liveRun();
  await live.play();
  state('finished');
  await live.play();
  expect(calls).toEqual(['start', 'open 16', 'play 20', 'rewind 0', 'play 20']);
});

test('Pause before the first step is the way back', async () => {
  const live = await liveRun();
  await live.play();
  await live.pause();
  expect(live.get().state).toBe('recorded');
  expect(calls).toEqual(['start', 'open 16', 'play 20', 'terminate']);
});

test('a link leads to a step as fast as it goes, and there it rests', async () => {
  const live = await liveRun();
  await live.use(settings(16), 12);
  expect(live.get()).toMatchObject({ playing: true, until: 12 });
  comeTo(11);
  expect(live.get()).toMatchObject({ playing: true, until: 12 });
  comeTo(12);
  state('paused');
  expect(live.get()).toMatchObject({ state: 'paused', playing: false, until: null, history: { head: 12 } });
  await live.play();
  expect(calls).toEqual(['start', 'open 16', 'play 0 to 12', 'play 20']);
});

test('where a link leads nothing starts before it is seen, and it rests when it is not', async () => {
  const live = new LiveRun(20);
  await live.use(settings(16), 12);
  expect(calls).toEqual([]);
  live.attend(true);
  await vi.waitFor(() => expect(calls).toEqual(['start', 'open 16', 'play 0 to 12']));
  live.attend(false);
  live.attend(true);
  expect(calls.slice(3)).toEqual(['pause', 'play 0 to 12']);
  live.close();
  expect(live.get()).toMatchObject({ state: 'recorded', until: null });
});

test('a run that is live is led back, on, and to the recording', async () => {
  const live = await liveRun();
  const same = settings(16);
  await live.use(same, 12);
  comeTo(12);
  await live.use(same, 5);
  expect(live.get()).toMatchObject({ playing: false, until: null, history: { head: 5 } });
  await live.use(same, 9);
  comeTo(9);
  await live.use(same);
  await live.use(same, 0);
  expect(live.get().state).toBe('recorded');
  expect(calls).toEqual(['start', 'open 16', 'play 0 to 12', 'rewind 5', 'play 0 to 9', 'terminate']);
});

test('other settings run again to where a resting run stood, and where a link says', async () => {
  const live = await liveRun();
  await live.play();
  comeTo(7);
  await live.pause();
  await live.use(settings(17));
  expect(calls.slice(3)).toEqual(['pause', 'open 17', 'play 0 to 7']);
  await live.use(settings(18), 3);
  expect(calls.slice(6)).toEqual(['open 18', 'play 0 to 3']);
});

test('a failure on the way keeps where it was to go', async () => {
  const live = await liveRun();
  await live.use(settings(16), 12);
  state('failed', 'The data could not be read.');
  expect(live.get()).toMatchObject({ state: 'recorded', playing: false, until: 12 });
  await live.play();
  expect(live.get()).toMatchObject({ playing: true, until: null });
});

test('a failure leaves the recording and a sentence, and Play tries again in a new worker', async () => {
  const live = await liveRun();
  await live.play();
  state('failed', 'The data could not be read.');
  const failed = {
    state: 'recorded',
    sentence: 'The data could not be read.',
    playing: false,
    until: null,
    history: null,
  };
  expect(live.get()).toEqual(failed);
  await live.play();
  crash('It crashed.');
  await vi.waitFor(() => expect(live.get()).toEqual({ ...failed, sentence: 'It crashed.' }));
  await expect(live.probe([1], 2)).rejects.toThrow('There is no live run.');
  expect(calls).toEqual(['start', 'open 16', 'play 20', 'terminate', 'start', 'open 16', 'play 20', 'terminate']);
});

test('listeners hear once a frame, however much is new', async () => {
  const live = await liveRun();
  let heard = 0;
  const leave = live.subscribe(() => heard++);
  await live.play();
  comeTo(3);
  expect(frames).toHaveLength(1);
  frames[0]();
  expect(heard).toBe(1);
  leave();
  live.close();
  expect(frames).toHaveLength(1);
});

test('a probe is asked of the live run', async () => {
  const live = await liveRun();
  await live.step();
  expect(await live.probe([4, 5], 2)).toHaveLength(2);
});
