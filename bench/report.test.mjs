import { expect, test } from 'vitest';
import { met, ratioOf, rowOf } from './report.mjs';

/** @type {import('./questions.mjs').Question} */
const faster = { id: 'a', part: 'a.ts', text: 'A', unit: 'ms', ratio: 'other / ours', aim: { least: 2 } };
/** @type {import('./questions.mjs').Question} */
const alone = { ...faster, ratio: 'none', aim: { most: 4 } };

test('an aim is for the ratio, the way round that the question asks for', () => {
  expect(ratioOf(faster, { id: 'a', ours: 2, other: 6 })).toBe(3);
  expect(met(faster, { id: 'a', ours: 2, other: 6 })).toBe(true);
  expect(met(faster, { id: 'a', ours: 4, other: 6 })).toBe(false);
  expect(met({ ...faster, ratio: 'ours / other' }, { id: 'a', ours: 2, other: 6 })).toBe(false);
  expect(met(faster, { id: 'a', ours: 2, other: null })).toBeNull();
});

test('an aim is for our own figure where there is nothing to compare with', () => {
  expect(ratioOf(alone, { id: 'a', ours: 3, other: null })).toBeNull();
  expect(met(alone, { id: 'a', ours: 3, other: null })).toBe(true);
  expect(met(alone, { id: 'a', ours: 5, other: null })).toBe(false);
  expect(rowOf(alone, { id: 'a', ours: 5, other: null })).toMatch(/5\.00 +ms +≤ 4 +missed$/);
});

test('what has no aim is neither met nor missed', () => {
  expect(met({ ...alone, aim: undefined }, { id: 'a', ours: 5, other: null })).toBeNull();
});
