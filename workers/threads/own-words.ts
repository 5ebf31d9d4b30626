/**
 * What this browser says of a mistake. Engines word their errors differently, and change their words: so each mistake
 * that is explained is made here once, and the engine's own words for it are learned.
 *
 *     V8             Cannot assign to read only property 'k' of object '#<Object>'
 *     SpiderMonkey   "k" is read-only
 *     JavaScriptCore Attempted to assign to readonly property.
 *
 * Learned when the first error is explained: a program without errors pays nothing.
 */

import { MakeFunction } from './make-function';

/** A name that no program has, to see where the engine puts it. */
const NAME = 'queuebookName';

interface OwnWords {
  readonly kind: Mistake;
  readonly pattern: RegExp;
}

export type Mistake =
  | 'constant'
  | 'private'
  | 'new-field'
  | 'frozen'
  | 'recursion'
  | 'no-name'
  | 'member-of-null'
  | 'member-of-undefined';

/** Each body makes one mistake; the first that an error's words fit names it. */
const MISTAKES: readonly (readonly [kind: Mistake, body: string])[] = [
  ['constant', `const ${NAME} = 1; ${NAME} = 2;`],
  ['private', `class A { #${NAME} = 1; static of(o) { return o.#${NAME}; } } A.of({});`],
  ['private', `class A { #${NAME} = 1; static of(o) { o.#${NAME} = 2; } } A.of({});`],
  ['private', `class A { #${NAME}() {} static of(o) { o.#${NAME}(); } } A.of({});`],
  ['private', `class A { #${NAME}() {} of() { this.#${NAME}(); } } A.prototype.of.call({});`],
  [
    'private',
    `class A { get #${NAME}() { return 1; } static of(o) { return o.#${NAME}; } } A.of({});`,
  ],
  // An array's next place, before an object's new field: V8 says the same of both, but for the number.
  ['frozen', 'Object.freeze([1]).push(2);'],
  ['new-field', `Object.preventExtensions({}).${NAME} = 1;`],
  ['new-field', `Object.defineProperty(Object.preventExtensions({}), '${NAME}', { value: 1 });`],
  ['frozen', `Object.freeze({ ${NAME}: 1 }).${NAME} = 2;`],
  ['frozen', `delete Object.freeze({ ${NAME}: 1 }).${NAME};`],
  ['frozen', 'Object.freeze([1])[0] = 2;'],
  ['frozen', 'Object.freeze([1]).pop();'],
  ['frozen', 'Object.freeze([1]).length = 0;'],
  ['frozen', 'Object.freeze([2, 1]).sort();'],
  ['recursion', 'const f = () => f() + 1; f();'],
  ['no-name', `return ${NAME};`],
  ['no-name', `${NAME} = 1;`],
  ['member-of-null', `const a = null; return a.${NAME};`],
  ['member-of-null', `const a = null; a.${NAME} = 1;`],
  ['member-of-null', `const a = null; a.${NAME}();`],
  ['member-of-undefined', `const a = undefined; return a.${NAME};`],
  ['member-of-undefined', `const a = undefined; a.${NAME} = 1;`],
  ['member-of-undefined', `const a = undefined; a.${NAME}();`],
];

let learned: readonly OwnWords[] | undefined;

export interface Recognised {
  readonly kind: Mistake;
  /** In the engine's words, where it tells one. */
  readonly name: string | null;
}

/**
 * What an error of the engine may be about: none, one, or several where the engine says the same of them (WebKit, of a
 * constant and of what is frozen).
 */
export function mistakesIn(message: string): Recognised[] {
  learned ??= MISTAKES.flatMap(([kind, body]) => wordsFor(kind, body));
  return learned.flatMap(({ kind, pattern }) => {
    const match = message.match(pattern);
    return match ? [{ kind, name: match.groups?.name ?? null }] : [];
  });
}

function wordsFor(kind: Mistake, body: string): OwnWords[] {
  try {
    new MakeFunction(`'use strict'; ${body}`)();
    return [];
  } catch (error) {
    return error instanceof Error ? [{ kind, pattern: patternOf(error.message) }] : [];
  }
}

/** Names and places of the trial become whatever may stand there. */
function patternOf(message: string): RegExp {
  let named = false;
  const source = message
    // What the engine tells of the expression or the object is another one each time.
    .replace(/\(evaluating '.*'\)/s, '\uE000')
    .split(/(queuebookName|\uE000|#<Object>|\[object Array\]|\b\d+\b|\bA\b|\ba\b|\bo\b)/)
    .map((part, i) => {
      if (i % 2 === 0) return escaped(part);
      if (part === '\uE000') return "\\(evaluating '[^]*'\\)";
      if (/^\d+$/.test(part)) return '\\d+';
      if (part !== NAME) return '[^]+?';
      if (named) return '[^]+?';
      named = true;
      return '(?<name>[\\w$]+)';
    })
    .join('');
  return new RegExp(`^${source}$`);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
