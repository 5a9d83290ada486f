import { expect, test } from 'vitest';
import { said } from '../said.fixture';
import { figure } from './jury';

test('one chance is printed one way', () => {
  // Φ(−3), and of two workers the same; e^{−3√2}/2 = .0071848 for Laplace’s law.
  expect(said(figure, { signal: 3, workers: 2 }).caption).toContain(
    'one worker is wrong 0.135 % of the time, the vote of 2 workers 0.135 %',
  );
  expect(said(figure, { signal: 3, noise: 'laplace' }).caption).toContain('one worker is wrong 0.718 %');
});

test('only where no noise can turn a sign is it never wrong', () => {
  for (const noise of ['uniform', 'wall']) {
    const { caption } = said(figure, { signal: 3, noise });
    expect(caption, noise).toContain('one worker is wrong 0 % of the time, the vote of nine 0 %');
    expect(caption, noise).toContain('every sign is right');
  }
  expect(said(figure, { signal: 3, workers: 101 }).caption).toContain('the vote of 101 workers under 0.0001 %');
});

test('a vote that is nearly sure to be wrong is not called certain', () => {
  const { caption, table } = said(figure, { noise: 'skewed', signal: 0.2, workers: 101 });
  expect(caption).toContain('the vote of 101 workers over 99.9 %');
  expect(table).toContain('nearer to 1 than 10⁻¹⁶ is listed as 1');
  expect(said(figure, {}).table).not.toContain('listed as 1');
});

test('the signal is told as it is', () => {
  // Φ(−.115) = .45422; Φ(−.12) is .45224.
  const { caption, table } = said(figure, { signal: 0.115, workers: 2 });
  expect(caption).toContain('At S = 0.115 one worker is wrong 45.4 %');
  expect(table).toContain('at S = 0.115,');
  expect(said(figure, {}).caption).toContain('At S = 0.50 ');
});
