import { expect, test } from 'vitest';
import { CLAIMS } from '../sim/claims';
import { CITED } from './cited';
import { PAPERS } from './papers';
import { PLACED } from './placed';
import { SHOWN_IN } from './shown-in';

test('every figure names papers that there are', () => {
  expect(Object.keys(CITED).sort()).toEqual(['hook', ...Object.keys(PLACED)].sort());
  const known = PAPERS.map(({ id }) => id);
  for (const [figure, papers] of Object.entries(CITED)) {
    expect(papers.length, figure).toBeGreaterThan(0);
    expect(new Set(papers).size, figure).toBe(papers.length);
    for (const paper of papers) expect(known, figure).toContain(paper);
  }
});

test('a figure names the papers of the claims that it shows', () => {
  for (const { id, source } of CLAIMS) {
    const figure = SHOWN_IN[id]?.figure;
    if (!figure) continue;
    for (const paper of PAPERS) {
      const number = /\d{4}\.\d{5}/.exec(paper.where)?.[0];
      if (number && source.includes(number)) expect(CITED[figure], `${figure}: ${source}`).toContain(paper.id);
    }
  }
});
