import { expect, test } from 'vitest';
import { START } from './lab/course';
import { parseLink, writeLink } from './link';
import { shownOn } from './link-shown';

test('an empty link is all defaults, and defaults write an empty link', () => {
  const { linked, corrections } = parseLink('');
  expect(corrections).toEqual([]);
  expect(linked.settings.workers).toBe(16);
  expect(linked).toMatchObject({ forks: [], moment: START, view: { at: null } });
  expect(writeLink(linked)).toBe('');
});

test('a link is read back as it was written', () => {
  const query =
    '?lab.data=moons&lab.workers=64&lab.methods=sgd.adam&lab.seed=11&lab.x=bits&lab.log=on&lab.at=120&theme=projector';
  const { linked, corrections } = parseLink(query);
  expect(corrections).toEqual([]);
  expect(parseLink(writeLink(linked)).linked).toEqual(linked);
  expect(linked.view).toMatchObject({ x: 'bits', log: 'on', at: null });
  expect(linked.moment?.head).toBe(120);
});

test('nonsense is replaced and said, one sentence each', () => {
  const { linked, corrections } = parseLink(
    '?lab.workers=100000&lab.x=miles&lab.at=-3&lab.magic=1&theme=pink&lab.seed=%E0%A4%A',
  );
  expect(linked.settings.workers).toBe(256);
  expect(linked.view).toMatchObject({ x: 'steps', at: null });
  expect(linked.moment?.head).toBe(0);
  expect(linked.theme).toBe('auto');
  expect(corrections).toHaveLength(6);
  expect(corrections.join(' ')).toContain('Workers');
});

test('a moment after the end of the run is its end', () => {
  const { linked, corrections } = parseLink('?lab.steps=50&lab.at=80');
  expect(linked.moment?.head).toBe(50);
  expect(corrections).toHaveLength(1);
});

test('a moment is where the run is, and where one looks', () => {
  const { linked, corrections } = parseLink('?lab.at=20&lab.head=90&lab.play=on');
  expect(corrections).toEqual([]);
  expect(linked.view.at).toBe(20);
  expect(linked.moment).toEqual({ head: 90, playing: true, ghost: null });
  expect(writeLink(linked)).toBe('?lab.at=20&lab.head=90&lab.play=on');
});

test('a fork says from which step other settings hold, and only what was otherwise before', () => {
  const query = '?lab.level=0.05&lab.fork=120&lab.fork.level=0&lab.ghost=300&lab.at=200';
  const { linked, corrections } = parseLink(query);
  expect(corrections).toEqual([]);
  expect(linked.forks).toEqual([{ at: 120, before: parseLink('').linked.settings }]);
  expect(linked.moment).toEqual({ head: 200, playing: false, ghost: { head: 300, settings: linked.forks[0].before } });
  expect(writeLink(linked)).toBe(query);
});

test('of two forks the earlier is told by how it differs from the later', () => {
  const query =
    '?lab.workers=3&lab.fork=50&lab.fork.workers=4&lab.fork.beta=0.9&lab.fork2=80&lab.fork2.workers=9&lab.fork2.beta=0';
  const { linked, corrections } = parseLink(query);
  expect(corrections).toEqual([]);
  expect(linked.forks.map(({ at, before }) => [at, before.workers, before.beta])).toEqual([
    [50, 4, 0.9],
    [80, 9, 0],
  ]);
  expect(linked.moment?.head).toBe(80);
  expect(parseLink(writeLink(linked)).linked).toEqual(linked);
});

test('the run before is told whole, even on other data, whose defaults are others', () => {
  const query = '?lab.data=moons&lab.ghost=30&lab.ghost.data=fashion&lab.ghost.step.sgd=0.1';
  const { linked, corrections } = parseLink(query);
  expect(corrections).toEqual([]);
  expect(linked.moment?.ghost).toMatchObject({ head: 30, settings: { data: 'fashion', width: 16, 'step.sgd': 0.1 } });
  expect(parseLink(writeLink(linked)).linked).toEqual(linked);
});

test.each([
  ['?lab.fork=minus&lab.fork.level=0', 1],
  ['?lab.fork.level=0', 1],
  ['?lab.fork=50&lab.fork.width=3', 1],
  ['?lab.fork=80&lab.fork2=80', 1],
  ['?lab.fork=900', 1],
  ['?lab.fork3=80', 1],
  ['?lab.ghost.workers=3', 1],
  ['?lab.ghost=-4', 1],
  ['?lab.head=20&lab.at=30', 1],
  ['?lab.play=perhaps', 1],
])('%s is made valid, with a sentence', (query, sentences) => {
  const { linked, corrections } = parseLink(query);
  expect(corrections).toHaveLength(sentences);
  expect(parseLink(writeLink(linked))).toEqual({ linked, corrections: [] });
});

test('a page is told without what the link remembers of the others', () => {
  const { linked } = parseLink(
    '?beat=2&theme=dark&lab.workers=3&lab.at=4&jury.signal=1&wall.beta=0.5&receipts.words=vote&hook.workers=9',
  );
  const shown = (route: string) => writeLink(shownOn(route, linked));
  expect(shown('4-vote')).toBe('?beat=2&jury.signal=1&theme=dark');
  expect(shown('lab')).toBe('?lab.workers=3&lab.at=4&theme=dark');
  expect(shown('receipts')).toBe('?receipts.words=vote&theme=dark');
  expect(shown('')).toBe('?hook.workers=9&theme=dark');
});
