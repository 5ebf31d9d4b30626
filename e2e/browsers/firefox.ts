/**
 * A stock Firefox by Marionette, the interface that geckodriver speaks to: texts with their length before them, over a socket.
 * Playwright drives builds of its own, and its way to a stock one (WebDriver BiDi) asks Firefox 153 for more than that can.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenBrowser } from '../tab';
import { endGroup, TIMEOUTS, tabOver, until } from './web-driver';

/** Nothing that it would fetch or ask by itself; a port of the system's choice. */
const PREFERENCES = {
  'marionette.port': 0,
  'app.update.disabledForTesting': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

export async function openFirefox(program: string): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'queuebook-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    program,
    ['--marionette', '--headless', '--no-remote', '--profile', profile],
    {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, HOME: profile },
    },
  );
  const end = () => {
    endGroup(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  // Whoever breaks the tests off leaves nothing behind.
  process.once('exit', end);
  try {
    const port = await until(async () =>
      Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
    );
    const marionette = new Marionette(await until(() => connected(port)));
    const session: { capabilities?: { browserVersion?: string } } = Object(
      await marionette.ask('WebDriver:NewSession', { timeouts: TIMEOUTS }),
    );
    await marionette.ask('WebDriver:SetWindowRect', { width: 1440, height: 1000 });
    return {
      version: `Firefox ${session.capabilities?.browserVersion}`,
      tab: tabOver({
        navigate: (url) => marionette.ask('WebDriver:Navigate', { url }),
        executeAsync: async (script) => {
          const found = await marionette.ask('WebDriver:ExecuteAsyncScript', { script, args: [] });
          return Object(found).value;
        },
        performActions: (actions) => marionette.ask('WebDriver:PerformActions', { actions }),
        switchToFrame: (index) => marionette.ask('WebDriver:SwitchToFrame', { id: index }),
      }),
      close: async () => {
        await marionette.ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}

function connected(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.on('error', failed);
  });
}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** Commands are `[0, id, name, parameters]`, answers `[1, id, error, value]`. */
class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, Waiting>();
  #heard: Buffer = Buffer.alloc(0);
  #asked = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#hear(Buffer.from(bytes)));
    socket.on('close', () => {
      for (const { failed } of this.#waiting.values()) failed(new Error('Firefox has gone'));
    });
  }

  ask(name: string, parameters: object): Promise<unknown> {
    const id = ++this.#asked;
    const text = JSON.stringify([0, id, name, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((done, failed) => this.#waiting.set(id, { done, failed }));
  }

  #hear(bytes: Buffer): void {
    this.#heard = Buffer.concat([this.#heard, bytes]);
    for (;;) {
      const colon = this.#heard.indexOf(':');
      const end = colon + 1 + Number(this.#heard.subarray(0, Math.max(0, colon)));
      if (colon < 1 || this.#heard.length < end) return;
      const message: unknown = JSON.parse(this.#heard.toString('utf8', colon + 1, end));
      this.#heard = this.#heard.subarray(end);
      if (Array.isArray(message)) this.#answer(message);
    }
  }

  #answer([, id, error, value]: readonly unknown[]): void {
    const waiting = this.#waiting.get(Number(id));
    this.#waiting.delete(Number(id));
    if (error) waiting?.failed(new Error(`Firefox: ${JSON.stringify(error).slice(0, 500)}`));
    else waiting?.done(value);
  }
}
