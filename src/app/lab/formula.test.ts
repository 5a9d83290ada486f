import { expect, test } from 'vitest';
import { METHODS, methodOf } from '../../optim/methods';
import { formulaOf } from './formula';

test('the formulas of known methods are those of their papers', () => {
  expect(formulaOf(methodOf('signsgd-vote'))).toEqual({
    worker: 'sends sign(g)',
    server: 'a = majority of the ballots; x ← x − γa',
  });
  expect(formulaOf(methodOf('ef-signsgd'))).toEqual({
    worker: 'p = γg + e; sends Δ = (‖p‖₁/d) sign(p); e ← p − Δ',
    server: 'a = mean of Δ; x ← x − a',
  });
  expect(formulaOf(methodOf('ef-sign')).worker).toBe('p = γg + e; sends Δ = γ sign(p); e ← p − Δ');
  expect(formulaOf(methodOf('ef21'))).toEqual({
    worker: 'h = g − G; sends c = top-k(h); G ← G + c',
    server: 'a = mean of G; x ← x − γa',
  });
  expect(formulaOf(methodOf('lion')).worker).toBe('u = βm + (1 − β)g; m ← β₂m + (1 − β₂)g; sends sign(u)');
  expect(formulaOf(methodOf('ef-signsgd-both')).server).toBe(
    'a = mean of Δ; q = a + ē; sends D = (‖q‖₁/d) sign(q); ē ← q − D; x ← x − D',
  );
});

test('methods that differ in their parts differ in their formulas', () => {
  const lines = METHODS.map((method) => JSON.stringify(formulaOf(method)));
  expect(new Set(lines).size).toBe(METHODS.length);
});
