/**
 * A worker that has started and run nothing, as bytes: what the next visit starts from. Made in a worker of its own, which
 * is never given a program, and only when nobody has asked for anything for a while: it takes some seconds of a processor.
 */
import type { KeepSnapshot } from './interface';

const IDLE_MS = 4_000;

export class SnapshotWhenIdle {
  readonly #make: () => Promise<ArrayBuffer>;
  readonly #keep: KeepSnapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #made = false;

  constructor(make: () => Promise<ArrayBuffer>, keep: KeepSnapshot) {
    this.#make = make;
    this.#keep = keep;
  }

  /** Something runs. */
  busy(): void {
    clearTimeout(this.#timer);
  }

  idle(): void {
    this.busy();
    if (this.#made) return;
    this.#timer = setTimeout(() => {
      this.#made = true;
      // Without it the next visit starts plainly, as this one did.
      this.#make()
        .then((snapshot) => this.#keep(snapshot))
        .catch(() => undefined);
    }, IDLE_MS);
  }
}
