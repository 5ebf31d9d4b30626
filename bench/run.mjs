/** npm run bench [-- full]: see README.md beside this file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { findTools, nodeJobs } from './jobs.mjs';
import { writeResults } from './results.mjs';
import { measure } from './rounds.mjs';

const here = import.meta.dirname;
const full = process.argv.includes('full');
const pinned = process.argv.includes('--pinned');
const rounds = Number(process.env.QUEUEBOOK_BENCH_ROUNDS ?? (full ? 7 : 3));
const scale = Number(process.env.QUEUEBOOK_BENCH_SCALE ?? (full ? 1 : 0.2));

installPeers();
const tools = await findTools();
for (const [name, found] of Object.entries(tools))
  if (found === null) console.log(`${name} is missing: its rows are left out`);
const engine = await (await builtEngine()).benchEngine(resolve(here, '..'));
const results = [];
for (const job of nodeJobs(engine, tools, { scale })) {
  console.log(job.name);
  results.push(await measure(job, rounds));
}
await engine.close();

if (pinned) {
  // The parent asked for figures, not for a file.
  process.stdout.write(`\n${JSON.stringify(results)}\n`);
} else {
  const sections = [{ title: 'Node, threads where the system puts them', results }];
  const onOneCore = pinnedResults();
  if (onOneCore) sections.push({ title: 'Node, pinned to one core', results: onOneCore });
  console.log(`written: ${writeResults(full ? 'full' : 'quick', rounds, sections, tools)}`);
}
process.exit(0);

function installPeers() {
  if (existsSync(resolve(here, 'node_modules'))) return;
  console.log('installing the peers');
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
}

/** The engine is TypeScript: built once for Node, outside the product's build. */
async function builtEngine() {
  const outDir = resolve(here, 'node_modules/.built');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: resolve(here, 'engine.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
  });
  return import(pathToFileURL(resolve(outDir, 'engine.mjs')).href);
}

/** The same jobs in a process of their own on one core; null where `taskset` is missing. */
function pinnedResults() {
  console.log('once more, pinned to one core');
  const args = [
    '-c',
    '0',
    process.execPath,
    import.meta.filename,
    '--pinned',
    ...(full ? ['full'] : []),
  ];
  const { status, stdout } = spawnSync('taskset', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return status === 0 ? JSON.parse(stdout.trim().split('\n').at(-1)) : null;
}
