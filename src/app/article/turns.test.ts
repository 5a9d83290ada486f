import { beforeEach, expect, test, vi } from 'vitest';
import { Turns } from './turns';

/** What the browser has been asked to call, and what it observes. */
let frames: Map<number, () => void>;
let idle: Map<number, () => void>;
let see: (target: string, isIntersecting: boolean) => void;
let print: () => void;

beforeEach(() => {
  frames = new Map();
  idle = new Map();
  let handle = 0;
  const ask = (list: Map<number, () => void>) => (call: () => void) => {
    handle++;
    list.set(handle, call);
    return handle;
  };
  const unask = (list: Map<number, () => void>) => (handle: number) => list.delete(handle);
  vi.stubGlobal('requestAnimationFrame', ask(frames));
  vi.stubGlobal('cancelAnimationFrame', unask(frames));
  vi.stubGlobal('requestIdleCallback', ask(idle));
  vi.stubGlobal('cancelIdleCallback', unask(idle));
  vi.stubGlobal('setTimeout', (call: () => void) => void call());
  vi.stubGlobal('addEventListener', (_: string, call: () => void) => {
    print = call;
  });
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: unknown[]) => void) {
        see = (target, isIntersecting) => tell([{ target: element(target), isIntersecting }]);
      }
      observe() {}
      unobserve(target: unknown) {
        if (!target) throw new TypeError('There is no such element.');
      }
    },
  );
  return () => vi.unstubAllGlobals();
});

const elements = new Map<string, Element>();
function element(name: string): Element {
  const known = elements.get(name) ?? (Object.freeze({ name }) as unknown as Element);
  elements.set(name, known);
  return known;
}

/** Three that wait, and the names of those who began, hurried ones with a bang. */
function three() {
  const turns = new Turns();
  const begun: string[] = [];
  const leave = ['a', 'b', 'c'].map((name) =>
    turns.wait(element(name), (isHurried) => begun.push(isHurried ? `${name}!` : name)),
  );
  return { turns, begun, leave };
}

const runAll = (list: Map<number, () => void>) => {
  for (const [handle, call] of [...list]) {
    list.delete(handle);
    call();
  }
};

test('what is near comes first, one at a time, and the rest in idle time', () => {
  const { turns, begun } = three();
  see('c', true);
  expect(begun).toEqual([]);
  runAll(frames);
  expect(begun).toEqual(['c']);
  runAll(frames);
  runAll(idle);
  expect(begun).toEqual(['c']);
  turns.done(element('c'));
  runAll(frames);
  expect(begun).toEqual(['c']);
  runAll(idle);
  expect(begun).toEqual(['c', 'a']);
  turns.done(element('a'));
  runAll(idle);
  expect(begun).toEqual(['c', 'a', 'b']);
});

test('what has left before its turn does not begin, and holds nobody up', () => {
  const { begun, leave } = three();
  see('a', true);
  leave[0]();
  runAll(frames);
  runAll(idle);
  expect(begun).toEqual(['b']);
  leave[1]();
  leave[2]();
  runAll(frames);
  runAll(idle);
  expect(begun).toEqual(['b']);
});

test('what is no longer near waits for idle time again', () => {
  const { begun } = three();
  see('b', true);
  see('b', false);
  runAll(frames);
  expect(begun).toEqual([]);
  runAll(idle);
  expect(begun).toEqual(['a']);
});

test('before the page is printed all begin at once', () => {
  const { begun } = three();
  print();
  expect(begun).toEqual(['a!', 'b!', 'c!']);
  runAll(frames);
  runAll(idle);
  expect(begun).toHaveLength(3);
});
