/**
 * The items inside one queue or deque, in order, without an object per item.
 *
 * A first-in first-out container is a window on the list of all arrivals; moments share the list:
 *
 *     arrivals   [ put@3, put@7, put@9, put@12 ]      indexes of events in the log, only ever appended
 *     at event 13:         head=1         tail=4      put@3 was taken, three are inside
 *
 * A deque that is also used from its other ends leaves that scheme and keeps a list of its own (`loose`).
 * When events were dropped the absolute depth in the next event decides: too many inside, the oldest go;
 * too few, items that nobody saw arrive stand at the front (`unseen`).
 */
import type { TraceLog } from '../../../workers/trace/reader';

/** An arrival that the log does not show. */
export const UNSEEN = -1;

/** How far to look for an item that is not in front: only logs with gaps need to look at all. */
const SEARCH_LIMIT = 256;

export class Arrivals {
  #events = new Int32Array(16);
  #length = 0;

  /** Arrival n of this container is the event at `index`. Folding the same stretch of a log again writes the same values. */
  set(n: number, index: number): void {
    if (n >= this.#events.length) {
      const larger = new Int32Array(this.#events.length * 2);
      larger.set(this.#events);
      this.#events = larger;
    }
    this.#events[n] = index;
    this.#length = Math.max(this.#length, n + 1);
  }

  at(n: number): number {
    return n < this.#length ? (this.#events[n] ?? UNSEEN) : UNSEEN;
  }
}

export interface ItemLine {
  readonly arrivals: Arrivals;
  readonly head: number;
  readonly tail: number;
  readonly unseen: number;
  /** Oldest first; null while the container is used first in, first out. */
  readonly loose: readonly number[] | null;
}

export function emptyLine(): ItemLine {
  return { arrivals: new Arrivals(), head: 0, tail: 0, unseen: 0, loose: null };
}

export function lineDepth(line: ItemLine): number {
  return line.loose ? line.loose.length : line.unseen + line.tail - line.head;
}

/** Arrival events of up to `count` items from the front, oldest first; UNSEEN for items that came unseen. */
export function lineItems(line: ItemLine, count: number, from = 0): number[] {
  const found: number[] = [];
  const end = Math.min(lineDepth(line), from + count);
  for (let i = from; i < end; i++) {
    if (line.loose) found.push(line.loose[i] ?? UNSEEN);
    else found.push(i < line.unseen ? UNSEEN : line.arrivals.at(line.head + i - line.unseen));
  }
  return found;
}

export function putLast(line: ItemLine, index: number): ItemLine {
  if (line.loose) return { ...line, loose: [...line.loose, index] };
  line.arrivals.set(line.tail, index);
  return { ...line, tail: line.tail + 1 };
}

export function putFirst(line: ItemLine, index: number): ItemLine {
  return { ...line, loose: [index, ...loosened(line)] };
}

export function takeLast(line: ItemLine): [ItemLine, arrival: number] {
  const items = loosened(line);
  return [{ ...line, loose: items.slice(0, -1) }, items.at(-1) ?? UNSEEN];
}

/** Takes the item with this identity from the front; items before it must have left unseen. */
export function takeFirst(
  line: ItemLine,
  item: number,
  log: TraceLog,
): [ItemLine, arrival: number] {
  if (line.loose) {
    const at = Math.max(
      0,
      line.loose.findIndex((arrival) => arrival !== UNSEEN && log.word(arrival, 5) === item),
    );
    return [{ ...line, loose: line.loose.slice(at + 1) }, line.loose[at] ?? UNSEEN];
  }
  const end = Math.min(line.tail, line.head + SEARCH_LIMIT);
  for (let at = line.head; at < end; at++) {
    const arrival = line.arrivals.at(at);
    if (log.word(arrival, 5) === item) return [{ ...line, head: at + 1, unseen: 0 }, arrival];
  }
  return [{ ...line, unseen: Math.max(0, line.unseen - 1) }, UNSEEN];
}

/** Makes the line as long as the log says it is. */
export function correctDepth(line: ItemLine, depth: number): ItemLine {
  const missing = depth - lineDepth(line);
  if (missing === 0) return line;
  if (line.loose) {
    return {
      ...line,
      loose:
        missing < 0
          ? line.loose.slice(-missing)
          : [...Array<number>(missing).fill(UNSEEN), ...line.loose],
    };
  }
  if (missing > 0) return { ...line, unseen: line.unseen + missing };
  const unseen = Math.max(0, line.unseen + missing);
  const head =
    line.head + (line.unseen - unseen === -missing ? 0 : -missing - (line.unseen - unseen));
  return { ...line, unseen, head: Math.min(head, line.tail) };
}

function loosened(line: ItemLine): readonly number[] {
  return line.loose ?? lineItems(line, lineDepth(line));
}
