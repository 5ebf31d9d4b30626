/**
 * Keys of shared objects, Maps and Sets as three words, so that comparing keys is comparing numbers. A text is kept once
 * in a run, and its address stands for it:
 *
 *   buckets ──► NEXT │ LENGTH │ text …
 */
import { TAG } from '../memory/codec';
import { CONTROL } from '../memory/layout';
import { readText, textWords, writeText } from '../memory/text';
import type { Context } from '../sync/context';
import { noRoom } from '../sync/full-memory';
import { lock, unlock } from '../sync/mutex';

const NODE = { NEXT: 0, LENGTH: 1, TEXT: 2 } as const;
const BUCKETS = 4096;

export interface Key {
  readonly tag: number;
  readonly a: number;
  readonly b: number;
  /** The same in every run and thread: steps that touch one key are told apart by it. */
  readonly hash: number;
}

/** One per thread: remembers the texts it has met. */
export class Keys {
  readonly #context: Context;
  readonly #keys = new Map<string, Key>();
  readonly #texts = new Map<number, string>();

  constructor(context: Context) {
    this.#context = context;
  }

  /** The key that equals `value` as Map keys are equal. May share an object, so no lock may be held. Throws Unshareable, MemoryError. */
  of(value: unknown): Key {
    if (typeof value === 'string') return this.ofText(value);
    const { codec } = this.#context;
    const { tag, a, b } = codec.words(Object.is(value, -0) ? 0 : value);
    return { tag, a, b, hash: mixed(tag, a, b) };
  }

  ofText(text: string): Key {
    let key = this.#keys.get(text);
    if (key === undefined) {
      const hash = hashOf(text);
      key = { tag: TAG.TEXT, a: this.#intern(text, hash), b: 0, hash };
      this.#keys.set(text, key);
      this.#texts.set(key.a, text);
    }
    return key;
  }

  /** The value of a key as it lies in memory. */
  value(tag: number, a: number, b: number): unknown {
    if (tag !== TAG.TEXT) return this.#context.codec.valueOf(tag, a, b);
    let text = this.#texts.get(a);
    if (text === undefined) {
      const { memory } = this.#context;
      text = readText(memory, a + NODE.TEXT, memory[a + NODE.LENGTH] ?? 0);
      this.#texts.set(a, text);
    }
    return text;
  }

  #intern(text: string, hash: number): number {
    const { memory, heap } = this.#context;
    lock(memory, CONTROL.KEYS_LOCK);
    try {
      let buckets = memory[CONTROL.KEYS] ?? 0;
      if (buckets === 0) {
        buckets = heap.allocate(BUCKETS);
        if (buckets === 0) throw noRoom(memory);
        memory.fill(0, buckets, buckets + BUCKETS);
        memory[CONTROL.KEYS] = buckets;
      }
      const bucket = buckets + (hash & (BUCKETS - 1));
      for (let node = memory[bucket] ?? 0; node !== 0; node = memory[node + NODE.NEXT] ?? 0) {
        const length = memory[node + NODE.LENGTH] ?? 0;
        if (length === text.length && readText(memory, node + NODE.TEXT, length) === text)
          return node;
      }
      const node = heap.allocate(NODE.TEXT + textWords(text.length));
      if (node === 0) throw noRoom(memory);
      memory[node + NODE.NEXT] = memory[bucket] ?? 0;
      memory[node + NODE.LENGTH] = text.length;
      writeText(memory, node + NODE.TEXT, text);
      memory[bucket] = node;
      return node;
    } finally {
      unlock(memory, CONTROL.KEYS_LOCK);
    }
  }
}

/** FNV-1a, folded to 24 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 24) ^ hash) & 0xff_ffff;
}

function mixed(tag: number, a: number, b: number): number {
  return (Math.imul(a ^ Math.imul(b, 31) ^ tag, 0x9e37_79b1) >>> 8) & 0xff_ffff;
}
