/** Runs one thread's code in a replay: the main thread's text, or a replica's, as kernel/thread-runner.ts does. */

import { written } from '../stdlib/printing';
import { IndexError, MemoryError, OverflowError, RuntimeError, ValueError } from '../sync/errors';
import type { Modules } from '../threads/environment';
import { explain } from '../threads/explain';
import { keepTarget } from '../threads/thread-object';
import { NONE } from '../trace/events';
import type { Beginning } from './beginning';
import { Crossing } from './crossing';
import { GraphEnvironment, type Ground } from './graph-environment';
import { type Operation, Suspended } from './operations';
import { dequeThings, queueThings } from './queue-things';
import type { Replay } from './replay';
import { threadingThings } from './threading-things';
import type { World } from './world';

/** CPython's time is 64 bits of nanoseconds (stdlib/time-module.ts). */
const LONGEST_SLEEP_S = 2 ** 63 / 1e9;

/**
 * Where the thread's code comes to with the results that the replay knows. Throws Unable.
 * @param beginning null: the main thread
 * @param storyOf the number under which a thread's beginning is known
 */
export function runCode(
  ground: Ground,
  replay: Replay,
  beginning: Beginning | null,
  storyOf: (beginning: Beginning) => number,
): Operation {
  const { world } = ground;
  const crossing = new Crossing(world, replay);
  const modules: Record<string, Record<string, unknown>> = {};
  const environment = new GraphEnvironment(ground, replay, crossing, modules);
  const queue = queueThings(replay, crossing);
  const collections = dequeThings(replay, crossing);
  const threading = threadingThings(world, replay, crossing, environment, storyOf);
  crossing.begin(environment, {
    queue: queue.Queue,
    deque: collections.Deque,
    lock: threading.Lock,
    condition: threading.Condition,
    thread: threading.Thread,
  });
  const all: Modules = {
    queue,
    collections,
    threading,
    time: timeThings(replay),
    builtins: {
      print: printing(world, replay),
      item: () => crossing.newItem(),
      IndexError,
      ValueError,
      MemoryError,
      RuntimeError,
    },
  };
  Object.assign(modules, all);
  replay.recorder.thread = replay.thread;
  replay.recorder.place = NONE;
  let error = '';
  try {
    if (beginning === null) environment.runMain();
    else runReplica(environment, crossing, beginning);
  } catch (thrown) {
    if (!(thrown instanceof Suspended)) error = told(ground, replay, environment, thrown);
  }
  const { found } = replay;
  if (found) return found;
  const place = world.placeOfThread(replay.thread);
  return { kind: 'thread-ended', on: place, line: NONE, begins: [], error };
}

/** As the engine reports it. */
function told(
  { world }: Ground,
  replay: Replay,
  environment: GraphEnvironment,
  thrown: unknown,
): string {
  try {
    environment.lookAtError(thrown);
  } catch (refused) {
    if (!(refused instanceof Suspended)) throw refused;
  }
  const { name, message } = explain(thrown, world.program, replay.recorder.place);
  return `${name}: ${message}`.slice(0, 2000);
}

function runReplica(
  environment: GraphEnvironment,
  crossing: Crossing,
  { self, target, args, constants, statics }: Beginning,
): void {
  const unusable = environment.unusableWithout(constants.map(([name]) => name));
  let begin: () => unknown = () => undefined;
  environment.runReplica(unusable, () => {
    environment.forbid(
      new Map(unusable.map((name) => [name, `'${name}', which cannot go to another thread`])),
    );
    environment.setStatics(
      statics.map(([className, name, value]) =>
        typeof value === 'string'
          ? { className, name, value: undefined, unusable: value }
          : { className, name, value: crossing.take(value) },
      ),
    );
    const called = crossing.take(target);
    const given = args.map((arg) => crossing.take(arg));
    begin = () => {
      const shell: unknown = crossing.take(self);
      if (typeof shell !== 'object' || shell === null) return;
      if (typeof called === 'function') keepTarget(shell, { target: called, args: given });
      if ('run' in shell && typeof shell.run === 'function') shell.run();
    };
    return new Map(constants.map(([name, value]) => [name, crossing.take(value)]));
  });
  begin();
}

function timeThings(replay: Replay) {
  return {
    sleep(duration: unknown): void {
      if (typeof duration !== 'number' || !(duration >= 0))
        throw new ValueError('sleep length must be a non-negative number of seconds');
      if (duration > LONGEST_SLEEP_S)
        throw new OverflowError('timestamp too large to convert to a time: nobody sleeps for ever');
      replay.pass({ kind: 'sleep-began', on: NONE, limitS: duration });
    },

    monotonic(): number {
      return replay.refuse('a look at the clock');
    },
  };
}

function printing({ printWrites }: World, replay: Replay): (...values: unknown[]) => void {
  return (...given) => {
    const { text, end } = written(given, () => replay.refuse('printing what threads share'));
    const print = (kind: 'printed' | 'newline-printed', what: string) =>
      replay.pass({ kind, on: NONE, text: what });
    if (end !== '\n') {
      if (text !== '') print('printed', text);
    } else if (printWrites === 1) print('printed', `${text}\n`);
    else {
      if (text !== '') print('printed', text);
      print('newline-printed', '\n');
    }
  };
}
