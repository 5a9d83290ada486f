import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Pace } from './Pace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function paced() {
  const heard: string[] = [];
  return { heard, pace: new Pace<string>(2000, (text) => heard.push(text)) };
}

test('the first value is passed on at once, then the newest every two seconds', () => {
  const { heard, pace } = paced();
  pace.take('step 1');
  expect(heard).toEqual(['step 1']);
  for (let step = 2; step <= 50; step++) {
    pace.take(`step ${step}`);
    vi.advanceTimersByTime(100);
  }
  expect(heard).toEqual(['step 1', 'step 21', 'step 41']);
  vi.advanceTimersByTime(2000);
  expect(heard.at(-1)).toBe('step 50');
});

test('after a rest the next value does not wait, and nothing is told twice', () => {
  const { heard, pace } = paced();
  pace.take('a');
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['a']);
  pace.take('b');
  expect(heard).toEqual(['a', 'b']);
});

test('however values come, two are never told within two seconds of each other, and the last is told in the end', () => {
  const { pace } = paced();
  const told: { at: number; value: number }[] = [];
  const own = new Pace<number>(2000, (value) => told.push({ at: Date.now(), value }));
  let seed = 7;
  for (let value = 0; value < 500; value++) {
    seed = (seed * 16807) % 2147483647;
    own.take(value);
    vi.advanceTimersByTime(seed % 900);
  }
  vi.advanceTimersByTime(2000);
  pace.stop();
  told.slice(1).forEach(({ at }, i) => {
    expect(at - told[i].at).toBeGreaterThanOrEqual(2000);
  });
  expect(told.at(-1)?.value).toBe(499);
});

test('what is stopped says nothing more, until there is something new', () => {
  const { heard, pace } = paced();
  pace.take('a');
  pace.take('b');
  pace.stop();
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['a']);
  pace.take('c');
  expect(heard).toEqual(['a', 'c']);
});
