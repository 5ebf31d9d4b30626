/**
 * WebKitGTK by its own driver, over WebDriver as HTTP: its MiniBrowser on a display that nobody sees. Playwright's WebKit is a
 * build of its own; this one is what a distribution's users have.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { webkitParts } from '../../scripts/other-browsers.mjs';
import type { OpenBrowser } from '../tab';
import { endGroup, TIMEOUTS, tabOver, until } from './web-driver';

type Parts = NonNullable<ReturnType<typeof webkitParts>>;
type Call = (method: string, path: string, body?: object) => Promise<unknown>;

/** It has no SharedArrayBuffer of itself; a setting gives it, on isolated pages and others. */
export async function openWebKit(parts: Parts, sharedMemory: boolean): Promise<OpenBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'queuebook-webkit-'));
  const begun: ChildProcess[] = [];
  const closeAll = () => {
    for (const child of begun) endGroup(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  // Whoever breaks the tests off leaves nothing behind.
  process.once('exit', closeAll);
  try {
    const display = `:${await displayOn(parts.display, begun)}`;
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: display,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      GSETTINGS_BACKEND: 'memory',
      NO_AT_BRIDGE: '1',
      // As root it cannot make its own sandbox.
      ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
      ...(sharedMemory ? { JSC_useSharedArrayBuffer: '1' } : {}),
    };
    begun.push(
      spawn(parts.bus, ['--', parts.driver, `--port=${port}`], {
        detached: true,
        stdio: 'ignore',
        env,
      }),
    );
    const call = caller(`http://127.0.0.1:${port}`);
    await until(() => call('GET', '/status'));
    const { sessionId, capabilities } = sessionOf(
      await call('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            timeouts: TIMEOUTS,
            'webkitgtk:browserOptions': { binary: parts.browser, args: ['--automation'] },
          },
        },
      }),
    );
    const session = `/session/${sessionId}`;
    return {
      version: `WebKitGTK ${capabilities.browserVersion}`,
      tab: tabOver({
        navigate: (url) => call('POST', `${session}/url`, { url }),
        executeAsync: (script) => call('POST', `${session}/execute/async`, { script, args: [] }),
        performActions: (actions) => call('POST', `${session}/actions`, { actions }),
        switchToFrame: (id) => call('POST', `${session}/frame`, { id }),
      }),
      close: async () => {
        await call('DELETE', session).catch(() => undefined);
        closeAll();
      },
    };
  } catch (error) {
    closeAll();
    throw error;
  }
}

function caller(driver: string): Call {
  return async (method, path, body) => {
    const response = await fetch(`${driver}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value }: { value: unknown } = await response.json();
    if (typeof value === 'object' && value !== null && 'error' in value)
      throw new Error(`WebDriver: ${JSON.stringify(value).slice(0, 500)}`);
    return value;
  };
}

interface Session {
  readonly sessionId: string;
  readonly capabilities: { readonly browserVersion: string };
}

function sessionOf(value: unknown): Session {
  const session: Partial<Session> = typeof value === 'object' && value !== null ? value : {};
  const { sessionId, capabilities } = session;
  if (sessionId === undefined || capabilities === undefined)
    throw new Error('WebKitWebDriver gave no session');
  return { sessionId, capabilities };
}

/** Starts a display that draws into memory. @returns Its number. */
async function displayOn(program: string, begun: ChildProcess[]): Promise<number> {
  let number = 90;
  while (existsSync(`/tmp/.X11-unix/X${number}`)) number++;
  const size = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  begun.push(spawn(program, [`:${number}`, ...size], { stdio: 'ignore', detached: true }));
  await until(async () => {
    if (!existsSync(`/tmp/.X11-unix/X${number}`)) throw new Error(`no display from ${program}`);
  });
  return number;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      server.close(() => done(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });
}
