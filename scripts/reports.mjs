// Turns the JSON reports of Vitest and Playwright into counts.

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Counts of a Vitest report. A file that could not be loaded holds no tests and counts as one failure.
 * @returns {Counts}
 */
export function countVitest(/** @type {any} */ report) {
  const unloaded = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts of a Playwright report. Errors outside any test count as failures.
 * @returns {Counts}
 */
export function countPlaywright(/** @type {any} */ { stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * A runner that ended badly has at least one failure, whatever its report says, and so has one that ran no test.
 * @returns {Counts}
 */
export function withExit(/** @type {Counts} */ counts, /** @type {boolean} */ endedWell) {
  const trusted = endedWell && counts.passed + counts.failed + counts.skipped > 0;
  return trusted ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** The last line of the test command. */
export function summary(/** @type {Counts} */ { passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}
