/**
 * `npm run test:again NAME`: the tests of the files whose path has NAME in it, 50 times each; or, when no path has, the
 * tests whose title has. Over vitest and Playwright alike.
 *
 *   npm run test:again order                                 workers/queue/order… and all else with `order` in its path
 *   npm run test:again -- stuck.spec --title sentinel        of these files only tests with this title
 *   npm run test:again -- 'one put wakes' --load 4           beside four processes that compute all the time
 *   npm run test:again -- order --times 10
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { closingLine, toldByPlaywright, toldByVitest } from './reports.mjs';

const root = resolve(import.meta.dirname, '..');
/** As many processes, one after the other, share the repetitions: each begins with nothing warm. */
const PROCESSES = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string', default: '50' },
    load: { type: 'string', default: '0' },
    title: { type: 'string' },
  },
});
const [name] = positionals;
const times = Number(values.times);
const load = Number(values.load);
if (name === undefined || !(times >= 1) || !(load >= 0)) {
  console.error('npm run test:again -- NAME [--title TITLE] [--times 50] [--load PROCESSES]');
  process.exit(2);
}

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(app|workers|scripts|e2e).*\.(test|spec)\.ts$/.test(path))
  .map((path) => path.replaceAll('\\', '/'));
const byPath = files.filter((path) => path.includes(name));
const title = values.title ?? (byPath.length > 0 ? undefined : name);
const chosen =
  byPath.length > 0
    ? byPath
    : files.filter((path) => readFileSync(resolve(root, path), 'utf8').includes(name));
if (chosen.length === 0) {
  console.error(`No test has '${name}' in its path or in its text.`);
  process.exit(2);
}

const busy = Array.from({ length: load }, () =>
  spawn(process.execPath, ['-e', 'for (;;) {}'], { stdio: 'ignore' }),
);
const quiet = () => {
  for (const each of busy) each.kill('SIGKILL');
};
process.on('exit', quiet);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
  process.on(signal, () => process.exit(1));

let [passed, failed] = [0, 0];
const specs = chosen.filter((path) => path.endsWith('.spec.ts'));
const tests = chosen.filter((path) => path.endsWith('.test.ts'));
if (tests.length > 0) {
  const rounds = Math.min(times, PROCESSES);
  for (let round = 0; round < rounds; round++) {
    const again = Math.ceil((times - round) / rounds);
    add(vitest(tests, again), toldByVitest, again);
  }
}
if (specs.length > 0) add(playwright(specs), toldByPlaywright, 1);
// They would keep this process from its end.
quiet();
console.log(
  `\n${tests.length + specs.length} files, ${times} times, ${load} busy processes beside them`,
);
console.log(closingLine(passed, failed));
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/**
 * @param {string} report
 * @param {typeof toldByVitest | typeof toldByPlaywright} told
 * @param {number} again how often the report's runner ran a test that it counts once
 */
function add(report, told, again) {
  if (!existsSync(report)) {
    failed++;
    console.log('\n✘ no report: see above');
    return;
  }
  const { passed: good, failures } = told(JSON.parse(readFileSync(report, 'utf8')));
  passed += good * again;
  failed += failures.length;
  for (const { name: test, why } of failures) console.log(`\n✘ ${test}\n${why}`);
}

/** @param {readonly string[]} paths @param {number} again */
function vitest(paths, again) {
  const report = resolve(root, 'test-results/reports/again-vitest.json');
  run(
    'vitest',
    [
      ...['run', ...paths],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
      ...(title === undefined ? [] : ['-t', literally(title)]),
    ],
    report,
    { QUEUEBOOK_AGAIN: String(again) },
  );
  return report;
}

/** @param {readonly string[]} paths */
function playwright(paths) {
  const report = resolve(root, 'test-results/reports/again.json');
  run(
    'playwright',
    [
      ...['test', ...paths.map(literally), `--repeat-each=${times}`],
      ...(title === undefined ? [] : ['-g', literally(title)]),
    ],
    report,
    { QUEUEBOOK_REPORT: 'again' },
  );
  return report;
}

/** @param {string} program @param {string[]} args @param {string} report @param {Record<string, string>} env */
function run(program, args, report, env) {
  rmSync(report, { force: true });
  console.log(`\n── ${program}: ${relative(root, report)}`);
  spawnSync('npx', [program, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
}

/** As part of a regular expression. @param {string} text */
function literally(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
