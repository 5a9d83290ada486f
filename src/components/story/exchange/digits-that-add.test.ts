import { expect, test } from 'vitest';
import { digitsThatAdd } from './digits-that-add';

test('prints what adds up: in three digits, in fewer if these do not, in more if they must be', () => {
  expect(digitsThatAdd([[0.5, 0.25, 0.75]])).toBe(3);
  // .905 + 1.519 would be 2.424, not 2.423; .90 + 1.52 is 2.42.
  expect(digitsThatAdd([[0.9046875, 1.51875, 2.4234375]])).toBe(2);
  // .001 + .001 is not .003, and .00 + .00 not .01 for the other.
  expect(
    digitsThatAdd([
      [0.0014, 0.0014, 0.0028],
      [0.004, 0.004, 0.008],
    ]),
  ).toBe(4);
});
