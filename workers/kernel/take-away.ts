/**
 * A run is over when its threads are. What a browser gives its workers beside the language lets code come back later: a
 * listener, a timer, a channel, a request, a stream, a promise of the platform's. Before learner code is let in all of
 * it is taken away for good, so that code from a function constructor, too, finds none.
 *
 * What stays is named, what goes is not: browsers get something new every month.
 */

/** The language, and what only computes. */
const STAYS = `Object Function Array Number parseFloat parseInt Boolean String Symbol Date Promise
RegExp Error AggregateError RangeError ReferenceError SyntaxError TypeError URIError globalThis
JSON Math Intl Temporal ArrayBuffer SharedArrayBuffer Atomics Uint8Array Int8Array Uint16Array Int16Array Uint32Array
Int32Array Float16Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array DataView Map BigInt Set
Iterator WeakMap WeakSet WeakRef Proxy Reflect decodeURI decodeURIComponent encodeURI encodeURIComponent
eval isFinite isNaN console performance crypto self structuredClone DOMException TextDecoder TextEncoder
URL URLSearchParams atob btoa`.split(/\s/);

/** Of `performance` and `crypto`: they take listeners, and answer later, too. */
const OF_OBJECTS = ['now', 'timeOrigin', 'getRandomValues', 'randomUUID'];

const LATER: readonly (readonly [object, string])[] = [
  [Array, 'fromAsync'],
  [Atomics, 'waitAsync'],
];

export function takeAwayLater(): void {
  const { performance, crypto } = globalThis;
  const stays = new Set<PropertyKey>(STAYS);
  takeFrom(globalThis, stays);
  for (const object of [performance, crypto])
    takeFrom(Object.getPrototypeOf(object), new Set(OF_OBJECTS));
  // Not deleted: V8 would look every other function of theirs up in a table from then on, at each call of each Atomics step.
  for (const [object, name] of LATER) Reflect.defineProperty(object, name, { value: undefined });
}

/** Symbols and constructors say what an object is, and stay. */
function takeFrom(object: object, stays: ReadonlySet<PropertyKey>): void {
  for (let at = object; at !== null && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const key of Object.getOwnPropertyNames(at))
      if (key !== 'constructor' && !stays.has(key)) Reflect.deleteProperty(at, key);
}
