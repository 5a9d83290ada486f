import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outcome } from '../../sim/claims-worker';
import { Ledger } from './Ledger';
import { Crash, type Measurer } from './measurer';
import { standingSentence } from './standing';

const HOLDS: Outcome = { measured: [1], verdict: 'holds', distance: 0, milliseconds: 1 };

/** Measurers that answer when they are told to. */
function bench() {
  const asked: { id: string; answer: (outcome: Outcome) => void; fail: (error: Error) => void }[] = [];
  const terminated = vi.fn();
  const start = vi.fn(
    (): Measurer => ({
      measure: (id) => new Promise((answer, fail) => asked.push({ id, answer, fail })),
      terminate: terminated,
    }),
  );
  return { asked, terminated, start, ledger: new Ledger(start) };
}

/** Lets the ledger take the answer, ask for the next claim and tell of it. */
const settle = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a measurer lives as long as there is something to run', async () => {
  const { asked, terminated, start, ledger } = bench();
  expect(start).not.toHaveBeenCalled();
  ledger.run(['a', 'b']);
  ledger.run(['c', 'a']);
  expect(ledger.get().progress).toEqual({ done: 0, of: 3 });
  for (let i = 0; i < 3; i++) {
    asked[i].answer(HOLDS);
    await settle();
  }
  expect(asked.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(start).toHaveBeenCalledTimes(1);
  expect(terminated).toHaveBeenCalledTimes(1);
  expect(ledger.get()).toMatchObject({ progress: null, ended: { how: 'done' } });
  expect(standingSentence(ledger.get(), 3)).toMatch(/^All 3 claims hold\. The last run took 0\.\d s\.$/);
});

test('a cancelled run keeps what it has measured and takes no late answer', async () => {
  const { asked, terminated, ledger } = bench();
  ledger.run(['a', 'b', 'c']);
  asked[0].answer(HOLDS);
  await settle();
  expect(ledger.get().progress).toEqual({ done: 1, of: 3 });
  ledger.cancel();
  asked[1].answer(HOLDS);
  await settle();
  expect([...ledger.get().entries.keys()]).toEqual(['a']);
  expect(terminated).toHaveBeenCalledTimes(1);
  expect(standingSentence(ledger.get(), 3)).toBe('Cancelled. 1 of 3 claims measured: 1 holds, 0 fail.');
});

test('a run rests between two claims while nobody looks, and can be cancelled meanwhile', async () => {
  const { asked, terminated, ledger } = bench();
  ledger.run(['a', 'b', 'c']);
  ledger.attend(false);
  asked[0].answer(HOLDS);
  await settle();
  expect(asked).toHaveLength(1);
  ledger.attend(true);
  await settle();
  expect(asked.map(({ id }) => id)).toEqual(['a', 'b']);
  ledger.attend(false);
  asked[1].answer(HOLDS);
  await settle();
  ledger.cancel();
  ledger.attend(true);
  await settle();
  expect(asked).toHaveLength(2);
  expect(ledger.get()).toMatchObject({ progress: null, ended: { how: 'cancelled' } });
  expect(terminated).toHaveBeenCalledTimes(1);
});

test('a claim that breaks off fails, and the others are run', async () => {
  const { asked, ledger } = bench();
  ledger.run(['a', 'b']);
  asked[0].fail(new RangeError('no such number'));
  await settle();
  asked[1].answer(HOLDS);
  await settle();
  expect(ledger.get().entries.get('a')).toEqual({ verdict: 'fails', broke: 'no such number' });
  expect(standingSentence(ledger.get(), 2)).toMatch(/^2 of 2 claims measured: 1 holds, 1 fails\./);
});

test('a crash ends the run with its sentence, and the next run starts anew', async () => {
  const { asked, start, ledger } = bench();
  ledger.run(['a', 'b']);
  asked[0].fail(new Crash('It has stopped.'));
  await settle();
  expect(ledger.get().progress).toBeNull();
  expect(standingSentence(ledger.get(), 2)).toBe('It has stopped.');
  ledger.run(['a']);
  expect(start).toHaveBeenCalledTimes(2);
});

test('a claim that is run again is unknown until it is measured', async () => {
  const { asked, ledger } = bench();
  ledger.run(['a']);
  asked[0].answer(HOLDS);
  await settle();
  ledger.run(['a']);
  expect(ledger.get().entries.size).toBe(0);
  expect(standingSentence(ledger.get(), 2)).toBe('Running one claim.');
});
