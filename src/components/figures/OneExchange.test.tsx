import { expect, test } from 'vitest';
import { numbersSent, wordsOf } from './numbersSent.fixture';
import { OneExchange } from './OneExchange';

test('a worker whose number is zero misses no sign, and what is wrong is said to be judged after noise', () => {
  const at = (worker: number, raw = {}) =>
    wordsOf(<OneExchange seen={{ history: numbersSent(raw), at: 1, head: 1 }} worker={worker} />);
  expect(at(0)).toContain('worker 1 alone misses 0 of the mean’s 3 signs.');
  expect(at(1)).toContain('worker 2 alone misses 0 of the mean’s 3 signs and says nothing of 3.');
  expect(at(0, { level: 0.1 })).toContain('of the mean’s 3 signs after noise.');
});
