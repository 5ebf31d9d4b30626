/** Everything about the source that can be checked without running it: `npm run check`. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** @param {string} name @returns {string} The package's command, as this project has it installed. */
const tool = (name) => resolve(root, 'node_modules/.bin', name);
const node = process.execPath;

const CHECKS = [
  {
    name: 'languages of words',
    command: [node, 'scripts/translations.mjs'],
    fix: 'Write the texts named above; docs/translating.md says how.',
  },
  {
    name: 'types of the page, scripts and tests',
    command: [tool('tsc'), '-p', '.'],
    fix: 'Mend the lines named above; the same list: npx tsc -p .',
  },
  {
    name: 'types of the workers',
    command: [tool('tsc'), '-p', 'workers'],
    fix: 'Mend the lines named above; the same list: npx tsc -p workers',
  },
  {
    name: 'types of the benchmark',
    command: [tool('tsc'), '-p', 'bench'],
    fix: 'Mend the lines named above; the same list: npx tsc -p bench',
  },
  {
    name: 'lint and format',
    command: [tool('biome'), 'check', '--error-on-warnings', '.'],
    fix: 'npm run fix   (what is left after it needs a hand)',
  },
  {
    name: 'import law',
    command: [node, 'scripts/import-law.mjs'],
    fix: 'Move the code to the room that may do it, or the need to a prop: scripts/import-law.mjs says who may.',
  },
  {
    name: 'folders',
    command: [node, 'scripts/folders.mjs'],
    fix: 'Edit the folder table in ARCHITECTURE.md.',
  },
];

/** @param {string[]} command @returns {Promise<{ ok: boolean, said: string, seconds: string }>} */
function done([program = '', ...args]) {
  const begun = performance.now();
  // On Windows the commands in node_modules/.bin are shell scripts.
  const options = { cwd: root, maxBuffer: 2 ** 26, shell: process.platform === 'win32' };
  return new Promise((settle) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      settle({ ok: error === null, said: `${stdout}${stderr}`, seconds });
    });
  });
}

// Beside each other; told in the order of the table.
const running = CHECKS.map(({ command }) => done(command));
const failed = [];
for (const [at, check] of CHECKS.entries()) {
  const { name, fix } = check;
  const { ok, said, seconds } = (await running[at]) ?? { ok: false, said: '', seconds: '' };
  if (ok) {
    console.log(`ok      ${name} (${seconds} s)`);
    continue;
  }
  console.log(`FAILED  ${name}\n${said}\n        To fix: ${fix}\n`);
  failed.push(check);
}

console.log(
  failed.length === 0
    ? `All ${CHECKS.length} checks passed.`
    : `Failed: ${failed.map(({ name }) => name).join('; ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
