/**
 * A sequential model of the engine: replays a log event by event and throws at the first that could not have happened
 * there. A log without drops that the model rejects is a bug in the engine or in its recording.
 */
import type { WaitKind } from '../memory/layout';
import { OBJECT_TYPES, type TraceEvent } from '../trace/events';
import { ConditionModel, LockModel } from './lock-model';
import { DequeModel, QueueModel } from './queue-model';
import { check, LineModel, Rejected, same, WaitingModel } from './waiting-model';

/** Where the model stands after the last event. */
export interface Ended {
  /** Threads that were started and have not ended. */
  readonly alive: readonly AliveThread[];
  /** `Name: message` of each thread that failed, in order. */
  readonly failures: readonly string[];
}

export interface AliveThread {
  readonly label: string;
  /** What it waits in, with nobody to end the wait; undefined when it can go on by itself. */
  readonly waits: { readonly operation: WaitKind; readonly object: number } | undefined;
}

/** @param events of one run, from its first, none dropped. Throws Rejected, naming the event. */
export function replay(events: Iterable<TraceEvent>): Ended {
  const model = new LogModel();
  for (const event of events) {
    try {
      model.apply(event);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      const { seq, thread, kind, object, line } = event;
      throw new Rejected(
        `event ${seq}, ${kind} of thread ${thread}, object ${object}, line ${line}: ${error.message}`,
      );
    }
  }
  return model.ended();
}

type LifeStage = 'started' | 'began' | 'ended';

class LogModel {
  #next = 0;
  readonly #waiting = new WaitingModel();
  readonly #objects = new Map<number, QueueModel | DequeModel | LockModel | ConditionModel>();
  readonly #life = new Map<number, LifeStage>([[0, 'started']]);
  readonly #joiners = new Map<number, LineModel>();
  /** What a field was last written as, by object and field. */
  readonly #fields = new Map<string, string>();
  readonly #asleep = new Map<number, TraceEvent>();
  /** Threads between giving up a condition's lock and standing in its line. */
  readonly #entering = new Map<number, TraceEvent>();

  readonly #labels = new Map<number, string>([[0, 'main']]);
  readonly #failures: string[] = [];

  ended(): Ended {
    const alive = [...this.#life.keys()]
      .filter((thread) => this.#isAlive(thread))
      .map((thread) => ({
        label: this.#labels.get(thread) ?? '',
        waits: this.#waiting.forEver(thread),
      }));
    return { alive, failures: this.#failures };
  }

  apply(event: TraceEvent): void {
    const { seq, thread, kind, object } = event;
    same(seq, this.#next++, 'seq');
    if (kind === 'woken') {
      this.#waiting.woken(thread, object, event.other);
      return;
    }
    this.#waiting.moves(thread);
    if (kind.startsWith('thread-') || kind.startsWith('join')) {
      this.#thread(event);
      return;
    }
    // The main thread's own object is made before it begins.
    check(kind === 'created' || this.#life.get(thread) === 'began', 'the thread is not alive');
    switch (kind) {
      case 'created':
        this.#create(event);
        return;
      case 'member':
        this.#member(event);
        return;
      case 'field-read': {
        const written = this.#fields.get(field(event));
        check(
          written === undefined || written === event.text,
          `the field was written as ${written}`,
        );
        return;
      }
      case 'field-written':
        this.#fields.set(field(event), event.text);
        return;
      case 'sleep-began':
        this.#asleep.set(thread, event);
        return;
      case 'slept': {
        const from = this.#asleep.get(thread)?.timeMs ?? Number.POSITIVE_INFINITY;
        check(event.timeMs - from >= event.arg / 1000 - 0.01, 'slept less than asked for');
        return;
      }
      case 'printed':
      case 'newline-printed':
      case 'named':
      case 'clock-read':
        return;
      case 'list-read':
      case 'list-written':
      case 'list-added':
      case 'list-removed':
      case 'list-length-read':
      case 'key-read':
      case 'key-written':
      case 'key-deleted':
      case 'keys-read':
      case 'variable-read':
      case 'variable-written':
        return;
      case 'alive-read':
        same(event.arg, this.#isAlive(event.other) ? 1 : 0, 'being alive');
        return;
      default:
        this.#act(event);
    }
  }

  #isAlive(thread: number): boolean {
    const stage = this.#life.get(thread);
    return stage === 'started' || stage === 'began';
  }

  #act(event: TraceEvent): void {
    const model = this.#objects.get(event.object);
    if (model === undefined) throw new Rejected('the object was never created');
    model.apply(event);
    if (event.kind === 'wait-blocked') this.#entering.set(event.thread, event);
    if (event.kind !== 'lock-released') return;
    const waiting = this.#entering.get(event.thread);
    this.#entering.delete(event.thread);
    const condition = waiting && this.#objects.get(waiting.object);
    if (condition instanceof ConditionModel && waiting) condition.enter(waiting);
  }

  #create({ object, depth, arg }: TraceEvent): void {
    check(!this.#objects.has(object), 'created twice');
    switch (OBJECT_TYPES[depth]) {
      case 'queue':
        this.#objects.set(object, new QueueModel(this.#waiting, arg));
        return;
      case 'deque':
        this.#objects.set(object, new DequeModel());
        return;
      case 'lock':
        this.#objects.set(object, new LockModel(this.#waiting));
        return;
      case 'condition':
        this.#objects.set(object, new ConditionModel(this.#waiting));
        return;
      case 'thread':
      case 'instance':
      case 'list':
      case 'object':
      case 'map':
      case 'set':
      case 'variable':
        return;
      case undefined:
        throw new Rejected(`there is no object type ${depth}`);
    }
  }

  #member({ object, arg }: TraceEvent): void {
    const owner = this.#objects.get(object);
    const part = this.#objects.get(arg);
    if (owner instanceof ConditionModel && part instanceof LockModel) owner.lock ??= part;
  }

  #thread({ kind, thread, other, arg, object, text }: TraceEvent): void {
    const joiners = (of: number) => {
      const line = this.#joiners.get(of) ?? new LineModel('thread-join');
      this.#joiners.set(of, line);
      return line;
    };
    switch (kind) {
      case 'thread-started':
        check(!this.#life.has(other), 'started twice');
        this.#life.set(other, 'started');
        this.#labels.set(other, text);
        return;
      case 'thread-failed':
        check(this.#life.get(thread) === 'began', 'failed without being alive');
        this.#failures.push(text);
        return;
      case 'thread-began':
        check(this.#life.get(thread) === 'started', 'began without being started');
        this.#life.set(thread, 'began');
        return;
      case 'thread-ended': {
        check(this.#life.get(thread) === 'began', 'ended without having begun');
        this.#life.set(thread, 'ended');
        const woken = this.#waiting.callAll(joiners(thread), thread);
        same(other, woken[0] ?? -1, 'the joiner woken');
        same(arg, woken.length, 'the number of joiners woken');
        return;
      }
      case 'join-blocked':
        check(this.#life.get(other) !== 'ended', 'a join waits for a thread that has ended');
        this.#waiting.wait(thread, joiners(other), object, arg >= 0);
        return;
      case 'joined':
        check(this.#life.get(other) === 'ended', 'joined a thread that lives');
        return;
      case 'join-timeout':
        check(this.#life.get(other) !== 'ended', 'gave up on a thread that has ended');
        return;
      default:
    }
  }
}

function field({ object, arg }: TraceEvent): string {
  return `${object}.${arg}`;
}
