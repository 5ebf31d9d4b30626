import { createServer } from 'node:net';
import { defineConfig, devices } from '@playwright/test';
import { systemBrowser } from './scripts/browser.mjs';

// The environment is handed on to the test processes, which read this file again: they must find the same ports.
process.env.QUEUEBOOK_PORT ??= String(await freePort());
process.env.QUEUEBOOK_PLAIN_PORT ??= String(await freePort());
const port = process.env.QUEUEBOOK_PORT;
const plainPort = process.env.QUEUEBOOK_PLAIN_PORT;

const executablePath = systemBrowser();

/** They are heavy: a million events, hundreds of runs, bytes. The long form measures too: one page then, and nothing beside it. */
const MEASURED = /(access-media|budgets|editors|hammer|siege|start|stop)\.spec\.ts/;
/** Those of playwright.browsers.config.ts. */
const OTHER_BROWSERS = /e2e\/browsers\//;
/** They install other people's tools: `npm run test:full recipes` alone. */
const RECIPES = /recipes\.spec\.ts/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/e2e',
  // Pictures are text and hold on every machine: no name of a platform in them.
  snapshotPathTemplate: 'e2e/pictures/{arg}{ext}',
  reporter: [
    ['list'],
    ['json', { outputFile: `test-results/reports/${process.env.QUEUEBOOK_REPORT ?? 'e2e'}.json` }],
  ],
  forbidOnly: process.env.CI !== undefined,
  projects: [
    // A run has up to thirteen threads of its own: two pages keep two processors busy.
    // One page a worker, made as new between tests by Playwright: to open another costs more than most tests do. Tests of
    // service workers, which that does not touch, take a fresh one.
    {
      name: 'pages',
      testIgnore: [MEASURED, OTHER_BROWSERS, RECIPES],
      workers: 2,
      use: { reuseContext: true },
    },
    {
      name: 'measured',
      testMatch: MEASURED,
      workers: process.env.QUEUEBOOK_FULL === undefined ? 2 : 1,
    },
    ...(process.env.QUEUEBOOK_FULL === undefined
      ? []
      : [{ name: 'recipes', testMatch: RECIPES, workers: 1 }]),
  ],
  workers: 2,
  // Bounds against hanging, not against a machine that is busy elsewhere: nothing is judged by them.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    baseURL: `http://localhost:${port}/`,
    // A trace of every test costs a third of their time: `npx playwright test NAME --trace on` makes one where it is wanted.
    screenshot: 'only-on-failure',
    // It outlives its page, and answers before a test can: who tests it, allows it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        // Chromium refuses to run its own sandbox as root, as containers do.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: [
    {
      // By hand the site is built first; `npm test` has just built it.
      command: `${process.env.QUEUEBOOK_BUILT ? '' : 'npx vite build && '}npx vite preview --port ${port} --strictPort`,
      url: `http://localhost:${port}/`,
      reuseExistingServer: false,
      timeout: 120_000,
    },
    {
      command: `node scripts/plain-server.mjs ${plainPort}`,
      port: Number(plainPort),
      reuseExistingServer: false,
    },
  ],
});

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.on('error', failed);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
