/** What one worker does in a run: the main thread in slot 0, parked threads in the others. */
import { clockOriginMs, nowMs } from '../memory/clock';
import { CONTROL, CONTROL_WORDS, SLOT, slotAt, THREAD, threadAt } from '../memory/layout';
import { CommandedDirector } from '../schedule/director';
import { PLAN, STATUS } from '../schedule/plan';
import { dependent } from '../schedule/steps';
import { makeCollectionsModule } from '../stdlib/collections-module';
import { makePrint } from '../stdlib/printing';
import { makeQueueModule } from '../stdlib/queue-module';
import { makeThreadingModule } from '../stdlib/threading-module';
import { makeTimeModule } from '../stdlib/time-module';
import type { Context } from '../sync/context';
import { IndexError, MemoryError, RuntimeError, ValueError } from '../sync/errors';
import { checkStop, GATE_STOP, StopRun } from '../sync/gate';
import { readCapture, unusableNames } from '../threads/capture';
import { Environment, type Modules } from '../threads/environment';
import { explain } from '../threads/explain';
import { Registry } from '../threads/registry';
import { findRef } from '../threads/shared-object';
import { endThread, joinThread, nextToWaitFor, parkWorker } from '../threads/thread';
import { NONE } from '../trace/events';
import { Recorder } from '../trace/recorder';
import { ringOver } from '../trace/ring';
import { exploreOrders } from './explore-orders';
import type { Attach, WorkerPort } from './messages';
import { type Conditions, contextOf } from './shapes';
import { wouldWait } from './would-wait';

const MAIN = 0;

/** Takes part in one run until it ends or is stopped. Blocks the worker; returns when it has left the run. */
export function takePart(attach: Attach, port: WorkerPort): void {
  const memory = new Int32Array(attach.memory);
  if (attach.plan === undefined) {
    const epochMs = attach.begunMs - clockOriginMs();
    const recorder = new Recorder(memory, ringOver(attach.ring), () => nowMs() - epochMs);
    const ended = untilStopped(() =>
      play({ memory, recorder, director: undefined, now: nowMs }, attach, port),
    );
    if (ended) port.post({ type: 'program-ended' });
    return;
  }
  const plan = new Int32Array(attach.plan);
  const recorder: Recorder = new Recorder(memory, ringOver(attach.ring), () =>
    director.logTimeMs(),
  );
  recorder.exact = true;
  const director = new CommandedDirector(memory, plan, recorder, dependent, wouldWait);
  const worker: Conditions = { memory, recorder, director, now: () => director.now() };
  const { explore } = attach;
  const over = explore ? exploreOrders(attach, explore, memory, plan, port) : () => true;
  do {
    const ended = untilStopped(() => play(worker, attach, port));
    if (ended && attach.slot === MAIN) {
      Atomics.store(plan, PLAN.STATUS, STATUS.OVER);
      if (!explore) port.post({ type: 'program-ended' });
    }
  } while (!over());
}

/** False when the run was stopped. */
function untilStopped(body: () => void): boolean {
  try {
    body();
    return true;
  } catch (error) {
    if (!(error instanceof StopRun)) throw error;
    return false;
  }
}

function play(conditions: Conditions, attach: Attach, port: WorkerPort): void {
  if (attach.slot === MAIN) {
    checkStop(conditions.memory);
    runMainThread(conditions, attach, port);
  } else serveThreads(conditions, attach, port);
}

function runMainThread(conditions: Conditions, attach: Attach, port: WorkerPort): void {
  const { recorder } = conditions;
  recorder.thread = MAIN;
  recorder.place = NONE;
  const thread = new RunningThread(conditions, attach, port);
  try {
    runProgram(thread);
  } finally {
    thread.leave();
  }
}

/** Runs the cell, and waits for its threads as Python does at the end of a program. */
function runProgram(thread: RunningThread): void {
  const { memory, context, environment } = thread;
  const { recorder } = context;
  const shell = thread.mainObject();
  const object = findRef(shell)?.object ?? NONE;
  recorder.record('thread-began', { object });
  thread.guard(object, () => environment.runMain());
  recorder.place = NONE;
  for (let other = nextToWaitFor(context); other !== NONE; other = nextToWaitFor(context)) {
    const waitedFor = memory[threadAt(other) + THREAD.OBJECT] ?? NONE;
    joinThread(context, { number: other, object: waitedFor }, undefined, 'exit');
  }
  endThread(context, object);
}

/** Runs thread after thread until the worker is sent away, which throws or returns. */
function serveThreads(conditions: Conditions, attach: Attach, port: WorkerPort): void {
  const { memory, recorder, director } = conditions;
  const assigned = slotAt(attach.slot) + SLOT.ASSIGNED;
  for (let first = true; ; first = false) {
    parkWorker(memory, attach.slot, first);
    if (!attach.exploring) checkStop(memory);
    Atomics.wait(memory, assigned, 0);
    if (!attach.exploring) checkStop(memory);
    const number = Atomics.exchange(memory, assigned, 0) - 1;
    if (number < 0 && attach.exploring) return;
    if (number < 0) continue;
    const serve = () => {
      recorder.thread = number;
      recorder.place = NONE;
      director?.awaitTurn();
      const thread = new RunningThread(conditions, attach, port);
      try {
        runThread(thread);
      } finally {
        thread.leave();
      }
      director?.leave();
    };
    // While orders are explored a stop ends one run of many: the worker stays for the next.
    if (attach.exploring) untilStopped(serve);
    else serve();
  }
}

function runThread(thread: RunningThread): void {
  const { memory, context, environment, registry, attach } = thread;
  const { recorder } = context;
  const block = threadAt(recorder.thread);
  const object = memory[block + THREAD.OBJECT] ?? NONE;
  const start = memory[block + THREAD.START] ?? 0;
  recorder.record('thread-began', { object, other: memory[block + THREAD.STARTED_BY] ?? NONE });
  thread.guard(object, () => {
    const names = attach.program.variables;
    const unusable = unusableNames(context, start, names);
    let begin: () => unknown = () => undefined;
    environment.runReplica(unusable, () => {
      const capture = readCapture(context, start, names);
      environment.forbid(capture.unusable);
      environment.setStatics(capture.statics);
      const { target, args } = capture;
      begin = () =>
        typeof target === 'function' ? target(...args) : callRun(registry.object(object));
      return capture.variables;
    });
    begin();
  });
  endThread(context, object);
}

function callRun(shell: object): void {
  if ('run' in shell && typeof shell.run === 'function') shell.run();
}

/** What a thread that has ended sees instead of the run's memory: every gate says stop. */
const LEFT = new Int32Array(CONTROL_WORDS);
LEFT[CONTROL.GATE] = GATE_STOP;

/** Everything that belongs to one thread of the program: its own classes, items and definitions. */
class RunningThread {
  readonly memory: Int32Array;
  readonly attach: Attach;
  readonly registry = new Registry();
  readonly #context: { -readonly [key in keyof Context]: Context[key] };
  readonly environment: Environment;
  readonly #port: WorkerPort;
  readonly #Thread: new () => object;

  constructor(conditions: Conditions, attach: Attach, port: WorkerPort) {
    const { memory } = conditions;
    this.memory = memory;
    this.attach = attach;
    this.#port = port;
    this.#context = contextOf(conditions, this.registry);
    const modules: Record<string, Record<string, unknown>> = {};
    this.environment = new Environment(this.context, attach.program, modules);
    const queue = makeQueueModule(this.context, this.registry);
    const collections = makeCollectionsModule(this.context, this.registry);
    const threading = makeThreadingModule(this.context, this.registry, this.environment, () =>
      port.post({ type: 'worker-wanted' }),
    );
    this.#Thread = threading.Thread;
    const { Queue } = queue;
    const { Deque } = collections;
    const { Lock, Condition, Thread } = threading;
    this.registry.begin(this.context, {
      queue: Queue,
      deque: Deque,
      lock: Lock,
      condition: Condition,
      thread: Thread,
    });
    this.registry.define(this.environment);
    const builtins = {
      print: makePrint(this.context, attach.printWrites),
      item: () => this.registry.newItem(),
      IndexError,
      ValueError,
      MemoryError,
      RuntimeError,
    };
    const all: Modules = {
      queue,
      collections,
      threading,
      time: makeTimeModule(this.context),
      builtins,
    };
    Object.assign(modules, all);
  }

  get context(): Context {
    return this.#context;
  }

  /**
   * The thread has ended, and its memory will be another run's. What is left of its code, in a promise or a timer, is
   * stopped at the next gate.
   */
  leave(): void {
    this.#context.memory = LEFT;
  }

  /** The main thread's own Thread object: number 0, alive from the start. */
  mainObject(): object {
    return new this.#Thread();
  }

  /** Runs learner code; an error that nothing catches ends the thread, is recorded and reported. */
  guard(object: number, body: () => void): void {
    const { recorder, memory } = this.context;
    try {
      body();
    } catch (error) {
      if (error instanceof StopRun) {
        // For whoever wants to know where it was.
        memory[threadAt(recorder.thread) + THREAD.PLACE] = recorder.place;
        throw error;
      }
      checkStop(memory);
      const { name, message, place } = explain(error, this.attach.program, recorder.place);
      recorder.record('thread-failed', { object, text: `${name}: ${message}`.slice(0, 2000) });
      if (this.attach.exploring) return;
      this.#port.post({
        type: 'thread-failed',
        error: { name, message, place, thread: recorder.thread },
      });
    }
  }
}
