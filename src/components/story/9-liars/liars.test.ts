import { expect, test } from 'vitest';
import { said } from '../said.fixture';
import { figure } from './liars';

const who = (liars: number) => 2 ** liars - 1;

test('where honest noise or coins are left nothing is certain', () => {
  const { caption, table } = said(figure, { kind: 'flip', signal: 3, who: who(27) });
  expect(caption).toContain('the mean is wrong with chance over 99.9 %, of the vote with over 99.9 %');
  expect(table).toContain('nearer to 1 than 10⁻¹⁶ is listed as 1');
});

test('a majority that knows the truth is certain to win the vote, and all of them the mean', () => {
  const omniscient = (liars: number) => said(figure, { kind: 'omniscient', signal: 3, who: who(liars) }).caption;
  expect(omniscient(13)).not.toContain('100 %');
  for (const liars of [14, 20, 26]) {
    expect(omniscient(liars), String(liars)).toMatch(
      /of the mean is wrong with chance [^1]*\d %, of the vote with 100 %/,
    );
  }
  expect(omniscient(27)).toContain('with chance 100 %, of the vote with 100 %');
});
