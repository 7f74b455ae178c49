// What the steps of a check came to: whatever failed, was left out or ran nothing is counted, with its name.

/**
 * @typedef {{ passed: number, failures: string[], errors: string[], todo: string[], skipped: { name: string, reason: string }[] }} Found - Of one project of tests, as `reporter.mjs` writes it.
 */

/**
 * @param {{ sharedIsAbsent: boolean }} options - The reference fixtures are the one thing a clone may lack: tests may skip for want of them.
 */
export function createTally({ sharedIsAbsent }) {
  const sum = { passed: 0, failed: 0, failures: [], skipped: [], seconds: {} };
  const fail = (what) => {
    sum.failed++;
    sum.failures.push(what);
  };
  return {
    sum,
    /** A step that either passes or fails. */
    step: (name, status) => void (status === 0 ? sum.passed++ : fail(name)),
    /** @param {Found | null} found - `null` when no results were written. */
    tests(name, status, found) {
      if (found === null) return fail(`${name}: no results were written`);
      sum.passed += found.passed;
      for (const test of found.failures) fail(`${name}: ${test}`);
      for (const error of found.errors) fail(`${name}: ${error}`);
      for (const test of found.todo) fail(`${name}: still to do: ${test}`);
      for (const { name: test, reason } of found.skipped) {
        sum.skipped.push({ name: `${name}: ${test}`, reason });
        if (!(sharedIsAbsent && reason.includes('../shared'))) fail(`${name}: skipped without need: ${test} (${reason || 'no reason given'})`);
      }
      if (found.passed + found.failures.length === 0) fail(`${name}: ran nothing`);
      if (status !== 0 && found.failures.length + found.errors.length === 0) fail(`${name}: ended with exit code ${status}`);
    },
  };
}
