/** What cells may import, for replays: the names, arguments and errors of stdlib/, by operations. Made once for a search. */
import { written } from '../stdlib/printing';
import type { Context } from '../sync/context';
import type { Chance } from '../sync/director';
import { IndexError, MemoryError, OverflowError, RuntimeError, ValueError } from '../sync/errors';
import type { Modules } from '../threads/environment';
import { repeatableGlobals } from '../threads/repeatable';
import { NONE } from '../trace/events';
import type { Beginning } from './beginning';
import { dequeThings, queueThings } from './queue-things';
import type { BuiltIn } from './things';
import { threadingThings } from './threading-things';
import { UnderWay } from './under-way';
import type { Form } from './wire';
import type { World } from './world';

/** CPython's time is 64 bits of nanoseconds (stdlib/time-module.ts). */
const LONGEST_SLEEP_S = 2 ** 63 / 1e9;

export class Library {
  readonly now = new UnderWay();
  readonly modules: Modules;
  readonly classes: BuiltIn;
  /** Instead of the language's own for chance and time: whoever asks has gone beyond what can be followed. */
  readonly globals: Readonly<Record<string, object>>;
  /** As they were made: whoever changes one changes it for all replays. */
  readonly #asMade: readonly (readonly [object, string | symbol, unknown])[];

  /** @param storyOf the number under which a thread's beginning is known */
  constructor(
    world: World,
    context: Context,
    storyOf: (beginning: Beginning, form: Form) => number,
  ) {
    const { now } = this;
    const queue = queueThings(now);
    const collections = dequeThings(now);
    const threading = threadingThings(world, now, storyOf);
    this.classes = {
      queue: queue.Queue,
      deque: collections.Deque,
      lock: threading.Lock,
      condition: threading.Condition,
      thread: threading.Thread,
    };
    this.modules = {
      queue,
      collections,
      threading,
      time: timeThings(now),
      builtins: {
        print: printing(world, now),
        item: () => now.crossing.newItem(),
        IndexError,
        ValueError,
        MemoryError,
        RuntimeError,
      },
    };
    const asked = (chance: Chance) => now.replay.refuse(chance);
    this.globals = repeatableGlobals({
      ...context,
      now: () => now.replay.refuse('a clock'),
      director: { ...NOBODY, asked },
    });
    this.#asMade = ownParts(Object.values(this.classes));
  }

  /** Whether some replay has changed one of the notebook's classes. */
  get changed(): boolean {
    const now = ownParts(Object.values(this.classes));
    return (
      now.length !== this.#asMade.length ||
      now.some((part, i) => part.some((each, at) => each !== this.#asMade[i]?.[at]))
    );
  }
}

function ownParts(
  classes: readonly { readonly prototype: object }[],
): (readonly [object, string | symbol, unknown])[] {
  return classes
    .flatMap((each) => [each, each.prototype])
    .flatMap((owner) =>
      Reflect.ownKeys(owner).map((key) => {
        const own = Object.getOwnPropertyDescriptor(owner, key);
        return [owner, key, own?.value ?? own?.get] as const;
      }),
    );
}

function timeThings(now: UnderWay) {
  return {
    sleep(duration: unknown): void {
      if (typeof duration !== 'number' || !(duration >= 0))
        throw new ValueError('sleep length must be a non-negative number of seconds');
      if (duration > LONGEST_SLEEP_S)
        throw new OverflowError('timestamp too large to convert to a time: nobody sleeps for ever');
      now.replay.pass({ kind: 'sleep-began', on: NONE, limitS: duration });
    },

    monotonic(): number {
      return now.replay.refuse('a look at the clock');
    },
  };
}

function printing({ printWrites }: World, now: UnderWay): (...values: unknown[]) => void {
  return (...given) => {
    const { text, end } = written(given, (ref) => now.crossing.data.copy(ref));
    const print = (kind: 'printed' | 'newline-printed', what: string) =>
      now.replay.pass({ kind, on: NONE, text: what });
    if (end !== '\n') {
      if (text !== '') print('printed', text);
    } else if (printWrites === 1) print('printed', `${text}\n`);
    else {
      if (text !== '') print('printed', text);
      print('newline-printed', '\n');
    }
  };
}

/** No schedule is at work in a replay. */
const nothing = () => undefined;
const NOBODY = {
  turn: nothing,
  wait: nothing,
  called: nothing,
  begun: nothing,
  makesThread: nothing,
  steps: () => false,
  wrote: nothing,
  awaitTurn: nothing,
  leave: nothing,
  spun: nothing,
  note: nothing,
  now: () => 0,
};
