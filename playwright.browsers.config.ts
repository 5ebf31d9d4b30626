/** `npm run test:browsers`: what must hold in every browser. They are driven by `e2e/browsers/`, not by Playwright, which runs the tests. */
import { defineConfig } from '@playwright/test';
import type { EngineName } from './e2e/browsers/engines';
import base from './playwright.config';

const TESTS: Readonly<Record<Exclude<EngineName, 'chromium'>, RegExp>> = {
  firefox: /(by-hand|every-browser|in-firefox)\.spec/,
  webkit: /(by-hand|every-browser)\.spec/,
  'webkit-stock': /no-shared-memory\.spec/,
};

export default defineConfig<object, { engine: EngineName }>({
  ...base,
  projects: (['firefox', 'webkit', 'webkit-stock'] as const).map((engine) => ({
    name: engine,
    testMatch: TESTS[engine],
    use: { engine },
  })),
  // One page at a time: each browser draws in software, and counts threads.
  workers: 1,
});
