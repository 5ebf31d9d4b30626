/** What one worker does in a run: the main thread in slot 0, parked threads in the others. */
import { clockOriginMs } from '../memory/clock';
import { Codec } from '../memory/codec';
import { Heap } from '../memory/heap';
import { CONTROL, SLOT, SLOT_STATE, slotAt, THREAD, threadAt } from '../memory/layout';
import type { Context } from '../sync/context';
import { IndexError, MemoryError, RuntimeError, ValueError } from '../sync/errors';
import { passGate, StopRun } from '../sync/gate';
import { lock, unlock } from '../sync/mutex';
import { makeCollectionsModule } from '../stdlib/collections-module';
import { makePrint } from '../stdlib/printing';
import { makeQueueModule } from '../stdlib/queue-module';
import { makeThreadingModule } from '../stdlib/threading-module';
import { makeTimeModule } from '../stdlib/time-module';
import { readCapture, unusableNames } from '../threads/capture';
import { Environment, type Modules } from '../threads/environment';
import { explain } from '../threads/explain';
import { Registry } from '../threads/registry';
import { findRef } from '../threads/shared-object';
import { endThread, joinThread, nextToWaitFor } from '../threads/thread';
import { NONE } from '../trace/events';
import { Recorder } from '../trace/recorder';
import { ringOver } from '../trace/ring';
import type { Attach, WorkerPort } from './messages';

const MAIN = 0;

/** Takes part in one run until it ends or is stopped. Blocks the worker; returns when it has left the run. */
export function takePart(attach: Attach, port: WorkerPort): void {
  const memory = new Int32Array(attach.memory);
  const epochMs = attach.begunMs - clockOriginMs();
  const recorder = new Recorder(memory, ringOver(attach.ring), epochMs);
  try {
    if (attach.slot === MAIN) runMainThread(memory, recorder, attach, port);
    else serveThreads(memory, recorder, attach, port);
  } catch (error) {
    if (!(error instanceof StopRun)) throw error;
  }
}

function runMainThread(memory: Int32Array, recorder: Recorder, attach: Attach, port: WorkerPort): void {
  const thread = new RunningThread(memory, recorder, attach, port);
  const { context, environment } = thread;
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
  port.post({ type: 'program-ended' });
}

function serveThreads(memory: Int32Array, recorder: Recorder, attach: Attach, port: WorkerPort): void {
  const slot = slotAt(attach.slot);
  for (;;) {
    lock(memory, CONTROL.THREADS_LOCK);
    memory[slot + SLOT.STATE] = SLOT_STATE.READY;
    unlock(memory, CONTROL.THREADS_LOCK);
    Atomics.add(memory, CONTROL.SLOT_READY, 1);
    Atomics.notify(memory, CONTROL.SLOT_READY);
    Atomics.wait(memory, slot + SLOT.ASSIGNED, 0);
    passGate(memory);
    const number = Atomics.exchange(memory, slot + SLOT.ASSIGNED, 0) - 1;
    if (number < 0) continue;
    recorder.thread = number;
    recorder.place = NONE;
    runThread(new RunningThread(memory, recorder, attach, port));
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
      begin = () => (typeof target === 'function' ? target(...args) : callRun(registry.object(object)));
      return capture.variables;
    });
    begin();
  });
  endThread(context, object);
}

function callRun(shell: object): void {
  if ('run' in shell && typeof shell.run === 'function') shell.run();
}

/** Everything that belongs to one thread of the program: its own classes, items and definitions. */
class RunningThread {
  readonly memory: Int32Array;
  readonly attach: Attach;
  readonly registry = new Registry();
  readonly context: Context;
  readonly environment: Environment;
  readonly #port: WorkerPort;
  readonly #Thread: new () => object;

  constructor(memory: Int32Array, recorder: Recorder, attach: Attach, port: WorkerPort) {
    this.memory = memory;
    this.attach = attach;
    this.#port = port;
    const heap = new Heap(memory, { lock, unlock });
    const codec = new Codec(memory, heap, this.registry);
    this.context = { memory, heap, codec, recorder };
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
    this.registry.begin(this.context, { queue: Queue, deque: Deque, lock: Lock, condition: Condition, thread: Thread });
    this.registry.define(this.environment);
    const builtins = {
      print: makePrint(this.context, attach.printWrites),
      item: () => this.registry.newItem(),
      IndexError,
      ValueError,
      MemoryError,
      RuntimeError,
    };
    const all: Modules = { queue, collections, threading, time: makeTimeModule(this.context), builtins };
    Object.assign(modules, all);
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
      if (error instanceof StopRun) throw error;
      passGate(memory);
      const { name, message, place } = explain(error, this.attach.program, recorder.place);
      recorder.record('thread-failed', { object, text: `${name}: ${message}`.slice(0, 2000) });
      this.#port.post({ type: 'thread-failed', error: { name, message, place, thread: recorder.thread } });
    }
  }
}
