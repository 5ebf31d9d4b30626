/** `import { Deque } from 'collections'`. */
import { DEQUE_WORDS, dequeLength, dequePop, dequePush } from '../queue/deque';
import type { Context } from '../sync/context';
import type { Registry } from '../threads/registry';
import { refOf } from '../threads/shared-object';
import { OF_DEQUES, sayOtherNames } from './other-names';
import { itemIdOf } from './queue-module';

export function makeCollectionsModule(context: Context, registry: Registry) {
  class Deque {
    constructor(values: Iterable<unknown> = []) {
      registry.create(this, 'deque', DEQUE_WORDS, -1, -1);
      for (const value of values) this.append(value);
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
