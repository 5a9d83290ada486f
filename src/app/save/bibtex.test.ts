import { expect, test } from 'vitest';
import { bibtexOf } from './bibtex';

test('the figure is cited in its state, and with it the papers that it rests on', () => {
  const text = bibtexOf('jury', 'Jury', 'https://example.org/?jury.signal=1#/4-vote/jury', '2026-11-22');
  expect(text).toContain('howpublished = {\\url{https://example.org/?jury.signal=1#/4-vote/jury}}');
  expect(text).toMatch(/year {9}= \{2026\}/);
  expect(text.match(/^@\w+\{[\w-]+,$/gm)).toHaveLength(5);
  expect(text).toContain('bernstein2018signsgd');
});
