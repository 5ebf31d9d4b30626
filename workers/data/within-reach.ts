/** What goes along when plain data is given away: everything that can be reached from it. Nothing is changed by looking. */
import type { DataType } from '../memory/data-block';
import { DESCRIBED, type Identities, Unshareable } from '../memory/shareable';

/** What is known of objects with an identity of their own. */
export interface Looker {
  readonly identities: Pick<Identities, 'functionIndex' | 'descriptionOf' | 'itemId'>;
  /** Whether it is data that is shared already. */
  knows(value: object): boolean;
  /** Refuses an object with an identity, or an Error, that cannot be shared; gives what its fields hold, none when it is shared already; undefined when it is neither. */
  fieldsOf(value: object): readonly (readonly [string, unknown, ...unknown[]])[] | undefined;
}

/** An array, object, Map or Set that is to be shared, and what it holds: values by index, name or key. */
export interface Piece {
  readonly value: object;
  readonly type: DataType;
  /** It stays as it is: nobody can change it. */
  readonly frozen: boolean;
  readonly contents: readonly (readonly [unknown, unknown])[];
}

/**
 * Everything within reach that is not shared yet, the object itself first; and Dates, Errors and the like, which cross as
 * values. Throws Unshareable with the way to what cannot be shared.
 */
export function withinReach(
  owner: Looker,
  first: object,
): { readonly pieces: readonly Piece[]; readonly values: readonly object[] } {
  const pieces: Piece[] = [];
  const values: object[] = [];
  const seen = new Set<object>();
  const waiting: { readonly value: unknown; readonly path: string }[] = [
    { value: first, path: '' },
  ];
  // It grows meanwhile. Taken from its front, an array of a million would be moved a million times.
  for (const { value, path } of waiting) {
    try {
      if (typeof value === 'symbol') throw new Unshareable('a symbol');
      if (typeof value === 'function' && owner.identities.functionIndex(value) === DESCRIBED)
        waiting.push({ value: owner.identities.descriptionOf(value), path });
      if (typeof value !== 'object' || value === null || seen.has(value)) continue;
      seen.add(value);
      if (owner.knows(value) || owner.identities.itemId(value) >= 0) continue;
      const fields = owner.fieldsOf(value);
      for (const [name, each] of fields ?? [])
        waiting.push({ value: each, path: `${path}.${name}` });
      const crosses = isValue(value);
      if (crosses) values.push(value);
      if (crosses || fields !== undefined) continue;
      const piece = pieceOf(value);
      pieces.push(piece);
      for (const part of piece.contents) {
        // The keys of lists and objects are numbers and texts.
        for (const each of part) {
          if (!mayHold(each)) continue;
          const [key] = part;
          const inside = piece.type === 'object' ? `.${String(key)}` : `[${shown(key)}]`;
          waiting.push({ value: each, path: `${path}${inside}` });
        }
      }
    } catch (error) {
      if (!(error instanceof Unshareable) || path === '') throw error;
      throw new Unshareable(`${error.what} (at '${path.replace(/^\./, '')}')`, error.way);
    }
  }
  return { pieces, values };
}

/** Whether it is more than a number, a text or the like, of which there may be a million. */
function mayHold(value: unknown): boolean {
  switch (typeof value) {
    case 'object':
      return value !== null;
    case 'function':
    case 'symbol':
      return true;
    default:
      return false;
  }
}

function shown(key: unknown): string {
  return typeof key === 'string' ? `'${key}'` : typeof key === 'number' ? String(key) : '…';
}

/** What crosses as a value: never changed again once it was given away. Throws Unshareable for one with more to it. */
export function isValue(value: object): boolean {
  if (value instanceof Error) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Date.prototype && prototype !== RegExp.prototype) return false;
  const [own] = Object.keys(value);
  if (own === undefined) return true;
  throw new Unshareable(
    `a ${value.constructor.name} with a field of its own ('${own}')`,
    'Put both into an object.',
  );
}

/** Throws Unshareable for what is neither array, plain object, Map nor Set. */
function pieceOf(value: object): Piece {
  const prototype: unknown = Object.getPrototypeOf(value);
  const type = typeOf(value, prototype);
  if (type === undefined) throw new Unshareable(kindOf(value));
  if (Object.isExtensible(value))
    return { value, type, frozen: false, contents: contentsOf(value, type, false) };
  if (type === 'map' || type === 'set')
    throw new Unshareable(
      `${WORDS[type]} that was frozen or sealed`,
      'Leave it open, and threads share it.',
    );
  if (!Object.isFrozen(value))
    throw new Unshareable(
      `${WORDS[type]} that was sealed`,
      'Freeze it, and it goes as it is; or leave it open, and threads share it.',
    );
  return { value, type, frozen: true, contents: contentsOf(value, type, true) };
}

const WORDS: Readonly<Record<DataType, string>> = {
  list: 'an array',
  object: 'an object',
  map: 'a Map',
  set: 'a Set',
};

function typeOf(value: object, prototype: unknown): DataType | undefined {
  if (Array.isArray(value) && prototype === Array.prototype) return 'list';
  if (prototype === Map.prototype) return 'map';
  if (prototype === Set.prototype) return 'set';
  return prototype === Object.prototype || prototype === null ? 'object' : undefined;
}

function contentsOf(
  value: object,
  type: DataType,
  frozen: boolean,
): readonly (readonly [unknown, unknown])[] {
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value].map((key) => [key, true]);
  const named: [string, unknown][] = [];
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key === 'symbol') throw new Unshareable(`${WORDS[type]} with a symbol as a key`);
    if (type === 'list' && key === 'length') continue;
    const own = Object.getOwnPropertyDescriptor(value, key);
    if (own?.get !== undefined || own?.set !== undefined)
      throw new Unshareable(`${WORDS[type]} with a getter or setter ('${key}')`);
    if (own === undefined) continue;
    if (!frozen && (own.configurable !== true || own.writable !== true))
      throw new Unshareable(`${WORDS[type]} with a part that cannot be changed ('${key}')`);
    if (type === 'list' && !/^\d+$/.test(key))
      throw new Unshareable(`an array with something besides its elements ('${key}')`);
    if (own.enumerable !== true)
      throw new Unshareable(`${WORDS[type]} with a part that is hidden ('${key}')`);
    if (type === 'object') named.push([key, own.value]);
  }
  // Array.from: a gap becomes undefined.
  return Array.isArray(value) ? Array.from(value, (each, index) => [index, each]) : named;
}

function kindOf(value: object): string {
  const name: unknown = value.constructor?.name;
  if (typeof name !== 'string' || name === '') return 'this kind of object';
  if (Object.getPrototypeOf(value) === Function.prototype) return 'a function';
  return BUILT_IN.test(name)
    ? `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`
    : `an object of the class ${name}`;
}

const BUILT_IN =
  /Array$|^(?:Weak|ArrayBuffer|SharedArrayBuffer|DataView|Promise|Intl|URL|Generator)/;
