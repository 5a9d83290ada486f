import { expect, test } from 'vitest';
import { countPlaywright, countVitest, summary, withExit } from './reports.mjs';

const vitest = { numPassedTests: 3, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

test('a Vitest report is counted, and a file that did not load is a failure', () => {
  expect(countVitest(vitest)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{}] },
  ];
  expect(countVitest({ ...vitest, testResults }).failed).toBe(2);
});

test('a Playwright report is counted, and an error outside the tests is a failure', () => {
  const stats = { expected: 4, flaky: 1, unexpected: 2, skipped: 3 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 3 });
});

test('a runner that ended badly or ran nothing has failed', () => {
  const good = { passed: 2, failed: 0, skipped: 0 };
  expect(withExit(good, true)).toEqual(good);
  expect(withExit(good, false).failed).toBe(1);
  expect(withExit({ passed: 0, failed: 0, skipped: 0 }, true).failed).toBe(1);
  expect(withExit({ passed: 2, failed: 5, skipped: 0 }, false).failed).toBe(5);
});

test('the last line names skipped tests only if there are some', () => {
  expect(summary({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(summary({ passed: 12, failed: 1, skipped: 2 })).toBe('12 passed, 1 failed, 2 skipped');
});
