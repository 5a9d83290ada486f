import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => void vi.resetModules());
afterEach(() => void vi.unstubAllGlobals());

/** What the page knows when it is opened, with a browser that remembers so much. */
async function opened(kept: string | null) {
  const store = { text: kept };
  vi.stubGlobal('localStorage', {
    getItem: () => store.text,
    setItem: (_: string, text: string) => {
      store.text = text;
    },
  });
  const { reading } = await import('./reading');
  return { reading, store };
}

test('a chapter is begun, then read, and stays so when the page is opened again', async () => {
  const { reading, store } = await opened(null);
  expect(reading.of('4-vote')).toBeNull();
  reading.begin('4-vote');
  reading.begin('5-traps');
  expect(reading.of('4-vote')).toBe('begun');
  reading.finish('4-vote');
  reading.begin('4-vote');
  expect(reading.of('4-vote')).toBe('read');
  vi.resetModules();
  const again = await opened(store.text);
  expect([again.reading.of('4-vote'), again.reading.of('5-traps'), again.reading.of('6-debt')]).toEqual([
    'read',
    'begun',
    null,
  ]);
});

test.each(['', 'no JSON', '{}', 'null', '[1, ["4-vote"], ["4-vote", "eaten"], [4, "read"]]'])(
  'what is remembered as %s says nothing',
  async (kept) => {
    const { reading } = await opened(kept);
    expect(reading.of('4-vote')).toBeNull();
  },
);

test('a browser that keeps nothing still knows it while the page is open', async () => {
  const refuse = () => {
    throw new Error('Access is denied.');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const { reading } = await import('./reading');
  reading.begin('4-vote');
  expect(reading.of('4-vote')).toBe('begun');
});
