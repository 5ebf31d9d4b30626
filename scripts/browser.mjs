/**
 * Finds a Chromium for the end-to-end tests, or gets one. Built-ins only.
 * `null` as a path means: the browser that Playwright installed for itself.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** Set it to use a browser of your choice. */
export const BROWSER_VARIABLE = 'QUEUEBOOK_CHROMIUM';

/**
 * The shell first, which is what Playwright takes for itself: the same engine without a browser's own windows, bars and
 * menus, whose drawing takes a fifth of the processor time of our tests.
 */
const SHELL = 'chromium-headless-shell';
const COMMANDS = [SHELL, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** A download that hangs says nothing; after this long the next way is tried. */
const DOWNLOAD_WITHIN_MS = 240_000;

/** @returns {string | null} A browser of this machine: the chosen one, else the first on the PATH. */
export function systemBrowser() {
  const chosen = process.env[BROWSER_VARIABLE];
  if (chosen) return chosen;
  return firstThere(COMMANDS, ELSEWHERE);
}

/**
 * @param {readonly string[]} commands Names to look for on the PATH.
 * @param {readonly string[]} [elsewhere] Paths besides.
 * @returns {string | null}
 */
export function firstThere(commands, elsewhere = []) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((name) => folders.map((folder) => resolve(folder, name)));
  return [...onPath, ...elsewhere].find((path) => existsSync(path)) ?? null;
}

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {boolean} False when there is none and none could be had.
 */
export function provideBrowser(root, say) {
  const found = systemBrowser();
  if (found !== null) {
    say(`Browser: ${found}`);
    return existsSync(found) || refuse(say, `${BROWSER_VARIABLE} names no file: ${found}`);
  }
  say('No Chromium or Chrome on this machine: asking Playwright for one …');
  const playwright = resolve(root, 'node_modules/@playwright/test/cli.js');
  if (run(process.execPath, [playwright, 'install', '--only-shell', 'chromium'])) return true;
  if (!existsSync('/usr/bin/apt-get')) {
    return refuse(say, `Install Chrome or Chromium, or set ${BROWSER_VARIABLE} to where it is.`);
  }
  say("That failed: asking the distribution's packages for chromium …");
  if ([SHELL, 'chromium'].some((name) => aptInstall([name]) && systemBrowser())) {
    say(`Browser: ${systemBrowser()}`);
    return true;
  }
  return refuse(say, `No browser could be had. Install Chromium, or set ${BROWSER_VARIABLE}.`);
}

/**
 * The same beside other work, in a process of its own. What that says is said when it is over: it would stand between the
 * lines of the other.
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>}
 */
export async function providingBrowser(root, say) {
  if (systemBrowser() !== null) return provideBrowser(root, say);
  say('No Chromium or Chrome on this machine: one is fetched while the first tests run.');
  const script = resolve(root, 'scripts/provide-browser.mjs');
  const providing = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [providing.stdout, providing.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ words) => (said += words));
  }
  const [status] = await once(providing, 'close');
  say(`\n── Browser ${'─'.repeat(62)}\n${said.trimEnd()}`);
  return status === 0;
}

/** Asks Debian's packages, where there are some. @param {readonly string[]} packages */
export function aptInstall(packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  const apt = (/** @type {string[]} */ ...words) =>
    root ? run('apt-get', words) : run('sudo', ['-n', 'apt-get', ...words]);
  // Without the lists a fresh machine knows no packages; old lists may still do, so a failure here is no end.
  apt('update', '-q');
  return apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** @param {(line: string) => void} say @param {string} line */
function refuse(say, line) {
  say(line);
  return false;
}

/** @param {string} command @param {string[]} words */
function run(command, words) {
  const { status } = spawnSync(command, words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: DOWNLOAD_WITHIN_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
