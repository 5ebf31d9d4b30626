/**
 * Plain data, arrays and objects of what threads may share, as text that holds no reference: JSON. What JSON knows
 * stays, the rest becomes an array whose first entry says what it is.
 *
 *   [1, { job: undefined }]   →   ["array",1,["data","job",["undefined"]]]
 */
import { functionIndex, type Identities, Unshareable } from './shareable';

/** May run learner code (getters), so no lock may be held. Throws Unshareable. */
export function packData(identities: Identities, value: object): string {
  return JSON.stringify(pack(identities, value, new Set()));
}

/** The data again, made of new arrays and objects. `text` comes from `packData`. */
export function unpackData(identities: Identities, text: string): unknown {
  return unpack(identities, JSON.parse(text));
}

/** `above`: the arrays and objects that `value` lies in. */
function pack(identities: Identities, value: unknown, above: Set<object>): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : ['number', String(value)];
    case 'undefined':
      return ['undefined'];
    case 'function':
      return ['function', functionIndex(identities, value)];
    case 'bigint':
    case 'symbol':
      throw new Unshareable(`a ${typeof value}`);
    case 'object':
      break;
  }
  if (value === null) return null;
  const item = identities.itemId(value);
  if (item >= 0) return ['item', item];
  const object = identities.objectId(value);
  if (object >= 0) return ['object', object];
  if (above.has(value)) throw new Unshareable('data that contains itself');
  above.add(value);
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    if (Array.isArray(value) && prototype === Array.prototype) {
      // Array.from and not map: a gap becomes undefined.
      return ['array', ...Array.from(value, (each) => pack(identities, each, above))];
    }
    if (prototype !== Object.prototype && prototype !== null) {
      throw new Unshareable(describeInstance(value));
    }
    return ['data', ...Object.entries(value).flatMap(([k, v]) => [k, pack(identities, v, above)])];
  } finally {
    above.delete(value);
  }
}

function unpack(identities: Identities, packed: unknown): unknown {
  if (!Array.isArray(packed)) return packed;
  const [kind, ...rest]: unknown[] = packed;
  switch (kind) {
    case 'number':
      return Number(rest[0]) === 0 ? -0 : Number(rest[0]);
    case 'item':
      return identities.item(Number(rest[0]));
    case 'object':
      return identities.object(Number(rest[0]));
    case 'function':
      return identities.functionAt(Number(rest[0]));
    case 'array':
      return rest.map((each) => unpack(identities, each));
    case 'data': {
      const data: Record<string, unknown> = {};
      for (let i = 0; i < rest.length; i += 2) {
        // Not by assignment: a key may be called __proto__.
        Object.defineProperty(data, String(rest[i]), {
          value: unpack(identities, rest[i + 1]),
          enumerable: true,
          writable: true,
          configurable: true,
        });
      }
      return data;
    }
    default:
      return undefined;
  }
}

function describeInstance(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' && name !== ''
    ? `an object of the class ${name}`
    : 'this kind of object';
}
