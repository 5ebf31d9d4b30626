/**
 * The reference's machine: what CPython's queues, locks and conditions do, on plain data, one operation a step. An
 * operation that would wait is none yet. It knows nothing of the explorer, its relation, or its steps.
 */
import { type DataState, dataStep, NO_DATA } from './data';
import { type Operation, type ReferenceProgram, valueAt } from './program';

interface QueueState {
  readonly items: string[];
  unfinished: number;
  shut: boolean;
}

interface ThreadState {
  at: number;
  seen: string;
  /** It has made the operation at `at`, and prints what it gave. */
  talks: boolean;
  /** When its sleep or timeout is over; 0 for none. */
  until: number;
  /** `until` has come. */
  due: boolean;
  /** In a condition's line, or called out of it and about to take the lock again. */
  waits: '' | 'in line' | 'called';
  ended: boolean;
  /** It was started. */
  begun: boolean;
}

/** Everything that can make a difference later, and what was printed. */
export interface State {
  now: number;
  readonly threads: ThreadState[];
  readonly queues: QueueState[];
  /** Thread that holds it, or -1. */
  readonly locks: number[];
  readonly line: number[];
  readonly fields: string[];
  readonly deque: string[];
  data: DataState;
  console: string;
}

export function firstState({ threads, queues, locks, late }: ReferenceProgram): State {
  return {
    now: 0,
    threads: threads.map((_, thread) => ({
      at: 0,
      seen: '',
      talks: false,
      until: 0,
      due: false,
      waits: '',
      ended: false,
      begun: !late || thread < threads.length - 1,
    })),
    queues: queues.map(() => ({ items: [], unfinished: 0, shut: false })),
    locks: Array.from({ length: locks }, () => -1),
    line: [],
    fields: ['-', '-'],
    deque: [],
    data: NO_DATA,
    console: '',
  };
}

function copyOf(state: State): State {
  return {
    ...state,
    threads: state.threads.map((thread) => ({ ...thread })),
    queues: state.queues.map((queue) => ({ ...queue, items: [...queue.items] })),
    locks: [...state.locks],
    line: [...state.line],
    fields: [...state.fields],
    deque: [...state.deque],
  };
}

export function keyOf(state: State): string {
  return JSON.stringify(state);
}

/** The operation that a thread stands before; undefined when only its last line is left. */
function operationOf(program: ReferenceProgram, { threads }: State, thread: number) {
  return program.threads[thread]?.[threads[thread]?.at ?? 0];
}

/** Whether a thread can make its next step now, without waiting. */
export function isAble(program: ReferenceProgram, state: State, thread: number): boolean {
  const own = threadOf(state, thread);
  if (own.ended || !own.begun) return false;
  if (own.talks) return true;
  const operation = operationOf(program, state, thread);
  if (operation === undefined) return true;
  if (own.due) return true;
  switch (operation.kind) {
    case 'put':
    case 'put-timed': {
      const { items, shut } = queueOf(state, operation.on);
      const maxsize = program.queues[operation.on] ?? 0;
      return shut || maxsize === 0 || items.length < maxsize;
    }
    case 'get':
    case 'get-timed': {
      const { items, shut } = queueOf(state, operation.on);
      return shut || items.length > 0;
    }
    case 'join':
      return queueOf(state, operation.on).unfinished === 0;
    case 'acquire':
      return state.locks[operation.on] === -1;
    case 'wait':
      if (own.waits === 'in line') return false;
      return own.waits === '' || state.locks[0] === -1;
    case 'sleep':
      return false;
    default:
      return true;
  }
}

/** The state after a thread's step; the thread is able. What no other thread can notice is done at once. */
export function stepped(program: ReferenceProgram, before: State, thread: number): State {
  const state = copyOf(before);
  const own = threadOf(state, thread);
  const operation = operationOf(program, state, thread);
  if (own.talks) {
    state.console += `t${thread} ${own.at} ${own.seen}\n`;
    own.talks = false;
    own.at++;
  } else if (operation === undefined) {
    state.console += `t${thread} ${own.seen}\n`;
    own.ended = true;
  } else if (make(program, state, thread, operation)) {
    own.until = 0;
    own.due = false;
    if (program.talks && operation.kind !== 'print') own.talks = true;
    else own.at++;
  }
  return settled(program, state);
}

/** Sleeps and timeouts of threads that have just come to one begin: nobody can tell when within one moment. */
export function settled(program: ReferenceProgram, state: State): State {
  for (const [thread, own] of state.threads.entries()) {
    const operation = operationOf(program, state, thread);
    if (operation === undefined || !('ms' in operation)) continue;
    if (!own.talks && own.until === 0) own.until = state.now + operation.ms;
  }
  return state;
}

/** Nobody is able: time passes until the soonest deadlines. Null when there are none. */
export function later(program: ReferenceProgram, before: State): State | null {
  const until = Math.min(
    ...before.threads.map((own) => (own.until > 0 && !own.due ? own.until : Number.MAX_VALUE)),
  );
  if (until === Number.MAX_VALUE) return null;
  const state = copyOf(before);
  state.now = until;
  for (const [thread, own] of state.threads.entries()) {
    if (own.until !== until) continue;
    own.due = true;
    // A sleep that is over touches nothing.
    if (operationOf(program, state, thread)?.kind === 'sleep') {
      own.until = 0;
      own.due = false;
      if (program.talks) own.talks = true;
      else own.at++;
    }
  }
  return settled(program, state);
}

/** False when the thread stays at its operation: it has begun to wait for a notify. */
function make(
  program: ReferenceProgram,
  state: State,
  thread: number,
  operation: Operation,
): boolean {
  const own = threadOf(state, thread);
  const value = valueAt(thread, own.at);
  const sees = (what: string) => {
    own.seen += ` ${what}`;
  };
  switch (operation.kind) {
    case 'put':
    case 'put-nowait':
    case 'put-timed': {
      const queue = queueOf(state, operation.on);
      const maxsize = program.queues[operation.on] ?? 0;
      if (queue.shut) sees('ShutDown');
      else if (maxsize > 0 && queue.items.length >= maxsize) sees('Full');
      else {
        queue.items.push(value);
        queue.unfinished++;
        sees('p');
      }
      return true;
    }
    case 'get':
    case 'get-nowait':
    case 'get-timed': {
      const { items, shut } = queueOf(state, operation.on);
      sees(items.shift() ?? (shut ? 'ShutDown' : 'Empty'));
      return true;
    }
    case 'done': {
      const queue = queueOf(state, operation.on);
      if (queue.unfinished > 0) queue.unfinished--;
      else {
        sees('ValueError');
        return true;
      }
      sees('d');
      return true;
    }
    case 'qsize':
      sees(String(queueOf(state, operation.on).items.length));
      return true;
    case 'shutdown': {
      const queue = queueOf(state, operation.on);
      queue.shut = true;
      if (operation.immediate) {
        queue.unfinished = Math.max(0, queue.unfinished - queue.items.length);
        queue.items.length = 0;
      }
      return true;
    }
    case 'acquire':
      state.locks[operation.on] = thread;
      return true;
    case 'release':
      state.locks[operation.on] = -1;
      return true;
    case 'wait':
      if (own.waits === '') {
        state.locks[0] = -1;
        state.line.push(thread);
        own.waits = 'in line';
        return false;
      }
      state.locks[0] = thread;
      own.waits = '';
      return true;
    case 'notify': {
      const first = state.line.shift();
      if (first !== undefined) threadOf(state, first).waits = 'called';
      return true;
    }
    case 'read':
      sees(state.fields[operation.on] ?? '');
      return true;
    case 'write':
      state.fields[operation.on] = value;
      return true;
    case 'append':
      state.deque.push(value);
      return true;
    case 'popleft':
      sees(state.deque.shift() ?? 'IndexError');
      return true;
    case 'length':
      sees(String(state.deque.length));
      return true;
    case 'print':
      state.console += '!\n';
      return true;
    case 'start':
      threadOf(state, operation.on).begun = true;
      return true;
    case 'join':
    case 'sleep':
      return true;
    default: {
      const [data, gave] = dataStep(operation, state.data, value);
      state.data = data;
      sees(gave);
      return true;
    }
  }
}

function threadOf({ threads }: State, thread: number): ThreadState {
  const own = threads[thread];
  if (own === undefined) throw new RangeError(`there is no thread ${thread}`);
  return own;
}

function queueOf({ queues }: State, on: number): QueueState {
  const queue = queues[on];
  if (queue === undefined) throw new RangeError(`there is no queue ${on}`);
  return queue;
}
