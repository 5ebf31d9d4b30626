/** One thread of a program in its worker: its classes, items and definitions, and what becomes of its errors. */
import { THREAD, threadAt } from '../memory/layout';
import { makeCollectionsModule } from '../stdlib/collections-module';
import { makePrint } from '../stdlib/printing';
import { makeQueueModule } from '../stdlib/queue-module';
import { makeThreadingModule } from '../stdlib/threading-module';
import { makeTimeModule } from '../stdlib/time-module';
import type { Context } from '../sync/context';
import { IndexError, MemoryError, RuntimeError, ValueError } from '../sync/errors';
import { checkStop, StopRun } from '../sync/gate';
import { Environment, type Modules } from '../threads/environment';
import { explain } from '../threads/explain';
import { Registry } from '../threads/registry';
import type { Attach, WorkerPort } from './messages';
import { type Conditions, contextOf, type LiveContext, leaveMemory } from './shapes';

export class RunningThread {
  readonly memory: Int32Array;
  readonly attach: Attach;
  readonly registry = new Registry();
  readonly #context: LiveContext;
  readonly environment: Environment;
  readonly #port: WorkerPort;
  readonly #Thread: new (
    options: object,
  ) => object;

  constructor(conditions: Conditions, attach: Attach, port: WorkerPort) {
    const { memory } = conditions;
    this.memory = memory;
    this.attach = attach;
    this.#port = port;
    this.#context = contextOf(conditions, this.registry);
    const modules: Record<string, Record<string, unknown>> = {};
    this.environment = new Environment(this.context, attach.program, modules, this.registry);
    const queue = makeQueueModule(this.context, this.registry, () => ({
      ...threading,
      ...collections,
    }));
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
      print: makePrint(this.context, attach.printWrites, (ref) =>
        this.registry.sharedData.copy(ref),
      ),
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
    this.registry.leave();
    leaveMemory(this.#context);
  }

  /** The main thread's own Thread object: number 0, alive from the start. */
  mainObject(): object {
    return new this.#Thread({ name: 'MainThread' });
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
