/**
 * How full a queue or deque was, and how much of it unfinished, after each event that changed either.
 * Above the steps stand levels of coarser ones, each BLOCK times as coarse as the one below:
 * the least and the most of any stretch are found in a number of look-ups that does not grow with it.
 */
import { countBelowFrom, IntList } from './lanes-list';

const BLOCK = 4;

interface Level {
  readonly least: IntList;
  readonly most: IntList;
  readonly unfinished: IntList;
}

/** What a stretch came to; filled in place, so that a drawing makes nothing per column. */
export interface DepthRange {
  least: number;
  most: number;
  mostUnfinished: number;
}

export class DepthTrack {
  readonly #events = new IntList();
  readonly #depths = new IntList();
  readonly #unfinished = new IntList();
  readonly #levels: Level[] = [];
  peak = 0;
  peakUnfinished = 0;
  /** Somebody calls taskDone or join: the count means something. */
  countsUnfinished = false;

  constructor(
    readonly object: number,
    /** 0 is unbounded. */
    readonly maxsize: number,
  ) {}

  get length(): number {
    return this.#events.length;
  }

  get bytes(): number {
    const levels = this.#levels.flatMap(({ least, most, unfinished }) => [least, most, unfinished]);
    return [this.#events, this.#depths, this.#unfinished, ...levels].reduce(
      (sum, list) => sum + list.bytes,
      0,
    );
  }

  /** Takes in what was so after `event`; nothing happens if that was so before. */
  step(event: number, depth: number, unfinished: number): void {
    const last = this.length - 1;
    if (last >= 0 && this.depth(last) === depth && this.unfinished(last) === unfinished) return;
    this.#events.push(event);
    this.#depths.push(depth);
    this.#unfinished.push(unfinished);
    this.peak = Math.max(this.peak, depth);
    this.peakUnfinished = Math.max(this.peakUnfinished, unfinished);
    this.#coarsen();
  }

  event(step: number): number {
    return this.#events.at(step);
  }

  depth(step: number): number {
    return this.#depths.at(step);
  }

  unfinished(step: number): number {
    return this.#unfinished.at(step);
  }

  /** How many steps happened before `event`; `from` is a place known not to lie behind the answer. */
  stepsBefore(event: number, from = 0): number {
    return countBelowFrom(this.#events, event, from);
  }

  /** Over steps `from` … `to` - 1. Of a long stretch the blocks at its ends may reach a quarter of it farther. */
  range(from: number, to: number, into: DepthRange): void {
    into.least = Number.POSITIVE_INFINITY;
    into.most = 0;
    into.mostUnfinished = 0;
    let level = 0;
    while (BLOCK ** (level + 1) * BLOCK <= to - from) level++;
    let step = level === 0 ? from : Math.floor(from / BLOCK ** level) * BLOCK ** level;
    while (step < to) {
      const coarse = level > 0 ? this.#levels[level - 1] : undefined;
      if (level > 0) {
        const block = step / BLOCK ** level;
        if (!coarse || block >= coarse.most.length) {
          level--;
          continue;
        }
        include(into, coarse.least.at(block), coarse.most.at(block), coarse.unfinished.at(block));
        step += BLOCK ** level;
      } else {
        include(into, this.depth(step), this.depth(step), this.unfinished(step));
        step++;
      }
    }
  }

  /** A block is written when it is complete, never before: the same in whatever batches the log came. */
  #coarsen(): void {
    for (let level = 0, count = this.length; count % BLOCK === 0; level++, count /= BLOCK) {
      const below = this.#levels[level - 1];
      const own = this.#levels[level] ?? {
        least: new IntList(),
        most: new IntList(),
        unfinished: new IntList(),
      };
      this.#levels[level] = own;
      const found: DepthRange = { least: Number.POSITIVE_INFINITY, most: 0, mostUnfinished: 0 };
      for (let i = count - BLOCK; i < count; i++) {
        if (below) include(found, below.least.at(i), below.most.at(i), below.unfinished.at(i));
        else include(found, this.depth(i), this.depth(i), this.unfinished(i));
      }
      own.least.push(found.least);
      own.most.push(found.most);
      own.unfinished.push(found.mostUnfinished);
    }
  }
}

function include(into: DepthRange, least: number, most: number, unfinished: number): void {
  if (least < into.least) into.least = least;
  if (most > into.most) into.most = most;
  if (unfinished > into.mostUnfinished) into.mostUnfinished = unfinished;
}
