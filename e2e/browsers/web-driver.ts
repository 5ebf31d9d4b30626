/** A page over WebDriver, whose commands Firefox and WebKitGTK both know, each by a transport of its own. */
import type { ChildProcess } from 'node:child_process';
import { asExpression, type Tab } from '../tab';

/** Against hanging: both draw in software here, and slowly on a busy machine. */
export const TIMEOUTS = { script: 240_000, pageLoad: 60_000 };
export const START_MS = 60_000;

export interface WebDriver {
  navigate(url: string): Promise<unknown>;
  /** The text of a function's body; its last argument is to be called with a text. */
  executeAsync(body: string): Promise<unknown>;
  /** As WebDriver lists them. */
  performActions(actions: readonly object[]): Promise<unknown>;
  /** null: back to the page. */
  switchToFrame(index: number | null): Promise<unknown>;
}

/** What WebDriver calls the keys that write nothing. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/** 'Shift+Tab' holds one key while the other is pressed. */
function strokes(key: string): object[] {
  const held = key.split('+').map((name) => KEYS[name] ?? name);
  return [
    ...held.map((value) => ({ type: 'keyDown', value })),
    ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
  ];
}

/** @param frame Its number among the frames of the page: the tab is then that frame's. */
export function tabOver(driver: WebDriver, frame: number | null = null): Tab {
  return {
    goto: (url) => driver.navigate(url),
    press: async (...keys) => {
      if (frame !== null) await driver.switchToFrame(frame);
      await driver.performActions([
        { type: 'key', id: 'keyboard', actions: keys.flatMap(strokes) },
      ]);
      if (frame !== null) await driver.switchToFrame(null);
    },
    evaluate: async <Given, Result>(
      inPage: (given: Given) => Result | Promise<Result>,
      given?: Given,
    ): Promise<Result> => {
      if (frame !== null) await driver.switchToFrame(frame);
      // As the page's own code: Firefox runs what its driver is given in a world beside the page's. And what it came
      // to goes back as text: a script's own error would lose its words.
      const text = JSON.stringify(`(async () => ${asExpression(inPage, given)})()`);
      const told: { value: Result; error?: string } = JSON.parse(
        String(
          await driver.executeAsync(`const done = arguments[arguments.length - 1];
            window.eval(${text}).then(
              (value) => done(JSON.stringify({ value })),
              (error) => done(JSON.stringify({ error: String(error) })),
            );`),
        ),
      );
      if (frame !== null) await driver.switchToFrame(null);
      if (told.error !== undefined) throw new Error(told.error);
      return told.value;
    },
    frame: (index) => tabOver(driver, index),
  };
}

/** Asked again until it does not fail; its last error after so long. */
export async function until<T>(attempt: () => Promise<T>): Promise<T> {
  const end = performance.now() + START_MS;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** A process that was started detached, and all that it started. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}
