/** A page of any browser, as much of it as those need who drive it by `window.queuebook`. */
import type { Frame, Page } from '@playwright/test';

export interface Tab {
  goto(url: string): Promise<unknown>;
  /** Runs in the page; what goes in and what comes back is what JSON can hold. */
  evaluate<Result>(inPage: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Given, Result>(
    inPage: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
  /** Presses keys one after the other, where the focus is: named as in Playwright, `Shift+Tab` among them. */
  press(...keys: readonly string[]): Promise<unknown>;
  /** The frame of this number among those of the page, the sealed one counted. */
  frame(index: number): Tab;
}

/** One page of a browser. */
export interface OpenBrowser {
  /** 'Firefox 153.8' */
  readonly version: string;
  readonly tab: Tab;
  close(): Promise<void>;
}

/** The function and what it is given as one expression, for whoever carries text only. */
export function asExpression(inPage: unknown, given: unknown): string {
  return `(${inPage})(${JSON.stringify(given)})`;
}

export function tabOf(page: Page): Tab {
  return over(page.mainFrame());
}

function over(frame: Frame): Tab {
  return {
    goto: (url) => frame.goto(url),
    press: async (...keys) => {
      for (const key of keys) await frame.page().keyboard.press(key);
    },
    evaluate: <Given, Result>(
      inPage: (given: Given) => Result | Promise<Result>,
      given?: Given,
    ): Promise<Result> => frame.evaluate<Result>(asExpression(inPage, given)),
    frame: (index) => over(frame.childFrames()[index] ?? frame),
  };
}
