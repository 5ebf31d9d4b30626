/** `import { Deque } from 'collections'`. */
import {
  boundDeque,
  DEQUE_WORDS,
  dequeLength,
  dequeMaxlen,
  dequePop,
  dequePush,
  dequeRound,
} from '../queue/deque';
import type { Context } from '../sync/context';
import { ValueError } from '../sync/errors';
import type { Registry } from '../threads/registry';
import { refOf } from '../threads/shared-object';
import { checkNames, isOptions, told } from './call-options';
import { OF_DEQUES, sayOtherNames } from './other-names';
import { itemIdOf } from './queue-module';

/** One that may grow beyond is never full: memory ends before. */
const LARGEST_BOUND = 0x7fff_fffe;

export function makeCollectionsModule(context: Context, registry: Registry) {
  class Deque {
    constructor(values: unknown = [], most: unknown = undefined) {
      const { iterable, maxlen } = dequeArguments(values, most);
      const ref = registry.create(this, 'deque', DEQUE_WORDS, -1, -1);
      if (maxlen !== null) boundDeque(context.memory, ref, maxlen);
      for (const value of iterable) this.append(value);
    }

    /** null: any number. */
    get maxlen(): number | null {
      return dequeMaxlen(context.memory, refOf(this));
    }

    /** Ends in a RuntimeError when the deque changes meanwhile. */
    *[Symbol.iterator](): Generator<unknown> {
      let changes: number | undefined;
      for (let index = 0; ; index++) {
        const round = dequeRound(context, refOf(this), index, changes);
        if (round.done) return;
        changes = round.changes;
        yield round.value;
      }
    }

    append(value: unknown): void {
      dequePush(context, refOf(this), value, itemIdOf(registry, value), 'right');
    }

    appendleft(value: unknown): void {
      dequePush(context, refOf(this), value, itemIdOf(registry, value), 'left');
    }

    pop(): unknown {
      return dequePop(context, refOf(this), 'right');
    }

    popleft(): unknown {
      return dequePop(context, refOf(this), 'left');
    }

    get length(): number {
      return dequeLength(context, refOf(this));
    }
  }
  sayOtherNames(Deque, OF_DEQUES);
  return { Deque };
}

/** `Deque(values, maxlen)`, or by name. Throws TypeError, ValueError. */
export function dequeArguments(
  values: unknown,
  most: unknown,
): { readonly iterable: Iterable<unknown>; readonly maxlen: number | null } {
  const named = isOptions(values) ? values : isOptions(most) ? most : {};
  checkNames('Deque()', named, ['iterable', 'maxlen']);
  const iterable = isOptions(values) ? (named.iterable ?? []) : values;
  const maxlen = (isOptions(most) || isOptions(values) ? named.maxlen : most) ?? null;
  if (!isIterable(iterable))
    throw new TypeError(`a Deque is made of an array, not ${told(iterable)}`);
  if (maxlen === null) return { iterable, maxlen };
  if (typeof maxlen !== 'number' || !Number.isInteger(maxlen))
    throw new TypeError(`maxlen of a Deque is a whole number, not ${told(maxlen)}`);
  if (maxlen < 0) throw new ValueError('maxlen must be non-negative');
  return { iterable, maxlen: Math.min(maxlen, LARGEST_BOUND) };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    value !== null && value !== undefined && typeof Object(value)[Symbol.iterator] === 'function'
  );
}
