/** What the reports of vitest and Playwright say: how many tests passed, and which failed, with the first lines of why. */

/** @typedef {{ name: string, why: string }} Failure */
/** @typedef {{ passed: number, skipped: number, failures: readonly Failure[] }} Told */

/**
 * @typedef {{ status: string, fullName: string, failureMessages?: readonly string[] }} VitestTest
 * @typedef {{ name: string, message?: string, status: string, assertionResults: readonly VitestTest[] }} VitestFile
 * @typedef {{ error?: { message?: string } }} PlaywrightResult
 * @typedef {{ projectName: string, status: string, results: readonly PlaywrightResult[] }} PlaywrightTest
 * @typedef {{ file: string, title: string, tests: readonly PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ suites?: readonly PlaywrightSuite[], specs?: readonly PlaywrightSpec[] }} PlaywrightSuite
 */

/** @param {{ numPassedTests: number, numPendingTests: number, testResults: readonly VitestFile[] }} report @returns {Told} */
export function toldByVitest({ numPassedTests, numPendingTests, testResults }) {
  return {
    passed: numPassedTests,
    skipped: numPendingTests,
    failures: testResults.flatMap(({ name, message, status, assertionResults }) => {
      const failed = assertionResults
        .filter((test) => test.status === 'failed')
        .map((test) => ({ name: test.fullName, why: beginning(test.failureMessages?.[0]) }));
      // A file that breaks before its first test has none that could have failed.
      return failed.length === 0 && status === 'failed'
        ? [{ name, why: beginning(message) }]
        : failed;
    }),
  };
}

/**
 * @param {{ stats: { expected: number, skipped: number }, suites: readonly PlaywrightSuite[], errors?: readonly { message?: string }[] }} report
 * @returns {Told}
 */
export function toldByPlaywright({ stats, suites, errors = [] }) {
  return {
    passed: stats.expected,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => ({ name: 'before the tests', why: beginning(message) })),
      ...specsOf(suites).flatMap(({ file, title, tests }) =>
        tests
          .filter(({ status }) => status === 'unexpected' || status === 'flaky')
          .map(({ results }) => ({
            name: `${file} › ${title}`,
            why: beginning(results.find(({ error }) => error)?.error?.message),
          })),
      ),
    ],
  };
}

/** The last line of a run of tests, for eyes and for scripts. @param {number} passed @param {number} failed @param {number} skipped */
export function closingLine(passed, failed, skipped = 0) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {readonly PlaywrightSuite[]} suites @returns {PlaywrightSpec[]} */
function specsOf(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [...specs, ...specsOf(inner)]);
}

const LINES = 6;

/** What went wrong, without colours and without the stack. @param {string | undefined} message */
function beginning(message = '') {
  const esc = String.fromCharCode(27);
  return message
    .replaceAll(new RegExp(`${esc}\\[[\\d;]*m`, 'g'), '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line))
    .slice(0, LINES)
    .join('\n');
}
