import { expect, test } from 'vitest';
import { CLAIMS } from '../../sim/claims';
import { CHAPTERS } from '../../story/chapters';
import { PAPERS } from '../../story/papers';
import { ALL, CHOICES, type Filter, fits } from './filter';
import type { Entry } from './Ledger';

const found = (part: Partial<Filter>, entry?: Entry) =>
  CLAIMS.filter((claim) => fits({ ...ALL, ...part }, claim, entry));

test('nothing asked leaves every claim', () => {
  expect(found({})).toEqual(CLAIMS);
});

test('every claim is in one chapter and one demonstration', () => {
  const count = (name: 'chapter' | 'demo') =>
    CHOICES[name].options.slice(1).reduce((sum, { value }) => sum + found({ [name]: value }).length, 0);
  expect(count('chapter')).toBe(CLAIMS.length);
  expect(count('demo')).toBe(CLAIMS.length);
  for (const { id, number } of CHAPTERS) {
    expect(new Set(found({ chapter: id }).map(({ chapter }) => chapter))).toEqual(new Set([number]));
  }
});

test('every paper has claims, and those without one are found as well', () => {
  const named = PAPERS.flatMap(({ id }) => found({ paper: id }));
  const other = found({ paper: 'other' });
  expect(other.length).toBeGreaterThan(0);
  expect(new Set([...named, ...other])).toEqual(new Set(CLAIMS));
  expect(named.filter((claim) => other.includes(claim))).toEqual([]);
  expect(found({ paper: 'noisy' }).every(({ source }) => source.includes('1906.01736'))).toBe(true);
});

test('every word asked for must be there, in whatever case', () => {
  expect(found({ words: '  Gauss   BOUND ' }).map(({ id }) => id)).toContain('gauss-bound-table');
  expect(found({ words: 'gauss no-such-word' })).toEqual([]);
});

test('a claim is not yet run, or holds, or fails', () => {
  expect(found({ verdict: 'open' })).toEqual(CLAIMS);
  expect(found({ verdict: 'holds' })).toEqual([]);
  expect(found({ verdict: 'fails' }, { verdict: 'fails', broke: 'a sentence' })).toEqual(CLAIMS);
  expect(found({ verdict: 'open' }, { verdict: 'fails', broke: 'a sentence' })).toEqual([]);
});
