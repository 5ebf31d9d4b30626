/**
 * What crosses as a value, as text that holds no reference: JSON. Literals that their giver does not keep, and Dates,
 * regular expressions, Errors and bigints, none of which can be changed once they were given away. What JSON knows
 * stays, the rest becomes an array whose first entry says what it is.
 *
 *   [1, { job: undefined }]   →   ["array",1,["data","job",["undefined"]]]
 */
import { DESCRIBED, type Identities, Unshareable } from './shareable';

/** May share objects and run learner code (getters), so no lock may be held. Throws Unshareable. */
export function packData(identities: Identities, value: unknown): string {
  return JSON.stringify(pack(identities, value));
}

/** The data again, made of new arrays and objects. `text` comes from `packData`. */
export function unpackData(identities: Identities, text: string): unknown {
  return unpack(identities, JSON.parse(text));
}

/** @param seen the Errors of this value so far, which may hold each other */
function pack(identities: Identities, value: unknown, seen: unknown[] = []): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['number', value === 0 ? '-0' : String(value)];
    case 'undefined':
      return ['undefined'];
    case 'function':
      return packFunction(identities, value);
    case 'bigint':
      return ['bigint', String(value)];
    case 'symbol':
      throw new Unshareable('a symbol');
    case 'object':
      break;
  }
  if (value === null) return null;
  const item = identities.itemId(value);
  if (item >= 0) return ['item', item];
  const object = identities.objectId(value);
  if (object >= 0) return ['object', object];
  const shared = identities.dataAt(value);
  if (shared > 0) return ['shared', shared];
  if (Array.isArray(value)) {
    // Array.from and not map: a gap becomes undefined.
    return ['array', ...Array.from(value, (each) => pack(identities, each, seen))];
  }
  if (value instanceof Date) return ['date', value.getTime()];
  if (value instanceof RegExp) return ['regexp', value.source, value.flags, value.lastIndex];
  if (value instanceof Error) return packError(identities, value, seen);
  return ['data', ...Object.entries(value).flatMap(([k, v]) => [k, pack(identities, v, seen)])];
}

function packFunction(identities: Identities, value: object): unknown {
  const index = identities.functionIndex(value);
  const at = index === DESCRIBED ? identities.dataAt(identities.descriptionOf(value)) : 0;
  return ['function', index, at];
}

function packError(identities: Identities, error: Error, seen: unknown[]): unknown {
  const at = seen.indexOf(error);
  if (at >= 0) return ['again', at];
  seen.push(error);
  return [
    'error',
    String(error.name),
    error.constructor.name,
    String(error.message),
    String(error.stack ?? ''),
    ...fieldsOfError(error).flatMap(([key, each, shown]) => [
      key,
      pack(identities, each, seen),
      shown,
    ]),
  ];
}

/** Its own fields go along, `cause` and `errors` among them; and whether each is shown among its keys. Throws Unshareable. */
export function fieldsOfError(error: Error): [string, unknown, boolean][] {
  const fields: [string, unknown, boolean][] = [];
  for (const key of Reflect.ownKeys(error)) {
    if (typeof key === 'symbol') throw new Unshareable('an Error with a symbol as a key');
    const shown = Object.keys(error).includes(key);
    // What the engine writes into each Error is told otherwise, or is of no use elsewhere.
    if (shown || !Object.hasOwn(new Error(key), key))
      fields.push([key, Reflect.get(error, key), shown]);
  }
  return fields;
}

function unpack(identities: Identities, packed: unknown, seen: Error[] = []): unknown {
  if (!Array.isArray(packed)) return packed;
  const [kind, ...rest]: unknown[] = packed;
  switch (kind) {
    case 'number':
      return Number(rest[0]);
    case 'bigint':
      return BigInt(String(rest[0]));
    case 'item':
      return identities.item(Number(rest[0]));
    case 'object':
      return identities.object(Number(rest[0]));
    case 'shared':
      return identities.data(Number(rest[0]));
    case 'function':
      return identities.functionAt(Number(rest[0]), Number(rest[1]));
    case 'array':
      return rest.map((each) => unpack(identities, each, seen));
    case 'date':
      return unchangingDate(new Date(Number(rest[0] ?? Number.NaN)));
    case 'regexp':
      return unchangingRegExp(
        Object.assign(new RegExp(String(rest[0]), String(rest[1])), { lastIndex: rest[2] }),
      );
    case 'again':
      return seen[Number(rest[0])];
    case 'error': {
      const error = identities.error(rest.slice(0, 4).map(String));
      seen.push(error);
      for (let i = 4; i < rest.length; i += 3)
        define(error, rest[i], unpack(identities, rest[i + 1], seen), rest[i + 2] === true);
      return Object.freeze(error);
    }
    case 'data': {
      const data = {};
      for (let i = 0; i < rest.length; i += 2)
        define(data, rest[i], unpack(identities, rest[i + 1], seen));
      return data;
    }
    default:
      return undefined;
  }
}

/** Not by assignment: a key may be called __proto__. */
function define(target: object, key: unknown, value: unknown, enumerable = true): void {
  const own = { value, enumerable, writable: true, configurable: true };
  Object.defineProperty(target, String(key), own);
}

const SETTERS = Object.getOwnPropertyNames(Date.prototype).filter((name) => name.startsWith('set'));

/** A Date that was given away: freezing it alone would leave `setTime`. */
export function unchangingDate(date: Date): Date {
  for (const name of SETTERS) {
    Object.defineProperty(date, name, {
      value: () => {
        throw new TypeError(
          `${name}: a Date that went from one thread to another cannot be changed any more. Make a new Date instead.`,
        );
      },
    });
  }
  return Object.freeze(date);
}

const KEEP_PLACE = ['exec', 'test'];
const BEGIN_ANEW = [Symbol.match, Symbol.replace, Symbol.search];

/**
 * A regular expression that was given away. With the flags g and y it keeps its place in a text, between one `exec` and
 * the next; what begins anew each time, `match`, `replace` and `search`, does so in one of its own.
 */
export function unchangingRegExp(expression: RegExp): RegExp {
  if (expression.global || expression.sticky) {
    const own = (key: string | symbol, value: unknown) =>
      Object.defineProperty(expression, key, { value });
    for (const name of KEEP_PLACE)
      own(name, () => {
        throw new TypeError(
          `${name}: a regular expression with the flag ${expression.global ? 'g' : 'y'} that went from one thread to another cannot keep its place. Use match or matchAll, or make a new one.`,
        );
      });
    for (const how of BEGIN_ANEW)
      own(how, (...args: unknown[]): unknown => {
        const anew = new RegExp(expression.source, expression.flags);
        return Reflect.apply(Reflect.get(RegExp.prototype, how), anew, args);
      });
  }
  return Object.freeze(expression);
}

/** A value that was given away stays as it is, for its giver too. */
export function keepUnchanged(value: object): void {
  if (Object.isFrozen(value)) return;
  if (value instanceof Date) unchangingDate(value);
  else if (value instanceof RegExp) unchangingRegExp(value);
  else Object.freeze(value);
}
