/**
 * `npm test`: everything, from a fresh clone. Installs what is missing, the browser included, runs every kind
 * of test and sums them up. Built-ins only: nothing is installed yet when this begins.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { providingBrowser } from './browser.mjs';
import { install, requireNode } from './install.mjs';
import { closingLine, toldByPlaywright, toldByVitest } from './reports.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const reports = resolve(root, 'test-results/reports');

requireNode(root);
install(root);
rmSync(reports, { recursive: true, force: true });
// It is downloaded while the tests run that need none.
const providing = providingBrowser(root, (line) => console.log(line));

/** Steps with a report are tests and are counted; the others only pass or fail. */
const STEPS = [
  { name: 'check' },
  { name: 'test:unit', report: toldByVitest },
  { name: 'test:threads', report: toldByVitest },
  { name: 'test:mutants', report: toldByVitest },
  { name: 'test:bench' },
  { name: 'build' },
  // test:e2e and test:measured together: no processor waits for the last test of the first.
  { name: 'test:browser', report: toldByPlaywright, browser: true },
  { name: 'test:firefox', report: toldByPlaywright },
];

/** @type {Awaited<ReturnType<typeof resultOf>>[]} */
const results = [];
for (const step of STEPS) results.push(await resultOf(step));

console.log(`\n── Summary ${'─'.repeat(62)}`);
for (const { name, ok, counted, passed, failures, skipped, ms } of results) {
  const numbers = counted ? `     ${closingLine(passed, failures.length, skipped)}` : '';
  const seconds = `${(ms / 1000).toFixed(0)} s`.padStart(6);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(14)}${seconds}  ${numbers}`);
}
const failures = results.flatMap((step) =>
  step.failures.map(({ name, why }) => `${step.name}: ${name}\n${why.replaceAll(/^/gm, '    ')}`),
);
const sum = (/** @type {'passed' | 'skipped'} */ key) =>
  results.reduce((total, told) => total + told[key], 0);
// Once more at the end: what failed in the middle is far above.
for (const failure of failures) console.log(`\n✘ ${failure}`);
console.log(`\n${closingLine(sum('passed'), failures.length, sum('skipped'))}`);
process.exitCode = results.every(({ ok }) => ok) && failures.length === 0 ? 0 : 1;

/** @param {typeof STEPS[number]} step */
async function resultOf({ name, report, browser: needed }) {
  const browser = !needed || (await providing);
  console.log(`\n── npm run ${name} ${'─'.repeat(60 - name.length)}`);
  const begun = performance.now();
  const ok = browser && (await runStep(name, report === toldByVitest));
  const told = report ? readReport(name, report) : { passed: 0, skipped: 0, failures: [] };
  // A step that broke before or beside its tests must not look like one in which none failed.
  const failures =
    ok || told.failures.length > 0 ? told.failures : [{ name, why: 'it broke: see above' }];
  return {
    ...told,
    name,
    ok,
    counted: report !== undefined,
    failures,
    ms: performance.now() - begun,
  };
}

/** @param {string} name @param {boolean} isVitest */
async function runStep(name, isVitest) {
  const file = reportFile(name);
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const step = spawn('npm', ['run', '--silent', name, ...(isVitest ? reporters : [])], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      CI: 'true',
      QUEUEBOOK_BUILT: 'yes',
      QUEUEBOOK_REPORT: name.replace('test:', ''),
      // Its figures are printed, not kept: they wait for no neighbour.
      QUEUEBOOK_BENCH_PATIENCE_MS: '1000',
    },
    shell: process.platform === 'win32',
  });
  const [status] = await once(step, 'exit');
  return status === 0;
}

/** @param {string} name */
function reportFile(name) {
  return resolve(reports, `${name.replace('test:', '')}.json`);
}

/** @param {string} name @param {typeof toldByVitest | typeof toldByPlaywright} told */
function readReport(name, told) {
  const file = reportFile(name);
  if (!existsSync(file)) return { passed: 0, skipped: 0, failures: [] };
  return told(JSON.parse(readFileSync(file, 'utf8')));
}
