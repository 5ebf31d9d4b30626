/**
 * Traces written as aligned text, one event a line, for tests and the gallery:
 *
 *     main      created queue Queue maxsize=1
 *     main      thread-started consumer
 *     consumer  thread-began
 *     consumer  get-blocked queue            line=4
 *     main      put queue 0  wakes=consumer  line=9
 *     consumer  woken queue  by=main
 *     consumer  get queue 0
 *     main      printed 'Producer done'
 *     main      newline-printed
 *
 * thread  kind  [object]  [item or 'text']  [key=value …]
 *
 * `created NAME CLASS` makes the object, and names it unless `unnamed` stands behind; its type is its class in small
 * letters (MyQueue: `type=instance`). `member NAME FIELD OBJECT` puts an object into a field. Threads are known from `thread-started`.
 * Keys: maxsize, type, line, cell, at (ms), arg, depth, unfinished, wakes / by / holder / other (a thread).
 * Depth and unfinished follow from what went before unless they are given; a plain value is written "value".
 */
import { NONE, OBJECT_TYPES, PLAIN_ITEM_BASE } from '../../workers/trace/events';
import type { TraceLog } from '../../workers/trace/reader';
import { type EventFields, kindNamed, TraceWriter } from './trace-writer';

const WORD = /'[^']*'|"[^"]*"|\S+/g;
const ITEM_KINDS = new Set(['put', 'get', 'put-blocked', 'append', 'appendleft', 'pop', 'popleft']);
const TEXT_KINDS = new Set([
  'printed',
  'refused',
  'thread-failed',
  'field-read',
  'field-written',
  'list-read',
  'list-written',
  'list-added',
  'list-removed',
  'key-read',
  'key-written',
  'key-deleted',
  'variable-read',
  'variable-written',
]);
/** What a kind does to the depth and the unfinished count of its object. */
const EFFECT: Readonly<Record<string, readonly [depth: number, unfinished: number]>> = {
  put: [1, 1],
  append: [1, 0],
  appendleft: [1, 0],
  get: [-1, 0],
  pop: [-1, 0],
  popleft: [-1, 0],
  'task-done': [0, -1],
};
const WITH_DEPTH = new Set([
  'put-blocked',
  'put-full',
  'get-blocked',
  'queue-join-blocked',
  'queue-joined',
  'shutdown',
  'size-read',
  'length-read',
  'refused',
]);

export function traceLog(text: string): TraceLog {
  return traceWriter(text).log();
}

export function traceWriter(text: string): TraceWriter {
  const writer = new TraceWriter();
  const reader = new TraceText();
  for (const line of text.split('\n')) {
    const words = line.match(WORD);
    if (words === null || line.trim().startsWith('//')) continue;
    for (const event of reader.events(words)) writer.write(event);
  }
  return writer;
}

class TraceText {
  #threads = ['main'];
  #objects = new Map<string, number>();
  #depth = new Map<number, number>();
  #unfinished = new Map<number, number>();
  #plain = PLAIN_ITEM_BASE;

  events(words: readonly string[]): EventFields[] {
    const plain = words.slice(2).filter((word) => !/^\w+=/.test(word));
    const keys = new Map(
      words
        .filter((word) => /^\w+=/.test(word))
        .map((word): [string, string] => [
          word.slice(0, word.indexOf('=')),
          word.slice(word.indexOf('=') + 1),
        ]),
    );
    const thread = this.#threadNamed(words[0] ?? '');
    const kind = kindNamed(words[1] ?? '');
    const base = { thread, kind, ...this.#given(keys) };
    const [first = '', second = '', third = ''] = plain;
    if (kind === 'created')
      return this.#created(base, first, second, plain.includes('unnamed'), keys);
    if (kind === 'named') return [{ ...base, object: this.#object(first), text: second }];
    if (kind === 'member')
      return [{ ...base, object: this.#holder(first), text: second, arg: this.#object(third) }];
    if (kind === 'thread-started') return this.#started(base, first);
    if (kind === 'thread-began' || kind === 'thread-ended')
      return [{ object: this.#object(`thread ${thread}`), ...base }];
    if (TEXT_KINDS.has(kind)) {
      const object = kind === 'printed' || kind === 'thread-failed' ? NONE : this.#object(first);
      return [{ ...base, object, text: unquoted(plain.at(-1) ?? '') }];
    }
    if (kind === 'join-blocked' || kind === 'joined' || kind === 'join-timeout') {
      const other = this.#threadNamed(first);
      return [{ object: this.#object(`thread ${other}`), other, ...base }];
    }
    if (first === '') return [base];
    return [this.#onObject(base, this.#object(first), second)];
  }

  #onObject(base: EventFields, object: number, item: string): EventFields {
    const { kind } = base;
    const [more, unfinishedMore] = EFFECT[kind] ?? [0, 0];
    const depth = base.depth ?? (kind === 'get-empty' ? 0 : (this.#depth.get(object) ?? 0) + more);
    const unfinished = base.unfinished ?? (this.#unfinished.get(object) ?? 0) + unfinishedMore;
    const counted = kind in EFFECT || WITH_DEPTH.has(kind) || kind === 'get-empty';
    if (counted) {
      this.#depth.set(object, depth);
      this.#unfinished.set(object, unfinished);
    }
    return {
      ...base,
      object,
      ...(counted ? { depth, unfinished } : {}),
      ...(ITEM_KINDS.has(kind) && item !== '' ? this.#item(kind, item) : {}),
    };
  }

  #item(kind: string, word: string): Partial<EventFields> {
    if (/^\d+$/.test(word)) return { item: Number(word) };
    const carriesText = kind === 'put' || kind.startsWith('append');
    return { item: this.#plain++, ...(carriesText ? { text: unquoted(word) } : {}) };
  }

  #created(
    base: EventFields,
    name: string,
    className: string,
    unnamed: boolean,
    keys: ReadonlyMap<string, string>,
  ): EventFields[] {
    const type = keys.get('type') ?? className.toLowerCase();
    const code = OBJECT_TYPES.map(String).indexOf(type);
    if (code < 0) throw new RangeError(`no object type is called ${type}`);
    const object = this.#object(name, true);
    const created = {
      ...base,
      object,
      depth: code,
      arg: type === 'queue' ? Number(keys.get('maxsize') ?? 0) : NONE,
      text: className,
    };
    return unnamed
      ? [created]
      : [created, { thread: base.thread, kind: 'named', object, text: name }];
  }

  #started(base: EventFields, label: string): EventFields[] {
    const other = this.#threads.push(label) - 1;
    const object = this.#object(`thread ${other}`, true);
    return [
      {
        thread: base.thread,
        kind: 'created',
        object,
        depth: OBJECT_TYPES.indexOf('thread'),
        other,
        text: 'Thread',
      },
      { ...base, object, other, text: label },
    ];
  }

  #given(keys: ReadonlyMap<string, string>): Partial<EventFields> {
    const given: Record<string, number> = {};
    for (const [key, word] of keys) {
      if (key === 'at') given.timeMs = Number(word);
      else if (key === 'wakes' || key === 'by' || key === 'holder' || key === 'other')
        given.other = this.#threadNamed(word);
      else if (key !== 'maxsize' && key !== 'type') given[key] = Number(word);
    }
    return given;
  }

  #threadNamed(name: string): number {
    const thread = this.#threads.lastIndexOf(name);
    if (thread < 0) throw new RangeError(`no thread is called ${name} yet`);
    return thread;
  }

  /** Who holds a field: a named object, or a thread by its label. */
  #holder(name: string): number {
    const thread = this.#objects.has(name) ? NONE : this.#threads.lastIndexOf(name);
    return this.#object(thread < 0 ? name : `thread ${thread}`);
  }

  #object(name: string, create = false): number {
    const known = this.#objects.get(name);
    if (known !== undefined) return known;
    if (!create && !name.startsWith('thread '))
      throw new RangeError(`nothing is called ${name} yet`);
    this.#objects.set(name, this.#objects.size);
    return this.#objects.size - 1;
  }
}

function unquoted(word: string): string {
  return word.replace(/^(['"])(.*)\1$/, '$2');
}
