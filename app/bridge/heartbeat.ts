/**
 * Whether somebody who cannot be seen is still there: who answers nothing for so many beats is gone. A browser tells a
 * page nothing of a frame whose process has died. The engine's frame never computes for long, whatever its threads do.
 */

const BEAT_MS = 1_000;
/** Beats of our own that came and went without an answer: where the whole page stands still, nothing is counted. */
const MOST_UNANSWERED = 10;

/** Beats within which somebody who has nothing to do answers. */
const MOST_UNANSWERED_IDLE = 3;

/** Asks once, and says whether an answer came before three beats had passed. */
export function answers(ask: () => Promise<unknown>): Promise<boolean> {
  return new Promise((resolve) => {
    const beat = (left: number) => {
      if (left === 0) resolve(false);
      else timer = setTimeout(beat, BEAT_MS, left - 1);
    };
    let timer = setTimeout(beat, BEAT_MS, MOST_UNANSWERED_IDLE - 1);
    ask().then(
      () => {
        clearTimeout(timer);
        resolve(true);
      },
      () => undefined,
    );
  });
}

export class Heartbeat {
  readonly #ask: () => Promise<unknown>;
  readonly #gone: () => void;
  #watchers = 0;
  #unanswered = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ask asks for any answer. @param gone called once at most, while somebody watches */
  constructor(ask: () => Promise<unknown>, gone: () => void) {
    this.#ask = ask;
    this.#gone = gone;
  }

  /** Beats until the promise settles, and gives it back. */
  async during<T>(waiting: Promise<T>): Promise<T> {
    if (this.#watchers++ === 0) this.#next();
    try {
      return await waiting;
    } finally {
      if (--this.#watchers === 0) clearTimeout(this.#timer);
    }
  }

  #next(): void {
    this.#unanswered = 0;
    this.#timer = setTimeout(this.#beat, BEAT_MS);
  }

  readonly #beat = (): void => {
    if (++this.#unanswered > MOST_UNANSWERED) {
      this.#gone();
      return;
    }
    this.#timer = setTimeout(this.#beat, BEAT_MS);
    void this.#ask().then(() => {
      this.#unanswered = 0;
    });
  };
}
