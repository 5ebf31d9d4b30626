/** The browsers of this machine, one page each. `scripts/browser.mjs` and its neighbour find them. */
import { chromium } from '@playwright/test';
import { systemBrowser } from '../../scripts/browser.mjs';
import { systemFirefox, webkitParts } from '../../scripts/other-browsers.mjs';
import { type OpenBrowser, tabOf } from '../tab';
import { openFirefox } from './firefox';
import { openWebKit } from './webkit';

/** `webkit-stock` is as WebKitGTK comes: without SharedArrayBuffer. */
export type EngineName = 'chromium' | 'firefox' | 'webkit' | 'webkit-stock';

/** null where this machine has none. */
export async function openBrowser(name: EngineName): Promise<OpenBrowser | null> {
  switch (name) {
    case 'chromium': {
      const path = systemBrowser();
      const browser = await chromium.launch({
        ...(path === null ? {} : { executablePath: path }),
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      });
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      const close = () => browser.close();
      return { version: `Chromium ${browser.version()}`, tab: tabOf(page), close };
    }
    case 'firefox': {
      const path = systemFirefox();
      return path === null ? null : openFirefox(path);
    }
    case 'webkit':
    case 'webkit-stock': {
      const parts = webkitParts();
      return parts && openWebKit(parts, name === 'webkit');
    }
    default:
      return name satisfies never;
  }
}
