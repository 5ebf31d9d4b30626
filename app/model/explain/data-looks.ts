/**
 * Looks at shared data: how often it was read, and how often in vain, by a thread that had read the same there before
 * and nobody had written since. What polling costs where there is no queue that could say so.
 */
import { isSharedData, KIND_CODE, OBJECT_TYPES } from '../../../workers/trace/events';
import type { TraceLog } from '../../../workers/trace/reader';
import { FACTS_OF_CODE } from '../kinds';

export interface DataLooks {
  readonly object: number;
  readonly looks: number;
  /** The same thread saw nothing new. */
  readonly inVain: number;
}

/** Data that is told apart; the first so much. */
const MOST = 256;

interface Looked {
  looks: number;
  inVain: number;
  writes: number;
  /** By thread: its last look, the writes before it, and what it saw. */
  readonly last: Map<number, { kind: number; writes: number; text: string }>;
}

export class DataLooksCount {
  readonly #data = new Map<number, Looked>();

  take(log: TraceLog, index: number): void {
    const kind = log.kindCode(index);
    const object = log.word(index, 4);
    if (kind === KIND_CODE.created) {
      const type = OBJECT_TYPES[log.word(index, 6)];
      if (type && isSharedData(type) && this.#data.size < MOST)
        this.#data.set(object, { looks: 0, inVain: 0, writes: 0, last: new Map() });
      return;
    }
    const facts = FACTS_OF_CODE[kind];
    if (facts?.use !== 'share') return;
    const looked = this.#data.get(object);
    if (looked === undefined) return;
    if (!facts.onlyLooks) {
      looked.writes++;
      return;
    }
    looked.looks++;
    const thread = log.thread(index);
    const { writes } = looked;
    const { text } = log.at(index);
    const before = looked.last.get(thread);
    if (before && before.kind === kind && before.writes === writes && before.text === text)
      looked.inVain++;
    looked.last.set(thread, { kind, writes, text });
  }

  /** Data at which somebody looked in vain, the most first. */
  looks(): readonly DataLooks[] {
    return [...this.#data]
      .filter(([, { inVain }]) => inVain > 0)
      .map(([object, { looks, inVain }]) => ({ object, looks, inVain }))
      .sort((a, b) => b.inVain - a.inVain);
  }
}
