/**
 * Who woke whom: from the event that made it possible to the `woken` of the one who waited.
 * A record names the thread it woke only if it was the first; where several were woken, the waker's last deed at the same object is taken.
 */
import { EVENT_KINDS, KIND_CODE, NONE } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { wakes } from '../kinds';
import { IntList } from './lanes-list';

/** Also what may let another thread go on though the record names nobody. */
const WAKING: ReadonlySet<number> = new Set(
  EVENT_KINDS.filter(
    (kind) => wakes(kind) || kind === 'wait-blocked' || kind === 'queue-joined',
  ).map((kind) => KIND_CODE[kind]),
);
const THREADS = 1 << 16;

export class LaneWakes {
  /** Events of the wakers, and of the woken; the second is sorted. */
  readonly from = new IntList();
  readonly to = new IntList();
  /** For a thread that waits: the event that named it. */
  #named = new Map<number, number>();
  /** For an object and a thread: the thread's last deed there that can wake. */
  #deeds = new Map<number, number>();

  get bytes(): number {
    return this.from.bytes + this.to.bytes;
  }

  take(log: TraceLog, event: number, kind: number, thread: number): void {
    const object = log.word(event, 4);
    const other = log.word(event, 8);
    if (WAKING.has(kind)) {
      this.#deeds.set(object * THREADS + thread, event);
      if (other !== NONE && other !== thread && !this.#named.has(other))
        this.#named.set(other, event);
      return;
    }
    if (kind !== KIND_CODE.woken) return;
    const named = this.#named.get(thread);
    this.#named.delete(thread);
    if (other === NONE || other === thread) return;
    const from =
      named !== undefined && log.thread(named) === other
        ? named
        : this.#deeds.get(object * THREADS + other);
    if (from === undefined) return;
    this.from.push(from);
    this.to.push(event);
  }
}
