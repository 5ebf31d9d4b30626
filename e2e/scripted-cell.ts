/** A cell as a script meets it, by `window.queuebook`: the same in every browser, whoever drives it. */
import type { TraceEvent } from '../workers/trace/events';
import { keepSummary } from './run-report';
import type { Tab } from './tab';

/** How a run ended; as `window.queuebook.run` says it. */
export type Summary = Awaited<ReturnType<Window['queuebook']['run']>>;

export type RunOptions = NonNullable<Parameters<Window['queuebook']['run']>[1]>;
type OrdersOptions = NonNullable<Parameters<Window['queuebook']['orders']>[1]>;
type Orders = Awaited<ReturnType<Window['queuebook']['orders']>>;

export class ScriptedCell {
  readonly id: string;
  readonly #tab: Tab;

  constructor(tab: Tab, number: number) {
    this.#tab = tab;
    this.id = `in-${number}`;
  }

  source(): Promise<string> {
    return this.#tab.evaluate((cell) => window.queuebook.source(cell), this.id);
  }

  async setSource(text: string): Promise<void> {
    await this.#tab.evaluate(([cell, text_]) => window.queuebook.setSource(cell, text_), [
      this.id,
      text,
    ] as const);
  }

  /** Runs the cell as its text is now, and waits for its end. */
  async run(options: RunOptions = {}): Promise<Summary> {
    const summary = await this.#tab.evaluate(([cell, given]) => window.queuebook.run(cell, given), [
      this.id,
      options,
    ] as const);
    return keepSummary(this.id, summary);
  }

  /** All its orders. */
  orders(options: OrdersOptions = {}): Promise<Orders> {
    return this.#tab.evaluate(([cell, how]) => window.queuebook.orders(cell, how), [
      this.id,
      options,
    ] as const);
  }

  /** Replaces the text, runs it, and sees the run to its end. */
  async runText(text: string): Promise<Summary> {
    await this.setSource(text);
    const summary = await this.run();
    await this.seeEnd();
    return summary;
  }

  /** Takes the replay to the end of the run: what it printed, and what it came to, is told there and not before. */
  async seeEnd(): Promise<void> {
    await this.#tab.evaluate(async (cell) => {
      await window.queuebook.whenIdle();
      if (window.queuebook.trace(cell).length > 0)
        window.queuebook.seek(cell, Number.MAX_SAFE_INTEGER);
    }, this.id);
  }

  trace(): Promise<TraceEvent[]> {
    return this.#tab.evaluate((cell) => window.queuebook.trace(cell), this.id);
  }

  /** What the program wrote, write by write: a text or a newline each. Two threads' lines may run together. */
  async writes(): Promise<string[]> {
    const written = (await this.trace()).filter(({ kind }) => /printed$/.test(kind));
    return written.map(({ kind, text }) => (kind === 'newline-printed' ? '\n' : text));
  }

  /** Whether a line of the last run has the writes of two threads. */
  async ranTogether(): Promise<boolean> {
    const writes = (await this.trace()).filter(({ kind }) => /printed$/.test(kind));
    return writes.some(
      ({ kind, thread }, i) => kind === 'printed' && writes[i + 1]?.thread !== thread,
    );
  }
}
