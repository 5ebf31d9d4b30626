/**
 * `npm test`: everything, from a fresh clone. Installs what is missing, the browser included, runs every kind
 * of test and sums them up. Built-ins only: nothing is installed yet when this begins.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { provideBrowser } from './browser.mjs';
import { install, requireNode } from './install.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const reports = resolve(root, 'test-results/reports');

requireNode(root);
install(root);
rmSync(reports, { recursive: true, force: true });
const browser = provideBrowser(root, (line) => console.log(line));

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** Steps with a report are tests and are counted; the others only pass or fail. */
const STEPS = [
  { name: 'check' },
  { name: 'test:unit', report: vitestCounts },
  { name: 'test:threads', report: vitestCounts },
  { name: 'test:mutants', report: vitestCounts },
  { name: 'build' },
  { name: 'test:e2e', report: playwrightCounts, browser: true },
  { name: 'test:measured', report: playwrightCounts, browser: true },
];

const results = STEPS.map(({ name, report, browser: needed }) => {
  console.log(`\n── npm run ${name} ${'─'.repeat(60 - name.length)}`);
  const begun = performance.now();
  const ok = needed && !browser ? false : runStep(name, report === vitestCounts);
  const counts = report ? readReport(name, report) : { passed: 0, failed: 0, skipped: 0 };
  // A step that broke before or beside its tests must not look like one in which none failed.
  if (!ok && counts.failed === 0) counts.failed = 1;
  return { name, ok, counted: report !== undefined, counts, ms: performance.now() - begun };
});

console.log(`\n── Summary ${'─'.repeat(62)}`);
for (const { name, ok, counted, counts, ms } of results) {
  const numbers = counted ? `${String(counts.passed).padStart(5)} passed${some(counts)}` : '';
  const seconds = `${(ms / 1000).toFixed(0)} s`.padStart(6);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)}${seconds}  ${numbers}`);
}
const sum = (/** @type {keyof Counts} */ key) =>
  results.reduce((total, { counts }) => total + counts[key], 0);
const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : '';
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`);
process.exitCode = results.every(({ ok }) => ok) && sum('failed') === 0 ? 0 : 1;

/** @param {Counts} counts */
function some({ failed, skipped }) {
  return (failed > 0 ? `, ${failed} failed` : '') + (skipped > 0 ? `, ${skipped} skipped` : '');
}

/** @param {string} name @param {boolean} isVitest */
function runStep(name, isVitest) {
  const file = reportFile(name);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { status } = spawnSync('npm', ['run', '--silent', name, ...(isVitest ? reporters : [])], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CI: 'true',
      QUEUEBOOK_BUILT: 'yes',
      QUEUEBOOK_REPORT: name.replace('test:', ''),
    },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** @param {string} name */
function reportFile(name) {
  return resolve(reports, `${name.replace('test:', '')}.json`);
}

/** @param {string} name @param {typeof vitestCounts | typeof playwrightCounts} counts */
function readReport(name, counts) {
  const file = reportFile(name);
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  return counts(JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number }} report @returns {Counts} */
function vitestCounts({ numPassedTests, numFailedTests, numPendingTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report @returns {Counts} */
function playwrightCounts({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}
