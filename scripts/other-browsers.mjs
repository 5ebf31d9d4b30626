/**
 * Finds Firefox and WebKitGTK for `npm run test:browsers` and `test:firefox`, or gets them from Debian's packages. Built-ins only.
 * Both as people have them: Playwright drives a stock Firefox by WebDriver BiDi, WebKitGTK has a driver of its own.
 */
import { spawnSync } from 'node:child_process';
import { aptInstall, firstThere } from './browser.mjs';

/** Set it to use a Firefox of your choice. */
export const FIREFOX_VARIABLE = 'QUEUEBOOK_FIREFOX';

const MINI_BROWSERS = ['x86_64', 'aarch64'].map(
  (machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
);

/** @returns {string | null} */
export function systemFirefox() {
  return (
    process.env[FIREFOX_VARIABLE] ||
    firstThere(['firefox-esr', 'firefox'], ['/Applications/Firefox.app/Contents/MacOS/firefox'])
  );
}

/** Its driver, the browser, a display to draw on, a bus to talk over; null unless all are there. */
export function webkitParts() {
  const driver = firstThere(['WebKitWebDriver']);
  const browser = firstThere([], MINI_BROWSERS);
  const display = firstThere(['Xvfb']);
  const bus = firstThere(['dbus-run-session']);
  return driver && browser && display && bus ? { driver, browser, display, bus } : null;
}

const FIREFOX = { name: 'Firefox', found: systemFirefox, packages: ['firefox-esr'] };
const WANTED = [
  FIREFOX,
  { name: 'WebKitGTK', found: webkitParts, packages: ['webkit2gtk-driver', 'xvfb', 'dbus'] },
];

/**
 * @param {(line: string) => void} say
 * @returns {string | null} why it cannot be used, null when it can
 */
export function provideFirefox(say) {
  if (provide([FIREFOX], say).length > 0) return 'there is none, and none could be had';
  const path = systemFirefox() ?? '';
  const { status } = spawnSync(path, ['--headless', '--version'], { timeout: 60_000 });
  return status === 0 ? null : `${path} does not start`;
}

/**
 * @param {(line: string) => void} say
 * @returns {string[]} Names of those that are not there and could not be had.
 */
export function provideOthers(say) {
  return provide(WANTED, say);
}

/** @param {typeof WANTED} wanted @param {(line: string) => void} say */
function provide(wanted, say) {
  return wanted
    .filter(({ name, found, packages }) => {
      if (found() !== null) return false;
      say(`No ${name} on this machine: asking the distribution's packages for it …`);
      return !(aptInstall(packages) && found() !== null);
    })
    .map(({ name }) => name);
}
