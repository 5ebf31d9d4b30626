/** Gets a browser for the tests: a process of its own, for providingBrowser() in browser.mjs. */
import { resolve } from 'node:path';
import { provideBrowser } from './browser.mjs';

const provided = provideBrowser(resolve(import.meta.dirname, '..'), (line) => console.log(line));
process.exitCode = provided ? 0 : 1;
