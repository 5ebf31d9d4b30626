/** The distinct outcomes that an exploration has found so far. */
import { nowMs } from '../memory/clock';
import type { OrderOutput, OrdersFound } from './interface';
import type { Written } from './read-written';

const REPORT_EVERY_MS = 100;

/** How one run ended. `repeated`: it was broken off, since its order was seen before. */
export type EndStatus = 'finished' | 'stuck' | 'cut' | 'repeated';

/** What was left out, or could not be seen. */
export type Left = Pick<OrdersFound, 'polls' | 'chance' | 'interleavings' | 'swapped'>;

export class Findings {
  readonly #outputs = new Map<string, OrderOutput>();
  readonly #tokenOf: (choices: readonly number[]) => string;
  readonly #begun = nowMs();
  #reported = nowMs();
  #schedules = 0;
  #cut = false;
  /** Some run came to a good end. */
  finished = false;
  runs = 0;

  constructor(tokenOf: (choices: readonly number[]) => string) {
    this.#tokenOf = tokenOf;
  }

  /** @param choices asked for only when the outcome is new */
  add(
    status: EndStatus,
    { console, error, whole }: Written,
    choices: () => readonly number[],
  ): void {
    this.runs++;
    if (status === 'repeated') return;
    this.#schedules++;
    const ended = whole ? status : 'cut';
    if (ended === 'cut') this.#cut = true;
    const outcome = ended === 'finished' && error !== '' ? 'failed' : ended;
    if (outcome === 'finished') this.finished = true;
    // Where a run was cut off says nothing about the program.
    const key = outcome === 'cut' ? outcome : JSON.stringify([outcome, console, error]);
    const known = this.#outputs.get(key);
    if (known) {
      this.#outputs.set(key, { ...known, schedules: known.schedules + 1 });
      return;
    }
    const lines = console.split('\n');
    if (lines.at(-1) === '') lines.pop();
    const token = this.#tokenOf(choices());
    this.#outputs.set(key, { console: lines, outcome, error, schedules: 1, token });
  }

  /** Begins again: what was found so far was found by another measure. Runs and time go on. */
  forget(): void {
    this.#outputs.clear();
    this.#schedules = 0;
    this.#cut = false;
    this.finished = false;
    this.runs++;
  }

  dueForReport(): boolean {
    return nowMs() - this.#reported >= REPORT_EVERY_MS;
  }

  /** @param left what the search could not see of the program, if anything */
  report(exhausted: boolean, left: Left = {}): OrdersFound {
    this.#reported = nowMs();
    return {
      complete: exhausted && !this.#cut && left.polls !== true,
      schedules: this.#schedules,
      runs: this.runs,
      ms: nowMs() - this.#begun,
      outputs: [...this.#outputs.values()],
      ...left,
    };
  }
}
