/** Runs one thread's code in a replay: the main thread's text, or a replica's, as kernel/thread-runner.ts does. */
import { explain } from '../threads/explain';
import { keepTarget } from '../threads/thread-object';
import { NONE } from '../trace/events';
import type { Beginning } from './beginning';
import { Crossing } from './crossing';
import { GraphEnvironment, type Ground } from './graph-environment';
import type { Library } from './library';
import { type Operation, Suspended } from './operations';
import type { Replay } from './replay';

/** What replays share, and the library that they play with. */
export interface Stage extends Ground {
  readonly library: Library;
}

/**
 * Where the thread's code comes to with the results that the replay knows, or guesses (`replay.found`).
 * @param beginning null: the main thread
 */
export function runCode(
  stage: Stage,
  replay: Replay,
  beginning: Beginning | null,
): Operation | null {
  const { world, library, shells } = stage;
  const crossing = new Crossing(world, replay, shells);
  const environment = new GraphEnvironment(stage, replay, crossing);
  library.now.begin({ replay, crossing, environment, daemon: beginning?.daemon ?? false });
  crossing.begin(environment, library.classes);
  replay.recorder.thread = replay.thread;
  replay.recorder.place = NONE;
  let error = '';
  try {
    if (beginning === null) environment.runMain();
    else runReplica(environment, crossing, beginning);
  } catch (thrown) {
    if (!(thrown instanceof Suspended)) error = told(stage, replay, thrown);
  }
  const { found } = replay;
  if (found !== undefined) return found;
  const place = world.placeOfThread(replay.thread);
  return { kind: 'thread-ended', on: place, line: NONE, begins: [], error };
}

/** As the engine reports it. */
function told({ world }: Ground, replay: Replay, thrown: unknown): string {
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
      statics.map(({ className, name, shared, value }) =>
        typeof value === 'string'
          ? { className, name, value: undefined, unusable: value }
          : { className, name, shared, value: crossing.take(value) },
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
