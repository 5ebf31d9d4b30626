/**
 * What the reference's programs do to a list, an object, a Map and a Set that their threads share: as text for the engine,
 * and as steps on plain data. Every one of them gives something that is seen.
 */
import type { Below } from '../small-programs';

const KINDS = [
  'list-push',
  'list-shift',
  'list-read',
  'list-write',
  'list-length',
  'list-join',
  'list-reverse',
  'key-read',
  'key-write',
  'key-delete',
  'keys',
  'map-read',
  'map-write',
  'map-size',
  'set-add',
  'set-delete',
] as const;

export interface DataOperation {
  readonly kind: (typeof KINDS)[number];
}

export interface DataState {
  readonly list: readonly string[];
  /** In the order of insertion. */
  readonly object: readonly (readonly [string, string])[];
  readonly map: readonly (readonly [string, string])[];
  readonly set: readonly string[];
}

export const NO_DATA: DataState = { list: [], object: [], map: [], set: [] };

export function dataOperation(below: Below): DataOperation {
  return { kind: KINDS[below(KINDS.length)] ?? 'list-push' };
}

export const DATA_LINES = [
  'const list = [];',
  'const object = {};',
  'const map = new Map();',
  'const set = new Set();',
];

/** @param value what is written, if something is */
export function codeOfData({ kind }: DataOperation, value: string): string {
  const key = keyOf(value);
  switch (kind) {
    case 'list-push':
      return `list.push('${value}')`;
    case 'list-shift':
      return "list.shift() ?? '-'";
    case 'list-read':
      return "list[0] ?? '-'";
    case 'list-write':
      return `(list[0] = '${value}')`;
    case 'list-length':
      return 'list.length';
    case 'list-join':
      return "list.join('')";
    case 'list-reverse':
      return "(list.reverse(), 'r')";
    case 'key-read':
      return `object.${key} ?? '-'`;
    case 'key-write':
      return `(object.${key} = '${value}')`;
    case 'key-delete':
      return `delete object.${key}`;
    case 'keys':
      return "Object.keys(object).join('')";
    case 'map-read':
      return `map.get('${key}') ?? '-'`;
    case 'map-write':
      return `(map.set('${key}', '${value}'), 'm')`;
    case 'map-size':
      return 'map.size';
    case 'set-add':
      return `(set.add('${key}'), 's')`;
    case 'set-delete':
      return `set.delete('${key}')`;
    default:
      return kind satisfies never;
  }
}

/** Two keys, so that threads meet, and sometimes do not. */
function keyOf(value: string): string {
  return Number(value.slice(1)) % 2 === 0 ? 'k' : 'l';
}

/** The data afterwards, and what the thread sees. */
export function dataStep(
  { kind }: DataOperation,
  data: DataState,
  value: string,
): readonly [DataState, string] {
  const { list, object, map, set } = data;
  const key = keyOf(value);
  const valueIn = (entries: DataState['map']) => entries.find(([each]) => each === key)?.[1] ?? '-';
  const withEntry = (entries: DataState['map']): DataState['map'] =>
    entries.some(([each]) => each === key)
      ? entries.map(([each, old]) => [each, each === key ? value : old])
      : [...entries, [key, value]];
  switch (kind) {
    case 'list-push':
      return [{ ...data, list: [...list, value] }, String(list.length + 1)];
    case 'list-shift':
      return [{ ...data, list: list.slice(1) }, list[0] ?? '-'];
    case 'list-read':
      return [data, list[0] ?? '-'];
    case 'list-write':
      return [{ ...data, list: [value, ...list.slice(1)] }, value];
    case 'list-length':
      return [data, String(list.length)];
    case 'list-join':
      return [data, list.join('')];
    case 'list-reverse':
      return [{ ...data, list: [...list].reverse() }, 'r'];
    case 'key-read':
      return [data, valueIn(object)];
    case 'key-write':
      return [{ ...data, object: withEntry(object) }, value];
    case 'key-delete':
      return [{ ...data, object: object.filter(([each]) => each !== key) }, 'true'];
    case 'keys':
      return [data, object.map(([each]) => each).join('')];
    case 'map-read':
      return [data, valueIn(map)];
    case 'map-write':
      return [{ ...data, map: withEntry(map) }, 'm'];
    case 'map-size':
      return [data, String(map.length)];
    case 'set-add':
      return [{ ...data, set: set.includes(key) ? set : [...set, key] }, 's'];
    case 'set-delete':
      return [{ ...data, set: set.filter((each) => each !== key) }, String(set.includes(key))];
    default:
      return kind satisfies never;
  }
}
